"""SineFit of stage 3. See BesideMacro for the comments with a sign."""

import math

import torch

#= examples/SineFit.java fit;predict;loss;run
#: 2 Tensor[] w, Tensor x
def fit(w, x, y, lr, iterations):
    #: for (int t
    for t in range(iterations):
        #: loss(predict(w, x), y)
        value = loss(predict(w, x), y)
        #: t % 100
        if t % 100 == 99:
            #: listener.loss
            print(t, value.item())
        #: loss.backward()
        value.backward()
        #: 2 () -> {
        with torch.no_grad():
            #: for (Tensor coefficient
            for coefficient in w:
                #: subInPlace
                coefficient -= lr * coefficient.grad
                #: clearGrad
                coefficient.grad = None


#: Tensor predict
def predict(w, x):
    #: return w[0]
    return w[0] + w[1] * x + w[2] * x**2 + w[3] * x**3


#: Tensor loss
def loss(prediction, y):
    #: return prediction
    return (prediction - y).pow(2).sum()


#- Report.heading
#: 2 Arrays.setAll
w = [torch.randn((), requires_grad=True) for _ in range(4)]
#: Tensor x =
x = torch.linspace(-math.pi, math.pi, 2000).to("cpu")
#: Tensor y =
y = x.sin()
#: fit(w, x, y
fit(w, x, y, 1e-6, 2000)
#: 2 Report.result
print([coefficient.item() for coefficient in w])
