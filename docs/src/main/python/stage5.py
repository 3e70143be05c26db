"""SineFit of stage 5. See BesideMacro for the comments with a sign."""

import math

import torch
from torch import nn

#= examples/SineFit.java fit;powers;run
#: 2 Sequential model, Tensor xx
def fit(model, xx, y, lr, iterations):
    #: MSELoss lossFunction
    loss_function = nn.MSELoss(reduction="sum")
    #: for (int t
    for t in range(iterations):
        #: Tensor loss =
        loss = loss_function(model(xx), y)
        #: t % 100
        if t % 100 == 99:
            #: listener.loss
            print(t, loss.item())
        #: model.zeroGrad()
        model.zero_grad()
        #: loss.backward()
        loss.backward()
        #: 2 () -> {
        with torch.no_grad():
            #: for (Parameter parameter
            for parameter in model.parameters():
                #: subInPlace
                parameter -= lr * parameter.grad


#: Tensor powers
def powers(x):
    #: Tensor p =
    p = torch.arange(1, 4)
    #: return x
    return x.unsqueeze(-1).pow(p)


#- Report.heading
#: Sequential model =
model = nn.Sequential(nn.Linear(3, 1), nn.Flatten(0, 1))
#: model.to(dtype)
model.to(torch.float32)
#: model.to(device)
model.to("cpu")
#: Tensor x =
x = torch.linspace(-math.pi, math.pi, 2000).to("cpu")
#: Tensor y =
y = x.sin()
#: fit(model
fit(model, powers(x), y, 1e-6, 2000)
#: Report.result
print(model[0].bias, model[0].weight)
