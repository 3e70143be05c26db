"""The workloads of GpuWorks with PyTorch, in float32 throughout; prints a line for each."""
import math
import sys
import time

import torch
from torch import nn

LENGTHS = [2000, 65536, 1048576, 16777216]
MATRICES = [256, 512, 1024, 2048, 4096]


def seconds(task, wait, length):
    def run(runs):
        start = time.perf_counter()
        for _ in range(runs):
            task()
        wait()
        return time.perf_counter() - start

    run(1)
    runs = 1
    taken = run(runs)
    while taken < length / 5:
        runs *= 2
        taken = run(runs)
    return min([taken] + [run(runs) for _ in range(3)]) / runs


def cubic(device):
    x = torch.linspace(-math.pi, math.pi, 2000, device=device)
    y = torch.sin(x)
    w = [torch.tensor(0.1 * i, device=device, requires_grad=True) for i in range(4)]
    a, b, c, d = w

    def iteration():
        loss = (a + b * x + c * x**2 + d * x**3 - y).pow(2).sum()
        loss.backward()
        with torch.no_grad():
            for p in w:
                p -= 1e-6 * p.grad
                p.grad = None

    return iteration


def module(device):
    x = torch.linspace(-math.pi, math.pi, 2000, device=device)
    powers = x.unsqueeze(-1).pow(torch.tensor([1.0, 2.0, 3.0], device=device))
    y = torch.sin(x)
    model = nn.Sequential(nn.Linear(3, 1), nn.Flatten(0, 1)).to(device)
    optimizer = torch.optim.RMSprop(model.parameters(), lr=1e-3)
    loss_fn = nn.MSELoss(reduction="sum")
    return lambda: step(model, optimizer, loss_fn, powers, y)


def network(device, batch, *sizes):
    layers = []
    for i in range(len(sizes) - 1):
        layers += [nn.Linear(sizes[i], sizes[i + 1]), nn.ReLU()]
    model = nn.Sequential(*layers[:-1]).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    x = torch.randn(batch, sizes[0], device=device)
    classes = torch.arange(batch, device=device) % 10
    return lambda: step(model, optimizer, nn.CrossEntropyLoss(), x, classes)


def step(model, optimizer, loss_fn, x, y):
    loss = loss_fn(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def main(length, largest, largest_matrix, name):
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False
    device = torch.device(name)
    wait = torch.cuda.synchronize if device.type == "cuda" else lambda: None

    def report(name, size, task):
        print(f"{name},{size},{seconds(task, wait, length):.9f}", flush=True)

    report("SineFit, an iteration", "stage 3", cubic(device))
    report("SineFit, an iteration", "stage 6", module(device))
    for n in [n for n in LENGTHS if n <= largest]:
        x, y = torch.randn(n, device=device), torch.randn(n, device=device)
        report("add", n, lambda: x + y)
        report("exp", n, lambda: torch.exp(x))
        report("sum", n, lambda: torch.sum(x))
    for n in [n for n in MATRICES if n <= largest_matrix]:
        a, b = torch.randn(n, n, device=device), torch.randn(n, n, device=device)
        report("matmul", n, lambda: a @ b)
    report("training step", "784-128-10", network(device, 64, 784, 128, 10))
    if largest_matrix >= 1024:
        report("training step", "1024-4096-4096-10", network(device, 256, 1024, 4096, 4096, 10))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
