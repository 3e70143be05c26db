"""SineFit of stage 4. See BesideMacro for the comments with a sign."""

import math

import torch

#= examples/LegendrePolynomial3.java class
#: public final class
class LegendrePolynomial3(torch.autograd.Function):
    #: 3 Tensor x = inputs
    @staticmethod
    def forward(ctx, x):
        #: saveForBackward
        ctx.save_for_backward(x)
        #: return x.pow(3)
        return (x.pow(3) * 5 - x * 3) * 0.5

    #: 2 List<Tensor> backward
    @staticmethod
    def backward(ctx, grad_output):
        #: context.saved(0)
        (x,) = ctx.saved_tensors
        #: return List.of
        return grad_output * ((x.pow(2) * 5 - 1) * 1.5)


#=
def fit(w, x, y, lr, iterations):
    for t in range(iterations):
        value = loss(predict(w, x), y)
        if t % 100 == 99:
            print(t, value.item())
        value.backward()
        with torch.no_grad():
            for coefficient in w:
                coefficient -= lr * coefficient.grad
                coefficient.grad = None


def loss(prediction, y):
    return (prediction - y).pow(2).sum()


#= examples/SineFit.java predict;run
#: Tensor predict
def predict(w, x):
    #: Tensor p3
    p3 = LegendrePolynomial3.apply(w[2] + w[3] * x)
    #: return w[0]
    return w[0] + w[1] * p3


#- Report.heading
#: double[] start
start = [0.0, -1.0, 0.0, 0.3]
#: 2 Arrays.setAll
w = [torch.tensor(value, requires_grad=True) for value in start]
#: Tensor x =
x = torch.linspace(-math.pi, math.pi, 2000).to("cpu")
#: Tensor y =
y = x.sin()
#: fit(w, x, y
fit(w, x, y, 5e-6, 2000)
#: 2 Report.result
print([coefficient.item() for coefficient in w])
