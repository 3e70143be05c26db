"""Computes the expected values in src/test/resources/golden again, from the inputs beside them.

Says how far off the files are, and ends with 1 if one is further off than rounding explains.
With --write it writes the files anew, in every stage that has them. The values are those of
PyTorch 1.13, which is python3-torch in Debian 12; other versions may round differently.
"""
import argparse
import json
import math
import sys
from pathlib import Path

import torch
from torch.nn import functional

ROOT = Path(__file__).parents[4]
GOLDEN = "src/test/resources/golden"

# 2000 iterations may each round a number once more, by half a unit in its last place.
LIMITS = {"float64": 2000 * 2**-53, "float32": 2000 * 2**-24}


def tensor(case, requires_grad=True):
    data = torch.tensor(case["data"], dtype=torch.float64).reshape(case["shape"])
    return data.requires_grad_(requires_grad)


def described(values):
    return {"shape": list(values.shape), "data": values.flatten().tolist()}


# ---- Operations.

OPERATIONS = {
    "add": lambda a, x, y: x + y,
    "sub": lambda a, x, y: x - y,
    "mul": lambda a, x, y: x * y,
    "div": lambda a, x, y: x / y,
    "pow": lambda a, x, y: x**y,
    "neg": lambda a, x: -x,
    "exp": lambda a, x: x.exp(),
    "log": lambda a, x: x.log(),
    "sin": lambda a, x: x.sin(),
    "cos": lambda a, x: x.cos(),
    "tanh": lambda a, x: x.tanh(),
    "sigmoid": lambda a, x: x.sigmoid(),
    "relu": lambda a, x: x.relu(),
    "sqrt": lambda a, x: x.sqrt(),
    "abs": lambda a, x: x.abs(),
    "pow_scalar": lambda a, x: x ** a["exponent"],
    "pow_negative_base": lambda a, x: x ** a["exponent"],
    "sum": lambda a, x: x.sum(),
    "mean": lambda a, x: x.mean(),
    "sum_dim": lambda a, x: x.sum(a["dim"], a["keepdim"]),
    "mean_dim": lambda a, x: x.mean(a["dim"], a["keepdim"]),
    "max_dim": lambda a, x: x.max(a["dim"], a["keepdim"]).values,
    "softmax": lambda a, x: x.softmax(a["dim"]),
    "log_softmax": lambda a, x: x.log_softmax(a["dim"]),
    "matmul": lambda a, x, y: x @ y,
    "transpose": lambda a, x: x.t(),
    "reshape": lambda a, x: x.reshape(a["shape"]),
    "unsqueeze": lambda a, x: x.unsqueeze(a["dim"]),
    "flatten": lambda a, x: x.flatten(a["start"], a["end"]),
    "unsqueeze_pow": lambda a, x, p: x.unsqueeze(-1) ** p,
    "mse_loss_sum": lambda a, x, y: functional.mse_loss(x, y, reduction="sum"),
    "mse_loss_mean": lambda a, x, y: functional.mse_loss(x, y, reduction="mean"),
    "cross_entropy_sum": lambda a, x: cross_entropy(x, a["target"], "sum"),
    "cross_entropy_mean": lambda a, x: cross_entropy(x, a["target"], "mean"),
    "linear": lambda a, x, weight, bias: functional.linear(x, weight, bias),
}


def cross_entropy(logits, classes, reduction):
    return functional.cross_entropy(logits, torch.tensor(classes), reduction=reduction)


def operation(case):
    inputs = [tensor(values) for values in case["inputs"]]
    output = OPERATIONS[case["op"]](case["attrs"], *inputs)
    output.backward(tensor(case["cotangent"], requires_grad=False))
    grads = [described(values.grad) for values in inputs]
    return {"output": described(output.detach()), "grads": grads}


# ---- Higher derivatives.

FUNCTIONS = {
    "sin*exp": lambda x: x.sin() * x.exp(),
    "x^3": lambda x: x**3,
    "tanh": lambda x: x.tanh(),
    "1/(1+x^2)": lambda x: 1 / (1 + x**2),
    "log(sigmoid)": lambda x: x.sigmoid().log(),
}


def higher_order(case):
    x = torch.tensor(case["x"], dtype=torch.float64, requires_grad=True)
    y = FUNCTIONS[case["function"]](x)
    result = {"value": y.tolist(), "derivatives_1_to_3": []}
    for _ in range(3):
        (y,) = torch.autograd.grad(y.sum(), x, create_graph=True)
        result["derivatives_1_to_3"].append(y.tolist())
    return result


# ---- Optimizers and schedules.


def optimizer(case):
    parameter = tensor({"data": case["start"], "shape": case["shape"]})
    options = case["options"]
    if case["optimizer"].startswith("Adam") and "betas" in options:
        options = {**options, "betas": tuple(options["betas"])}
    chosen = getattr(torch.optim, case["optimizer"])([parameter], **options)
    steps = []
    for grad in case["grads"]:
        parameter.grad = tensor({"data": grad, "shape": case["shape"]}, requires_grad=False)
        chosen.step()
        steps.append(parameter.flatten().tolist())
    return {"after_step": steps}


def scheduler(case):
    sgd = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=case["base_lr"])
    chosen = getattr(torch.optim.lr_scheduler, case["scheduler"])(sgd, **case["options"])
    rates = []
    for _ in case["lr"]:
        rates.append(sgd.param_groups[0]["lr"])
        sgd.step()
        chosen.step()
    return {"lr": rates}


# ---- Programs.

OPTIMIZERS = {
    "SGD(lr=1e-6)": (torch.optim.SGD, 1e-6),
    "RMSprop(lr=1e-3)": (torch.optim.RMSprop, 1e-3),
    "Adam(lr=1e-2)": (torch.optim.Adam, 1e-2),
}


def legendre_polynomial_3(x):
    return 0.5 * (5 * x**3 - 3 * x)


def program(case):
    dtype = getattr(torch, case["dtype"])
    x = torch.linspace(-math.pi, math.pi, 2000, dtype=dtype)
    if isinstance(case["start"], dict):
        return model(case, x, dtype)
    w = [torch.tensor(v, dtype=dtype, requires_grad=True) for v in case["start"]]
    a, b, c, d = w
    if "P3" in case["program"]:
        predict, lr = lambda: a + b * legendre_polynomial_3(c + d * x), 5e-6
    else:
        predict, lr = lambda: a + b * x + c * x**2 + d * x**3, 1e-6
    losses = fit(lambda: (predict() - x.sin()).pow(2).sum(), torch.optim.SGD(w, lr=lr))
    return {"losses": losses, "final": [p.item() for p in w]}


def model(case, x, dtype):
    layers = torch.nn.Sequential(torch.nn.Linear(3, 1), torch.nn.Flatten(0, 1)).to(dtype)
    with torch.no_grad():
        layers[0].weight.copy_(torch.tensor([case["start"]["weight"]], dtype=dtype))
        layers[0].bias.fill_(case["start"]["bias"])
    powers = x.unsqueeze(-1).pow(torch.tensor([1, 2, 3]))
    loss = torch.nn.MSELoss(reduction="sum")
    kind, lr = next(o for name, o in OPTIMIZERS.items() if name in case["program"])
    losses = fit(lambda: loss(layers(powers), x.sin()), kind(layers.parameters(), lr=lr))
    weight = layers[0].weight.flatten().tolist()
    return {"losses": losses, "final": {"weight": weight, "bias": layers[0].bias.item()}}


def fit(compute_loss, chosen):
    losses = []
    for t in range(2000):
        loss = compute_loss()
        if t % 100 == 99:
            losses.append([t, loss.item()])
        chosen.zero_grad()
        loss.backward()
        chosen.step()
    return losses


# ---- Comparing.


def numbers(value):
    """All numbers in a value, in order."""
    if isinstance(value, dict):
        value = [value[key] for key in sorted(value)]
    if isinstance(value, list):
        return [number for part in value for number in numbers(part)]
    return [value]


def comparable(case, values):
    """A run of RMSprop hangs on the last bit of every sum from about iteration 630 on."""
    if "RMSprop" in case.get("program", ""):
        return {"losses": [entry for entry in values["losses"] if entry[0] < 600]}
    return values


def deviation(case, values):
    """The largest difference between the file and what was computed, relative above 1."""
    if not values.keys() <= case.keys():
        return math.inf  # a new case, which has only its inputs so far
    expected = numbers(comparable(case, values))
    found = numbers(comparable(case, {key: case[key] for key in values}))
    if len(expected) != len(found):
        return math.inf
    return max(
        0 if a == b else math.inf if math.isnan(a - b) else abs(a - b) / max(1, abs(a))
        for a, b in zip(expected, found)
    )


FILES = {
    "ops.json": operation,
    "higher_order.json": higher_order,
    "optimizers.json": optimizer,
    "schedulers.json": scheduler,
    "programs.json": program,
}


def check(name, paths):
    cases = json.loads(paths[-1].read_text())
    computed = [FILES[name](case) for case in cases]
    is_sound = all(path.read_bytes() == paths[-1].read_bytes() for path in paths)
    if not is_sound:
        print(f"{name}: the stages have different files")
    for dtype, limit in LIMITS.items():
        found = [
            deviation(case, values)
            for case, values in zip(cases, computed)
            if case.get("dtype", "float64") == dtype
        ]
        if found:
            verdict = "as computed" if max(found) <= limit else f"OFF, as the limit is {limit:.1e}"
            print(f"{name}: {len(found)} cases in {dtype}, off by {max(found):.1e}: {verdict}")
            is_sound &= max(found) <= limit
    for case, values in zip(cases, computed):
        case.update(values)
    return is_sound, cases


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the files anew")
    write = parser.parse_args().write
    torch.set_num_threads(1)
    print(f"PyTorch {torch.__version__}")
    is_sound = True
    for name in FILES:
        paths = sorted(ROOT.glob(f"stage*/{GOLDEN}/{name}"))
        is_file_sound, cases = check(name, paths)
        is_sound &= is_file_sound
        if write:
            for path in paths:
                path.write_text(json.dumps(cases, indent=1) + "\n")
    return 0 if is_sound or write else 1


if __name__ == "__main__":
    sys.exit(main())
