"""Fits sin(x) with a cubic: a linear layer, updated by hand."""
import math

import torch


def fit(model, report, lr=1e-6, iterations=2000):
    x = torch.linspace(-math.pi, math.pi, 2000)
    y = torch.sin(x)
    xx = x.unsqueeze(-1).pow(torch.tensor([1, 2, 3]))
    loss_fn = torch.nn.MSELoss(reduction="sum")
    for t in range(iterations):
        loss = loss_fn(model(xx), y)
        if t % 100 == 99:
            report(t, loss.item())
        model.zero_grad()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= lr * p.grad
    return coefficients(model)


def new_model():
    return torch.nn.Sequential(torch.nn.Linear(3, 1), torch.nn.Flatten(0, 1))


def coefficients(model):
    return torch.cat([model[0].bias.detach(), model[0].weight.detach().flatten()])


def start(model, inputs):
    with torch.no_grad():
        model[0].bias.copy_(torch.from_numpy(inputs["w"][:1]))
        model[0].weight.copy_(torch.from_numpy(inputs["w"][1:]))
    return model


def prepare(inputs):
    return lambda: fit(start(new_model(), inputs), lambda t, loss: None)


if __name__ == "__main__":
    w = fit(new_model(), print)
    print(f"Result: y = {w[0]:.5g} + {w[1]:.5g} x + {w[2]:.5g} x^2 + {w[3]:.5g} x^3")
