package arraystoadam.gradcheck;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All differentiable operations of {@link Tensor}, and a smooth random point for each. */
final class Operations {

  /** Methods that return a tensor but have no derivative to check, each for its reason. */
  static final Set<String> NOT_DIFFERENTIABLE =
      Set.of(
          // constant between jumps
          "argmax()",
          "argmax(int)",
          "argmax(int, boolean)",
          "sign()",
          "eq(Tensor)",
          "ne(Tensor)",
          "lt(Tensor)",
          "le(Tensor)",
          "gt(Tensor)",
          "ge(Tensor)",
          "eq(double)",
          "ne(double)",
          "lt(double)",
          "le(double)",
          "gt(double)",
          "ge(double)",
          // they make or cut off a leaf
          "detach()",
          "grad()",
          "requiresGrad(boolean)",
          // the same tensor
          "keep()",
          // not from a tensor's numbers
          "arange(DType, double, double, double)",
          "arange(double, double, double)",
          "arange(int)",
          "eye(DType, int)",
          "eye(int)",
          "full(DType, double, int[])",
          "full(double, int[])",
          "linspace(DType, double, double, int)",
          "linspace(double, double, int)",
          "of(double[])",
          "of(double[], int[])",
          "of(float[])",
          "of(float[], int[])",
          "ones(DType, int[])",
          "ones(int[])",
          "rand(DType, RandomGenerator, int[])",
          "rand(RandomGenerator, int[])",
          "randn(DType, RandomGenerator, int[])",
          "randn(RandomGenerator, int[])",
          "scalar(DType, double)",
          "scalar(double)",
          "zeros(DType, int[])",
          "zeros(int[])",
          "zerosLike(Tensor)");

  private static final List<OperationCase> CASES = new ArrayList<>();

  static {
    binary("add(Tensor)", Tensor::add);
    binary("sub(Tensor)", Tensor::sub);
    binary("mul(Tensor)", Tensor::mul);
    add(
        "div(Tensor)",
        r -> broadcast(r, RandomTensors::normal, RandomTensors::nonZero, Tensor::div));
    add(
        "pow(Tensor)",
        r -> broadcast(r, RandomTensors::positive, RandomTensors::normal, Tensor::pow));
    add("maximum(Tensor)", Operations::maximum);
    scalar("add(double)", Tensor::add);
    scalar("sub(double)", Tensor::sub);
    scalar("mul(double)", Tensor::mul);
    scalar("div(double)", Tensor::div);
    scalar("maximum(double)", Tensor::maximum);
    add("pow(double)", Operations::powScalar);

    unary("neg()", RandomTensors::normal, Tensor::neg);
    unary("exp()", RandomTensors::normal, Tensor::exp);
    unary("log()", RandomTensors::positive, Tensor::log);
    unary("log1p()", (r, shape) -> r.positive(shape).sub(0.5), Tensor::log1p);
    unary("sqrt()", RandomTensors::positive, Tensor::sqrt);
    unary("abs()", RandomTensors::nonZero, Tensor::abs);
    unary("sin()", RandomTensors::normal, Tensor::sin);
    unary("cos()", RandomTensors::normal, Tensor::cos);
    unary("tanh()", RandomTensors::normal, Tensor::tanh);
    unary("sigmoid()", RandomTensors::normal, Tensor::sigmoid);
    unary("relu()", RandomTensors::nonZero, Tensor::relu);
    unary("copy()", RandomTensors::normal, Tensor::copy);
    unary("t()", (r, shape) -> r.normal(r.size(), r.size()), Tensor::t);
    unary("to(DType)", RandomTensors::normal, x -> x.mul(2).to(DType.FLOAT64));
    unary("to(Device)", RandomTensors::normal, x -> x.mul(2).to(x.device()));
    add("where(Tensor, Tensor, Tensor)", Operations::where);

    unary("sum()", RandomTensors::normal, Tensor::sum);
    unary("mean()", (r, shape) -> r.normal(r.fullShape(0, 3)), Tensor::mean);
    unary("max()", (r, shape) -> r.distinct(r.fullShape(0, 3)), Tensor::max);
    reduce("sum(int)", (x, dim) -> x.sum(dim));
    reduce("mean(int)", (x, dim) -> x.mean(dim));
    reduce("max(int)", (x, dim) -> x.max(dim));
    reduce("sum(int, boolean)", (x, dim) -> x.sum(dim, true));
    reduce("mean(int, boolean)", (x, dim) -> x.mean(dim, true));
    reduce("max(int, boolean)", (x, dim) -> x.max(dim, true));
    reduce("softmax(int)", Tensor::softmax);
    reduce("logSoftmax(int)", Tensor::logSoftmax);

    add("matmul(Tensor)", Operations::matmul);
    add("transpose(int, int)", Operations::transpose);
    unary("reshape(int[])", RandomTensors::normal, x -> x.reshape(1, x.size()));
    unary("flatten()", RandomTensors::normal, Tensor::flatten);
    unary("flatten(int, int)", RandomTensors::normal, x -> x.flatten(0, -1));
    unary("squeeze()", RandomTensors::normal, Tensor::squeeze);
    reduce("squeeze(int)", Tensor::squeeze);
    reduce("unsqueeze(int)", Tensor::unsqueeze);
    add("expand(int[])", Operations::expand);
    add("select(int, int)", Operations::select);
    add("narrow(int, int, int)", Operations::narrow);
    add("indexSelect(int, int[])", Operations::indexSelect);
    add("indexAdd(int, int[], Tensor)", Operations::indexAdd);
    add("cat(List, int)", Operations::cat);
  }

  private Operations() {}

  static List<OperationCase> all() {
    return List.copyOf(CASES);
  }

  /** The public methods that return a tensor, except for those that change one in place. */
  static Set<String> methodsOfTensor() {
    return Arrays.stream(Tensor.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getReturnType() == Tensor.class)
        .filter(method -> !method.getName().endsWith("InPlace"))
        .map(Operations::signature)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static void add(String signature, Function<RandomTensors, Call> call) {
    CASES.add(new OperationCase(signature, call));
  }

  private static void unary(
      String signature, BiFunction<RandomTensors, int[], Tensor> input, UnaryOperator<Tensor> op) {
    add(signature, r -> new Call(x -> op.apply(x[0]), input.apply(r, r.shape(0, 3))));
  }

  private static void binary(String signature, BinaryOperator<Tensor> op) {
    add(signature, r -> broadcast(r, RandomTensors::normal, RandomTensors::normal, op));
  }

  private static void scalar(String signature, BiFunction<Tensor, Double, Tensor> op) {
    add(signature, r -> new Call(x -> op.apply(x[0], 0.1), r.nonZero(r.shape(0, 3))));
  }

  /** An operation along one dimension of a tensor that has elements. */
  private static void reduce(String signature, BiFunction<Tensor, Integer, Tensor> op) {
    add(
        signature,
        r -> {
          int[] shape = r.fullShape(0, 3);
          int dim = r.dim(shape);
          return new Call(x -> op.apply(x[0], dim), r.distinct(shape));
        });
  }

  private static Call broadcast(
      RandomTensors r,
      BiFunction<RandomTensors, int[], Tensor> first,
      BiFunction<RandomTensors, int[], Tensor> second,
      BinaryOperator<Tensor> op) {
    int[] shape = r.shape(0, 3);
    return new Call(
        x -> op.apply(x[0], x[1]),
        first.apply(r, r.repeatable(shape)),
        second.apply(r, r.repeatable(shape)));
  }

  /** Two tensors that are nowhere equal: parts of one in which all numbers are distinct. */
  private static Call maximum(RandomTensors r) {
    int[] shape = r.shape(0, 3);
    int[] a = r.repeatable(shape);
    int[] b = r.repeatable(shape);
    int first = Shape.of(a).size();
    Tensor both = r.distinct(first + Shape.of(b).size());
    return new Call(
        x -> x[0].maximum(x[1]),
        both.narrow(0, 0, first).reshape(a),
        both.narrow(0, first, both.size() - first).reshape(b));
  }

  private static Call powScalar(RandomTensors r) {
    double[] exponents = {-1, 0, 0.5, 1, 2, 3, 2.5};
    double exponent = exponents[r.between(0, exponents.length - 1)];
    return new Call(x -> x[0].pow(exponent), r.positive(r.shape(0, 3)));
  }

  private static Call where(RandomTensors r) {
    int[] shape = r.shape(0, 3);
    Tensor condition = r.normal(r.repeatable(shape)).gt(0);
    return new Call(
        x -> Tensor.where(condition, x[0], x[1]),
        r.normal(r.repeatable(shape)),
        r.normal(r.repeatable(shape)));
  }

  private static Call matmul(RandomTensors r) {
    int inner = r.size();
    return new Call(x -> x[0].matmul(x[1]), r.normal(r.size(), inner), r.normal(inner, r.size()));
  }

  private static Call transpose(RandomTensors r) {
    int[] shape = r.shape(1, 3);
    int first = r.dim(shape);
    int second = r.dim(shape);
    return new Call(x -> x[0].transpose(first, second), r.normal(shape));
  }

  private static Call expand(RandomTensors r) {
    int[] shape = r.shape(0, 3);
    return new Call(x -> x[0].expand(shape), r.normal(r.repeatable(shape)));
  }

  private static Call select(RandomTensors r) {
    int[] shape = r.fullShape(1, 3);
    int dim = r.between(0, shape.length - 1);
    int index = r.between(0, shape[dim] - 1);
    return new Call(x -> x[0].select(dim, index), r.normal(shape));
  }

  private static Call narrow(RandomTensors r) {
    int[] shape = r.shape(1, 3);
    int dim = r.between(0, shape.length - 1);
    int start = r.between(0, shape[dim]);
    int length = r.between(0, shape[dim] - start);
    return new Call(x -> x[0].narrow(dim, start, length), r.normal(shape));
  }

  private static Call indexSelect(RandomTensors r) {
    int[] shape = r.shape(1, 3);
    int dim = r.between(0, shape.length - 1);
    int[] index = r.indices(shape[dim]);
    return new Call(x -> x[0].indexSelect(dim, index), r.normal(shape));
  }

  private static Call indexAdd(RandomTensors r) {
    int[] shape = r.shape(1, 3);
    int dim = r.between(0, shape.length - 1);
    int[] index = r.indices(shape[dim]);
    int[] source = shape.clone();
    source[dim] = index.length;
    return new Call(x -> x[0].indexAdd(dim, index, x[1]), r.normal(shape), r.normal(source));
  }

  private static Call cat(RandomTensors r) {
    int[] shape = r.shape(1, 3);
    int dim = r.between(0, shape.length - 1);
    Tensor[] parts =
        IntStream.range(0, r.between(1, 3))
            .mapToObj(
                i -> {
                  int[] part = shape.clone();
                  part[dim] = r.size();
                  return r.normal(part);
                })
            .toArray(Tensor[]::new);
    return new Call(x -> Tensor.cat(List.of(x), dim), parts);
  }
}
