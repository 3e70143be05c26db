package arraystoadam.gradcheck;

import static arraystoadam.tensor.Tensor.where;
import static arraystoadam.tensor.Tensor.zerosLike;

import arraystoadam.device.Device;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** Operations of each kind, with their derivatives and with the mistakes made in them. */
final class HandMadeOperations {

  private HandMadeOperations() {}

  static List<HandMade> all() {
    RandomTensors r = new RandomTensors(1, Device.of("cpu"));
    return List.of(
        sin(r),
        tanh(r),
        mul(r),
        mulByScalar(r),
        square(r),
        div(r),
        pow(r),
        where3(r),
        sum(r),
        mean(r),
        max(r),
        softmax(r),
        logSoftmax(r),
        matmul(r),
        transpose(r),
        reshape(r),
        expand(r),
        indexSelect(r),
        indexAdd(r),
        cat(r));
  }

  private static HandMade sin(RandomTensors r) {
    return new HandMade(
            "sin", x -> x[0].sin(), (g, x) -> List.of(g.mul(x[0].cos())), r.normal(2, 3))
        .wrong("forgets the chain rule", (g, x) -> List.of(x[0].cos()))
        .wrong("is the value", (g, x) -> List.of(g.mul(x[0].sin())))
        .wrong("is that of cos", (g, x) -> List.of(g.mul(x[0].sin().neg())));
  }

  private static HandMade tanh(RandomTensors r) {
    return new HandMade(
            "tanh",
            x -> x[0].tanh(),
            (g, x) -> List.of(g.mul(x[0].tanh().pow(2).neg().add(1))),
            r.normal(3))
        .wrong("forgets the square", (g, x) -> List.of(g.mul(x[0].tanh().neg().add(1))))
        .wrong(
            "squares the input, not the result",
            (g, x) -> List.of(g.mul(x[0].pow(2).neg().add(1))));
  }

  private static HandMade mul(RandomTensors r) {
    return new HandMade(
            "mul",
            x -> x[0].mul(x[1]),
            (g, x) -> List.of(g.mul(x[1]), g.mul(x[0])),
            r.normal(3, 1),
            r.normal(3))
        .wrong("swaps the inputs", (g, x) -> List.of(g.mul(x[0]), g.mul(x[1])))
        .wrong("forgets the other factor", (g, x) -> List.of(g, g))
        .wrong(
            "does not sum over the repeats of input 0",
            (g, x) -> List.of(g.mul(x[1]).narrow(1, 0, 1), g.mul(x[0])))
        .wrong(
            "does not sum over the repeats of input 1",
            (g, x) -> List.of(g.mul(x[1]), g.mul(x[0]).select(0, 2)))
        .wrong(
            "averages over the repeats",
            (g, x) -> List.of(g.mul(x[1]).mean(1, true), g.mul(x[0]).mean(0)))
        .wrong(
            "sums over the wrong dimension",
            (g, x) -> List.of(g.mul(x[1]).sum(0).unsqueeze(1), g.mul(x[0]).sum(1)))
        .wrong(
            "sums over all dimensions",
            (g, x) -> List.of(g.mul(x[1]).sum().expand(3, 1), g.mul(x[0]).sum().expand(3)))
        .wrong(
            "sums before it multiplies",
            (g, x) -> List.of(g.sum(1, true).mul(x[1].sum()), g.mul(x[0])));
  }

  private static HandMade mulByScalar(RandomTensors r) {
    return new HandMade(
            "mul by a scalar",
            x -> x[0].mul(x[1]),
            (g, x) -> List.of(g.mul(x[1]), g.mul(x[0])),
            r.normal(),
            r.normal(2, 3))
        .wrong(
            "takes one of the repeats",
            (g, x) -> List.of(g.mul(x[1]).select(0, 0).select(0, 0), g.mul(x[0])))
        .wrong("averages over the repeats", (g, x) -> List.of(g.mul(x[1]).mean(), g.mul(x[0])))
        .wrong(
            "sums before it multiplies", (g, x) -> List.of(g.sum().mul(x[1].sum()), g.mul(x[0])));
  }

  /** One node used twice: {@code x * x}. */
  private static HandMade square(RandomTensors r) {
    return new HandMade(
            "mul by itself",
            x -> x[0].mul(x[0]),
            (g, x) -> List.of(g.mul(x[0]).add(g.mul(x[0]))),
            r.normal(4))
        .wrong("assigns instead of accumulates", (g, x) -> List.of(g.mul(x[0])));
  }

  private static HandMade div(RandomTensors r) {
    return new HandMade(
            "div",
            x -> x[0].div(x[1]),
            (g, x) -> List.of(g.div(x[1]), g.mul(x[0]).div(x[1].pow(2)).neg()),
            r.normal(2, 3),
            r.nonZero(3))
        .wrong(
            "swaps the gradients",
            (g, x) -> List.of(g.mul(x[0]).div(x[1].pow(2)).neg(), g.div(x[1])))
        .wrong(
            "forgets the minus of the denominator",
            (g, x) -> List.of(g.div(x[1]), g.mul(x[0]).div(x[1].pow(2))))
        .wrong(
            "forgets the square of the denominator",
            (g, x) -> List.of(g.div(x[1]), g.mul(x[0]).div(x[1]).neg()))
        .wrong(
            "multiplies by the denominator",
            (g, x) -> List.of(g.mul(x[1]), g.mul(x[0]).div(x[1].pow(2)).neg()))
        .wrong(
            "takes the last repeat for the sum over all",
            (g, x) -> List.of(g.div(x[1]), g.mul(x[0]).div(x[1].pow(2)).neg().select(0, 1)));
  }

  private static HandMade pow(RandomTensors r) {
    return new HandMade(
            "pow",
            x -> x[0].pow(x[1]),
            (g, x) -> List.of(byBase(g, x), g.mul(x[0].pow(x[1])).mul(x[0].log())),
            r.positive(2, 2),
            r.normal(2, 2))
        .wrong(
            "forgets to lower the exponent",
            (g, x) ->
                List.of(g.mul(x[1]).mul(x[0].pow(x[1])), g.mul(x[0].pow(x[1])).mul(x[0].log())))
        .wrong(
            "forgets the factor in front",
            (g, x) -> List.of(g.mul(x[0].pow(x[1].sub(1))), g.mul(x[0].pow(x[1])).mul(x[0].log())))
        .wrong("forgets the logarithm", (g, x) -> List.of(byBase(g, x), g.mul(x[0].pow(x[1]))))
        .wrong(
            "takes the exponent for a constant", (g, x) -> List.of(byBase(g, x), zerosLike(x[1])));
  }

  private static Tensor byBase(Tensor g, Tensor... x) {
    return g.mul(x[1]).mul(x[0].pow(x[1].sub(1)));
  }

  private static HandMade where3(RandomTensors r) {
    Tensor condition = Tensor.of(new double[] {1, 0, 0, 1, 1, 0}, 2, 3);
    Tensor opposite = condition.eq(0);
    return new HandMade(
            "where",
            x -> where(condition, x[0], x[1]),
            (g, x) -> List.of(g.mul(condition), g.mul(opposite)),
            r.normal(2, 3),
            r.normal(3))
        .wrong("swaps the branches", (g, x) -> List.of(g.mul(opposite), g.mul(condition)))
        .wrong("gives both branches all", (g, x) -> List.of(g, g))
        .wrong("gives both branches half", (g, x) -> List.of(g.div(2), g.div(2)));
  }

  private static HandMade sum(RandomTensors r) {
    return new HandMade(
            "sum(1)",
            x -> x[0].sum(1),
            (g, x) -> List.of(g.unsqueeze(1).expand(3, 3)),
            r.normal(3, 3))
        .wrong("repeats along the wrong dimension", (g, x) -> List.of(g.unsqueeze(0).expand(3, 3)))
        .wrong("is that of mean", (g, x) -> List.of(g.unsqueeze(1).expand(3, 3).div(3)))
        .wrong(
            "reaches the first of the summands only",
            (g, x) -> List.of(zerosLike(x[0]).indexAdd(1, new int[] {0}, g.unsqueeze(1))));
  }

  private static HandMade mean(RandomTensors r) {
    return new HandMade(
            "mean(0)", x -> x[0].mean(0), (g, x) -> List.of(g.expand(3, 2).div(3)), r.normal(3, 2))
        .wrong("forgets the factor 1/n", (g, x) -> List.of(g.expand(3, 2)))
        .wrong("divides by n - 1", (g, x) -> List.of(g.expand(3, 2).div(2)))
        .wrong("divides by the number of elements", (g, x) -> List.of(g.expand(3, 2).div(6)));
  }

  private static HandMade max(RandomTensors r) {
    return new HandMade(
            "max(1)",
            x -> x[0].max(1),
            (g, x) -> List.of(g.unsqueeze(1).mul(isMax(x[0]))),
            r.distinct(2, 3))
        .wrong("goes to all elements", (g, x) -> List.of(g.unsqueeze(1).expand(2, 3)))
        .wrong("is shared by all elements", (g, x) -> List.of(g.unsqueeze(1).expand(2, 3).div(3)))
        .wrong(
            "goes to the largest of all rows only",
            (g, x) -> List.of(g.unsqueeze(1).mul(x[0].eq(x[0].max()))))
        .wrong("is that of min", (g, x) -> List.of(g.unsqueeze(1).mul(isMax(x[0].neg()))))
        .wrong(
            "goes to the other elements", (g, x) -> List.of(g.unsqueeze(1).mul(isMax(x[0]).eq(0))));
  }

  private static Tensor isMax(Tensor x) {
    return x.detach().eq(x.detach().max(1, true));
  }

  private static HandMade softmax(RandomTensors r) {
    return new HandMade(
            "softmax(1)",
            x -> x[0].softmax(1),
            (g, x) -> {
              Tensor y = x[0].softmax(1);
              return List.of(y.mul(g.sub(g.mul(y).sum(1, true))));
            },
            r.normal(3, 3))
        .wrong("forgets what the elements share", (g, x) -> List.of(g.mul(x[0].softmax(1))))
        .wrong(
            "is that of sigmoid",
            (g, x) -> {
              Tensor y = x[0].softmax(1);
              return List.of(g.mul(y).mul(y.neg().add(1)));
            })
        .wrong(
            "does not weigh the gradients that it sums",
            (g, x) -> List.of(x[0].softmax(1).mul(g.sub(g.mean(1, true)))))
        .wrong(
            "sums over the wrong dimension",
            (g, x) -> {
              Tensor y = x[0].softmax(1);
              return List.of(y.mul(g.sub(g.mul(y).sum(0, true))));
            })
        .wrong(
            "forgets the factor in front",
            (g, x) -> {
              Tensor y = x[0].softmax(1);
              return List.of(g.sub(g.mul(y).sum(1, true)));
            });
  }

  private static HandMade logSoftmax(RandomTensors r) {
    return new HandMade(
            "logSoftmax(1)",
            x -> x[0].logSoftmax(1),
            (g, x) -> List.of(g.sub(x[0].softmax(1).mul(g.sum(1, true)))),
            r.normal(2, 3))
        .wrong("forgets the denominator", (g, x) -> List.of(g))
        .wrong("does not sum the gradients", (g, x) -> List.of(g.sub(x[0].softmax(1).mul(g))))
        .wrong(
            "adds the denominator", (g, x) -> List.of(g.add(x[0].softmax(1).mul(g.sum(1, true)))));
  }

  private static HandMade matmul(RandomTensors r) {
    return new HandMade(
            "matmul",
            x -> x[0].matmul(x[1]),
            (g, x) -> List.of(g.matmul(x[1].t()), x[0].t().matmul(g)),
            r.normal(3, 3),
            r.normal(3, 3))
        .wrong("swaps the gradients", (g, x) -> List.of(x[0].t().matmul(g), g.matmul(x[1].t())))
        .wrong("takes the other factor", (g, x) -> List.of(g.matmul(x[0].t()), x[1].t().matmul(g)))
        .wrong("forgets to transpose", (g, x) -> List.of(g.matmul(x[1]), x[0].matmul(g)))
        .wrong(
            "returns the transposes",
            (g, x) -> List.of(g.matmul(x[1].t()).t(), x[0].t().matmul(g).t()))
        .wrong(
            "multiplies in the wrong order",
            (g, x) -> List.of(x[1].t().matmul(g), g.matmul(x[0].t())))
        .wrong("is that of mul", (g, x) -> List.of(g.mul(x[1]), g.mul(x[0])));
  }

  private static HandMade transpose(RandomTensors r) {
    return new HandMade("t", x -> x[0].t(), (g, x) -> List.of(g.t()), r.normal(3, 3))
        .wrong("is not transposed back", (g, x) -> List.of(g));
  }

  private static HandMade reshape(RandomTensors r) {
    return new HandMade(
            "reshape(3, 2)",
            x -> x[0].reshape(3, 2),
            (g, x) -> List.of(g.reshape(2, 3)),
            r.normal(2, 3))
        .wrong("is transposed instead", (g, x) -> List.of(g.t()));
  }

  private static HandMade expand(RandomTensors r) {
    return new HandMade(
            "expand(2, 3, 2)",
            x -> x[0].expand(2, 3, 2),
            (g, x) -> List.of(g.sum(0).sum(1, true)),
            r.normal(3, 1))
        .wrong("takes the first repeat", (g, x) -> List.of(g.select(0, 0).narrow(1, 0, 1)))
        .wrong("averages the repeats", (g, x) -> List.of(g.mean(0).mean(1, true)))
        .wrong("sums one of two dimensions", (g, x) -> List.of(g.sum(0).narrow(1, 1, 1)));
  }

  private static HandMade indexSelect(RandomTensors r) {
    int[] index = {2, 0, 2};
    return new HandMade(
            "indexSelect",
            x -> x[0].indexSelect(0, index),
            (g, x) -> List.of(zerosLike(x[0]).indexAdd(0, index, g)),
            r.normal(3, 2))
        .wrong(
            "keeps one of two uses of an entry",
            (g, x) -> List.of(zerosLike(x[0]).indexAdd(0, new int[] {2, 0}, g.narrow(0, 0, 2))))
        .wrong("returns the gradient as it is", (g, x) -> List.of(g))
        .wrong("selects again", (g, x) -> List.of(g.indexSelect(0, index)))
        .wrong(
            "is off by one entry",
            (g, x) -> List.of(zerosLike(x[0]).indexAdd(0, new int[] {0, 1, 0}, g)))
        .wrong(
            "counts along the wrong dimension",
            (g, x) -> List.of(zerosLike(x[0]).indexAdd(1, new int[] {0, 0}, g)));
  }

  private static HandMade indexAdd(RandomTensors r) {
    int[] index = {1, 1, 0};
    return new HandMade(
            "indexAdd",
            x -> x[0].indexAdd(0, index, x[1]),
            (g, x) -> List.of(g, g.indexSelect(0, index)),
            r.normal(3, 2),
            r.normal(3, 2))
        .wrong("swaps the gradients", (g, x) -> List.of(g.indexSelect(0, index), g))
        .wrong(
            "overwrites the entries instead",
            (g, x) ->
                List.of(g.mul(Tensor.of(new double[] {0, 0, 1}, 3, 1)), g.indexSelect(0, index)))
        .wrong("returns the source's in reverse", (g, x) -> List.of(g, g.indexSelect(0, 0, 1, 1)))
        .wrong("adds again", (g, x) -> List.of(g, zerosLike(x[1]).indexAdd(0, index, g)));
  }

  private static HandMade cat(RandomTensors r) {
    return new HandMade(
            "cat",
            x -> Tensor.cat(List.of(x), 0),
            (g, x) -> List.of(g.narrow(0, 0, 2), g.narrow(0, 2, 2)),
            r.normal(2, 2),
            r.normal(2, 2))
        .wrong("swaps the parts", (g, x) -> List.of(g.narrow(0, 2, 2), g.narrow(0, 0, 2)))
        .wrong("is off by one row", (g, x) -> List.of(g.narrow(0, 0, 2), g.narrow(0, 1, 2)))
        .wrong("gives all the first part", (g, x) -> List.of(g.narrow(0, 0, 2), g.narrow(0, 0, 2)));
  }
}
