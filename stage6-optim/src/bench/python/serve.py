"""Runs the programs of this folder on demand, so that they can take turns with others.

It reads a command from each line of the standard input and answers with one line:

    version            the version of PyTorch
    blas               the libraries that multiply matrices, for PyTorch and NumPy
    product            the speed of PyTorch's matrix products, in operations per second
    load NAME FILE     prepares the program NAME with the arrays in a npz file
    result             runs it and prints the numbers that it returns
    time SECONDS       runs it for at least that long and prints the mean time in seconds
"""
import importlib
import sys
import time

import numpy
import torch

from blas import libraries, product_speed


def mean_time(program, seconds):
    runs = 0
    start = time.perf_counter()
    while True:
        program()
        runs += 1
        elapsed = time.perf_counter() - start
        if elapsed >= seconds:
            return elapsed / runs


def main():
    torch.set_num_threads(int(sys.argv[1]))
    program = None
    for line in sys.stdin:
        command, *arguments = line.split()
        if command == "version":
            print(torch.__version__, flush=True)
        elif command == "blas":
            print(libraries(), flush=True)
        elif command == "product":
            print(product_speed(), flush=True)
        elif command == "load":
            inputs = dict(numpy.load(arguments[1]))
            program = importlib.import_module(arguments[0]).prepare(inputs)
            print("ready", flush=True)
        elif command == "result":
            print(*program().flatten().tolist(), flush=True)
        elif command == "time":
            print(mean_time(program, float(arguments[0])), flush=True)


main()
