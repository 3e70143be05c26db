"""Fits sin(x) with a cubic by gradient descent: tensors and autograd."""
import math

import torch


def fit(w, report, lr=1e-6, iterations=2000):
    x = torch.linspace(-math.pi, math.pi, 2000)
    y = torch.sin(x)
    a, b, c, d = w
    for t in range(iterations):
        y_pred = a + b * x + c * x**2 + d * x**3
        loss = (y_pred - y).pow(2).sum()
        if t % 100 == 99:
            report(t, loss.item())
        loss.backward()
        with torch.no_grad():
            for p in w:
                p -= lr * p.grad
                p.grad = None
    return torch.stack([p.detach() for p in w])


def prepare(inputs):
    def run():
        w = [torch.tensor(v, dtype=torch.float32, requires_grad=True) for v in inputs["w"]]
        return fit(w, lambda t, loss: None)

    return run


if __name__ == "__main__":
    w = fit([torch.randn((), requires_grad=True) for _ in range(4)], print)
    print(f"Result: y = {w[0]:.5g} + {w[1]:.5g} x + {w[2]:.5g} x^2 + {w[3]:.5g} x^3")
