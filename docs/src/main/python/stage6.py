"""SineFit of stage 6. See BesideMacro for the comments with a sign."""

import math

import torch
from torch import nn

#= examples/SineFit.java fit;optimizer(String, List<Parameter>, double)
#: 7 LossListener listener
def fit(model, optimizer, xx, y, iterations):
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
        #: optimizer.zeroGrad()
        optimizer.zero_grad()
        #: loss.backward()
        loss.backward()
        #: optimizer.step()
        optimizer.step()


#: Optimizer optimizer
def make_optimizer(name, parameters, lr):
    #: return switch
    return {
        #: "sgd"
        "sgd": torch.optim.SGD,
        #: "rmsprop"
        "rmsprop": torch.optim.RMSprop,
        #: default
        "adam": torch.optim.Adam,
    }[name](parameters, lr)


#=
def powers(x):
    return x.unsqueeze(-1).pow(torch.arange(1, 4))


#= examples/SineFit.java run
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
#: Optimizer optimizer =
optimizer = make_optimizer("rmsprop", model.parameters(), 1e-3)
#: fit(model
fit(model, optimizer, powers(x), y, 2000)
#: Report.result
print(model[0].bias, model[0].weight)
