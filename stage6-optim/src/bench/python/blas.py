"""Which library multiplies matrices for PyTorch, and how fast it is.

Debian's package of PyTorch takes what the name libblas.so.3 stands for on the machine: OpenBLAS, or
the reference BLAS, which is ten times as slow. Others bring MKL along, within their own library.
"""
import ctypes
import os
import time

import torch

SIZE = 256


def loaded():
    """The files of the libraries in this process that may multiply matrices."""
    with open("/proc/self/maps") as maps:
        files = {line.split(maxsplit=5)[5].strip() for line in maps if "/" in line}
    names = ("blas", "mkl", "blis", "atlas")
    return sorted(file for file in files if any(name in os.path.basename(file) for name in names))


def openblas(files):
    """What OpenBLAS says of itself, if it is one of the libraries: version and processor."""
    for file in files:
        config = getattr(ctypes.CDLL(file), "openblas_get_config", None)
        if config:
            config.restype = ctypes.c_char_p
            return [config().decode()]
    return []


def mkl():
    """What MKL says of itself, if PyTorch has it."""
    lines = torch.__config__.show().splitlines()
    return [line.strip(" -") for line in lines if "Math Kernel Library" in line]


def libraries():
    files = loaded()
    return "; ".join(mkl() + openblas(files) + files) or "unknown"


def product_speed():
    a = torch.rand(SIZE, SIZE)
    b = torch.rand(SIZE, SIZE)
    best = float("inf")
    for _ in range(20):
        start = time.perf_counter()
        a.mm(b)
        best = min(best, time.perf_counter() - start)
    return 2 * SIZE**3 / best
