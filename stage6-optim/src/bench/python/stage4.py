"""Fits sin(x) with a + b P3(c + d x), where P3 has a derivative of its own."""
import math

import torch


class LegendrePolynomial3(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return 0.5 * (5 * x**3 - 3 * x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * 1.5 * (5 * x**2 - 1)


def fit(w, report, lr=5e-6, iterations=2000):
    x = torch.linspace(-math.pi, math.pi, 2000)
    y = torch.sin(x)
    a, b, c, d = w
    for t in range(iterations):
        y_pred = a + b * LegendrePolynomial3.apply(c + d * x)
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
    w = fit([torch.tensor(v, requires_grad=True) for v in (0.0, -1.0, 0.0, 0.3)], print)
    print(f"Result: y = {w[0]:.5g} + {w[1]:.5g} * P3({w[2]:.5g} + {w[3]:.5g} x)")
