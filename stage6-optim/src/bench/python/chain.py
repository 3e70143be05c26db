"""Forward and backward over a long chain of operations on scalars."""
import torch


def prepare(inputs):
    length = int(inputs["length"])
    factor = torch.tensor(inputs["factor"])

    def run():
        start = torch.tensor(1.0, requires_grad=True)
        end = start
        for _ in range(length):
            end = end * factor
        end.backward()
        return torch.stack([end.detach(), start.grad])

    return run
