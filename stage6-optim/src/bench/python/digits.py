"""One epoch of the digits program: a new network, and batches of 32 images in a given order."""
import torch

from mlp import new_model, parameters, step


def prepare(inputs):
    images = torch.from_numpy(inputs["x"])
    classes = torch.from_numpy(inputs["classes"]).long()

    def run():
        model = new_model(inputs)
        loss_fn = torch.nn.CrossEntropyLoss()
        optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
        total = 0.0
        right = 0.0
        for x, y in zip(images.split(32), classes.split(32)):
            logits = model(x)
            loss = loss_fn(logits, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            right += (logits.argmax(1) == y).sum().item()
        return torch.tensor([total / len(classes), right / len(classes)])

    return run
