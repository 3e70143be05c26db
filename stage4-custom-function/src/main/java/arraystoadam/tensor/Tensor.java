package arraystoadam.tensor;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Scope;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An array of numbers with any number of dimensions: a scalar {@code []}, a vector {@code [N]}, a
 * matrix {@code [N, M]} and so on, in row-major order.
 *
 * <p>Operations return new tensors and leave their operands alone, except for those whose name ends
 * in {@code InPlace}. Elementwise operations on two tensors broadcast their shapes: aligned at the
 * right, a size of 1 or a missing dimension is repeated, so {@code [N, 1]} with {@code [M]} gives
 * {@code [N, M]}. The operands must have the same {@link DType} and {@link Device}.
 *
 * <p>A dimension may be given as a negative number, which counts from the end: -1 is the last one.
 * NaN and infinities follow the rules of IEEE 754 arithmetic, and empty tensors are legal.
 *
 * <p>The shape of the numbers 1, 2, 3, and what {@link #unsqueeze} makes of it:
 *
 * <pre>{@code
 * Tensor p = Tensor.of(new float[] {1, 2, 3});  // [3]
 * p.unsqueeze(0);                               // [1, 3], a row
 * p.unsqueeze(-1);                              // [3, 1], a column
 * }</pre>
 *
 * <p>A tensor that {@link #requiresGrad(boolean) requires a gradient} has the operations on it
 * recorded. {@link #backward(BackwardOption...)} on a result then computes the gradient of the
 * result with respect to each such <em>leaf</em>. Comparisons, sign and argmax are constant between
 * jumps: no gradient passes through them.
 *
 * <p>Threads may share tensors that none of them changes: a change in place, {@link #setData}, a
 * backward pass (for the leaves whose gradients it adds to and for the graph it frees), {@link
 * #clearGrad} and the end of a {@link Scope} are changes, and are not synchronized. {@link
 * Autograd#grad} with {@link BackwardOption#RETAIN_GRAPH} changes nothing. Threads that work on
 * tensors of their own never disturb each other.
 *
 * <p>All methods throw {@link IllegalArgumentException} for operands that do not fit, with a
 * message that names the operation, the values and the requirement, and {@link
 * NullPointerException} for null, with a message that names the operation and the argument.
 */
public class Tensor {

  private Storage storage;
  private final Shape shape;
  private final String operation;
  private Node node;
  private LeafNode leafNode;
  private Tensor grad;

  Tensor(Storage storage, Shape shape, String operation) {
    this.storage = storage;
    this.shape = shape;
    this.operation = operation;
  }

  /** A leaf that shares the numbers of another tensor. */
  protected Tensor(Tensor numbers) {
    this(numbers.storage, numbers.shape, "leaf");
  }

  // ---- Creation. Without a DType, the result is FLOAT32. It lives on the device cpu.

  /** A FLOAT32 vector {@code [N]} of the given numbers. */
  public static Tensor of(float[] values) {
    return of(Dispatch.given("of", "values", values), values.length);
  }

  /** A FLOAT64 vector {@code [N]} of the given numbers. */
  public static Tensor of(double[] values) {
    return of(Dispatch.given("of", "values", values), values.length);
  }

  /** A FLOAT32 tensor of the given shape, filled row by row. */
  public static Tensor of(float[] values, int... shape) {
    Dispatch.given("of", "values", values);
    double[] exact = IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    return Dispatch.copyIn("of", DType.FLOAT32, Shape.of("of", shape), exact);
  }

  /** A FLOAT64 tensor of the given shape, filled row by row. */
  public static Tensor of(double[] values, int... shape) {
    return Dispatch.copyIn("of", DType.FLOAT64, Shape.of("of", shape), values);
  }

  /** A scalar, {@code []}. */
  public static Tensor scalar(double value) {
    return scalar(DType.FLOAT32, value);
  }

  /** A scalar, {@code []}. */
  public static Tensor scalar(DType dtype, double value) {
    return full("scalar", dtype, value);
  }

  /** A tensor in which every element is {@code value}. */
  public static Tensor full(double value, int... shape) {
    return full(DType.FLOAT32, value, shape);
  }

  /** A tensor in which every element is {@code value}. */
  public static Tensor full(DType dtype, double value, int... shape) {
    return full("full", dtype, value, shape);
  }

  private static Tensor full(String operation, DType dtype, double value, int... shape) {
    return Dispatch.room(operation, dtype, Shape.of(operation, shape)).fillInPlace(value);
  }

  /** A tensor of zeros. */
  public static Tensor zeros(int... shape) {
    return zeros(DType.FLOAT32, shape);
  }

  /** A tensor of zeros. */
  public static Tensor zeros(DType dtype, int... shape) {
    return full("zeros", dtype, 0, shape);
  }

  /** Zeros in the shape, type and device of another tensor. */
  public static Tensor zerosLike(Tensor other) {
    Tensor given = Dispatch.given("zerosLike", "other", other);
    return Dispatch.result("zerosLike", given, given.shape).fillInPlace(0);
  }

  /** A tensor of ones. */
  public static Tensor ones(int... shape) {
    return ones(DType.FLOAT32, shape);
  }

  /** A tensor of ones. */
  public static Tensor ones(DType dtype, int... shape) {
    return full("ones", dtype, 1, shape);
  }

  /** {@code n} evenly spaced numbers {@code [n]} from {@code start} to {@code end}, included. */
  public static Tensor linspace(double start, double end, int n) {
    return linspace(DType.FLOAT32, start, end, n);
  }

  /**
   * {@code n} evenly spaced numbers {@code [n]} from {@code start} to {@code end}, included. The
   * second half is counted down from {@code end}, so the halves of a range around 0 mirror each
   * other, and the middle of an odd number of points is 0.
   */
  public static Tensor linspace(DType dtype, double start, double end, int n) {
    Shape shape = Shape.of("linspace", n);
    double step = n > 1 ? (end - start) / (n - 1) : 0;
    double[] values = Dispatch.newArray("linspace", shape);
    for (int i = 0; i < n / 2; i++) {
      values[i] = start + step * i;
      values[n - 1 - i] = end - step * i;
    }
    if (n % 2 == 1) {
      values[n / 2] = n == 1 ? start : start + (end - start) / 2;
    }
    return Dispatch.copyIn("linspace", dtype, shape, values);
  }

  /** The whole numbers from 0 up to but not including {@code end}. */
  public static Tensor arange(int end) {
    return arange(0, end, 1);
  }

  /** The numbers {@code start, start + step, ...} before {@code end}. */
  public static Tensor arange(double start, double end, double step) {
    return arange(DType.FLOAT32, start, end, step);
  }

  /** The numbers {@code start, start + step, ...} before {@code end}, which is not included. */
  public static Tensor arange(DType dtype, double start, double end, double step) {
    double steps = (end - start) / step;
    if (!(steps >= 0 && steps <= Integer.MAX_VALUE && Double.isFinite(step))) {
      throw new IllegalArgumentException(
          String.format(
              "arange: steps of %s must lead from %s to %s in at most 2^31 - 1 steps",
              step, start, end));
    }
    Shape shape = Shape.of("arange", (int) Math.ceil(steps));
    double[] values = Dispatch.newArray("arange", shape);
    Arrays.setAll(values, i -> start + i * step);
    return Dispatch.copyIn("arange", dtype, shape, values);
  }

  /** Numbers drawn from the standard normal distribution. */
  public static Tensor randn(RandomGenerator rng, int... shape) {
    return randn(DType.FLOAT32, rng, shape);
  }

  /** Numbers drawn from the standard normal distribution. */
  public static Tensor randn(DType dtype, RandomGenerator rng, int... shape) {
    Dispatch.given("randn", "rng", rng);
    return draw("randn", dtype, rng::nextGaussian, shape);
  }

  /** Numbers drawn evenly from 0 (included) to 1 (not included). */
  public static Tensor rand(RandomGenerator rng, int... shape) {
    return rand(DType.FLOAT32, rng, shape);
  }

  /** Numbers drawn evenly from 0 (included) to 1 (not included). */
  public static Tensor rand(DType dtype, RandomGenerator rng, int... shape) {
    Dispatch.given("rand", "rng", rng);
    return draw("rand", dtype, dtype == DType.FLOAT32 ? rng::nextFloat : rng::nextDouble, shape);
  }

  private static Tensor draw(String operation, DType dtype, DoubleSupplier source, int... shape) {
    Shape checked = Shape.of(operation, shape);
    double[] values = Dispatch.newArray(operation, checked);
    Arrays.setAll(values, i -> source.getAsDouble());
    return Dispatch.copyIn(operation, dtype, checked, values);
  }

  /** The identity matrix {@code [n, n]}. */
  public static Tensor eye(int n) {
    return eye(DType.FLOAT32, n);
  }

  /** The identity matrix {@code [n, n]}. */
  public static Tensor eye(DType dtype, int n) {
    Shape shape = Shape.of("eye", n, n);
    double[] values = Dispatch.newArray("eye", shape);
    for (int i = 0; i < n; i++) {
      values[i * n + i] = 1;
    }
    return Dispatch.copyIn("eye", dtype, shape, values);
  }

  /** A scalar to compute with this tensor. */
  private Tensor constant(double value) {
    return Dispatch.room("scalar", device(), dtype(), Shape.SCALAR).fillInPlace(value);
  }

  // ---- What a tensor is.

  /** The size along each dimension. */
  public Shape shape() {
    return shape;
  }

  /** The number of dimensions. */
  public int rank() {
    return shape.rank();
  }

  /** The number of elements. */
  public int size() {
    return shape.size();
  }

  /** The size along one dimension. */
  public int dim(int dim) {
    return shape.dim(dim);
  }

  /** The type of the elements. */
  public DType dtype() {
    return storage.dtype();
  }

  /** The device that stores the elements and computes with them. */
  public Device device() {
    return storage.device();
  }

  Storage storage() {
    return storage;
  }

  /**
   * The only element of a tensor that has just one.
   *
   * @throws IllegalArgumentException if the number of elements is not 1
   */
  public double item() {
    if (size() != 1) {
      throw new IllegalArgumentException(
          "item: shape " + shape + " has " + size() + " elements, but must have 1");
    }
    Dispatch.requireNumbers("item", this);
    return toDoubleArray()[0];
  }

  /** The elements, row by row, as a new array. */
  public double[] toDoubleArray() {
    Dispatch.requireNumbers("toDoubleArray", this);
    return Dispatch.copyOut(this);
  }

  /** The elements, row by row, as a new array; those of a FLOAT64 tensor are rounded. */
  public float[] toFloatArray() {
    double[] values = toDoubleArray();
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  /**
   * This tensor in another type; itself if it has that type. A number too large for FLOAT32 becomes
   * infinite.
   */
  public Tensor to(DType dtype) {
    DType from = dtype();
    return dtype == from ? this : to(device(), dtype).derivative(this, grad -> grad.to(from));
  }

  /** This tensor on another device; itself if it is there. */
  public Tensor to(Device device) {
    Device from = device();
    return device == from ? this : to(device, dtype()).derivative(this, grad -> grad.to(from));
  }

  private Tensor to(Device device, DType dtype) {
    Dispatch.requireNumbers("to", this);
    return Dispatch.watched(Dispatch.copyIn("to", device, dtype, shape, toDoubleArray()), this);
  }

  /** The elements as nested brackets; those of a long tensor are abbreviated. */
  @Override
  public String toString() {
    if (storage.isGivenUp()) {
      return "a tensor of shape " + shape + ", whose scope has ended";
    }
    String suffix = dtype() == DType.FLOAT32 ? "" : ", dtype=" + dtype();
    if (requiresGrad()) {
      suffix += isLeaf() ? ", requiresGrad" : ", computed by " + operation;
    }
    return TensorPrinter.print(shape, toDoubleArray(), suffix);
  }

  // ---- Gradients.

  /**
   * Whether backward passes compute a gradient for this tensor: it is a leaf with {@code
   * requiresGrad(true)}, the result of an operation on a tensor that requires a gradient, or a
   * gradient that was computed with {@link BackwardOption#CREATE_GRAPH}.
   */
  public boolean requiresGrad() {
    return node != null;
  }

  /**
   * Sets whether backward passes compute a gradient for this leaf, and returns the leaf. In the
   * graphs that it is part of already, it stays the same leaf when this is switched off and on
   * again.
   *
   * @throws IllegalStateException if it is {@code false} and the tensor is not a leaf
   */
  public Tensor requiresGrad(boolean required) {
    if (!required && !isLeaf()) {
      throw new IllegalStateException(
          "requiresGrad: the result of '"
              + operation
              + "' depends on a leaf that requires a gradient: use detach() to cut it off");
    }
    if (required != requiresGrad()) {
      leafNode = leafNode == null ? new LeafNode(this) : leafNode;
      attach(required ? leafNode : null);
    }
    return this;
  }

  /** The name of the operation that computed this tensor, such as {@code "add"}. */
  public String operation() {
    return operation;
  }

  /** Whether this tensor was not computed from others that require a gradient. */
  public boolean isLeaf() {
    return node == null || node instanceof LeafNode;
  }

  /** A leaf that shares the numbers of this tensor and requires no gradient. */
  public Tensor detach() {
    return new Tensor(this);
  }

  /**
   * Computes the gradient of this one-element tensor with respect to every leaf that it depends on,
   * and adds it to the gradient of that leaf.
   *
   * @throws IllegalArgumentException if this tensor has not just one element
   * @throws IllegalStateException if it does not require a gradient or depends on no leaf, if the
   *     graph was freed by an earlier backward pass, or if a tensor that a derivative needs was
   *     changed in place
   */
  public void backward(BackwardOption... options) {
    backward(implicitGradient("backward"), options);
  }

  /**
   * Computes the gradient of {@code sum(gradient * this)} with respect to every leaf that this
   * tensor depends on, and adds it to the gradient of that leaf.
   *
   * @param gradient the weight of each element, in the shape of this tensor
   */
  public void backward(Tensor gradient, BackwardOption... options) {
    Autograd.backward(this, gradient, options);
  }

  /**
   * The gradient that backward passes have added up, in the shape of this leaf. A change in place
   * changes the gradient itself; the next backward pass puts a new tensor in its place.
   *
   * @throws IllegalStateException if there is none
   */
  public Tensor grad() {
    if (grad == null) {
      throw new IllegalStateException(
          isLeaf()
              ? "grad: this leaf has no gradient: " + howToGetOne()
              : "grad: the result of '"
                  + operation
                  + "' is not a leaf, and only leaves keep gradients: use Autograd.grad");
    }
    return grad;
  }

  private String howToGetOne() {
    return requiresGrad()
        ? "call backward() on a tensor computed from it"
        : "call requiresGrad(true) before computing with it";
  }

  /** Whether {@link #grad} has something to return. */
  public boolean hasGrad() {
    return grad != null;
  }

  /** Forgets the gradient, so that the next backward pass starts afresh. */
  public void clearGrad() {
    grad = null;
  }

  void accumulateGrad(Tensor gradient) {
    grad = grad == null ? gradient : grad.add(gradient);
    grad.keep();
  }

  /**
   * Replaces the numbers of this leaf by those of another tensor, which the two then share, and its
   * type and device by theirs. Clears the gradient. Meant for moving parameters.
   *
   * @throws IllegalStateException if this tensor is not a leaf
   */
  public void setData(Tensor data) {
    if (!isLeaf()) {
      throw new IllegalStateException(
          "setData: the result of '" + operation + "' is not a leaf: its numbers were computed");
    }
    if (!Dispatch.given("setData", "data", data).shape.equals(shape)) {
      throw new IllegalArgumentException(
          "setData: the data has shape " + data.shape + ", but must have " + shape);
    }
    Dispatch.requireNumbers("setData", data);
    data.keep();
    storage = data.storage;
    grad = null;
  }

  Tensor implicitGradient(String operation) {
    Dispatch.requireNumbers(operation, this);
    if (size() != 1) {
      throw new IllegalArgumentException(
          String.format(
              "%s: shape %s has %s elements, and only a single one has the gradient 1 by itself:"
                  + " pass a gradient of that shape",
              operation, shape, size()));
    }
    return zerosLike(this).fillInPlace(1);
  }

  // ---- Elementwise operations.

  /** {@code this + other}. */
  public Tensor add(Tensor other) {
    return Dispatch.binary(BinaryOp.ADD, this, other)
        .derivative(this, grad -> grad)
        .derivative(other, grad -> grad);
  }

  /** {@code this + other}. */
  public Tensor add(double other) {
    return add(constant(other));
  }

  /** {@code this - other}. */
  public Tensor sub(Tensor other) {
    return Dispatch.binary(BinaryOp.SUB, this, other)
        .derivative(this, grad -> grad)
        .derivative(other, grad -> grad.neg());
  }

  /** {@code this - other}. */
  public Tensor sub(double other) {
    return sub(constant(other));
  }

  /** {@code this * other}, element by element. */
  public Tensor mul(Tensor other) {
    return Dispatch.binary(BinaryOp.MUL, this, other)
        .derivative(this, grad -> grad.mul(other), saves(other))
        .derivative(other, grad -> grad.mul(this), saves(this));
  }

  /** {@code this * other}. */
  public Tensor mul(double other) {
    return mul(constant(other));
  }

  /** {@code this / other}; dividing by 0 gives an infinity, and 0 / 0 is NaN. */
  public Tensor div(Tensor other) {
    Tensor result = Dispatch.binary(BinaryOp.DIV, this, other);
    return result
        .derivative(this, grad -> grad.div(other), saves(other))
        .derivative(other, grad -> grad.mul(result.div(other).neg()), saves(result, other));
  }

  /** {@code this / other}. */
  public Tensor div(double other) {
    return div(constant(other));
  }

  /**
   * This to the power of {@code exponent}; 1 where the exponent is 0 or the base is 1, even for
   * NaN, and NaN for a negative finite base and a fraction. As in C, -infinity and -0 to a fraction
   * are infinity and 0, or the other way round for a negative one. At an exponent of 0 the base
   * gets no gradient, and at a base of 0 an exponent of at least 0 gets none.
   */
  public Tensor pow(Tensor exponent) {
    Tensor result = Dispatch.binary(BinaryOp.POW, this, exponent);
    return result
        .derivative(this, grad -> powGradBase(grad, exponent), saves(this, exponent))
        .derivative(
            exponent,
            grad -> powGradExponent(grad, exponent, result),
            saves(this, exponent, result));
  }

  /**
   * This to the power of {@code exponent}; 1 if the exponent is 0, even for 0 and NaN, and as in C
   * for -infinity and -0; see {@link #pow(Tensor)}. With an exponent of 0 the gradient is 0.
   */
  public Tensor pow(double exponent) {
    return Dispatch.binary(BinaryOp.POW, this, constant(exponent))
        .derivative(this, grad -> powGradBase(grad, exponent), saves(this));
  }

  /** {@code exponent * this^(exponent - 1)}, which is 0 for an exponent of 0, even at 0. */
  private Tensor powGradBase(Tensor grad, double exponent) {
    if (exponent == 0) {
      return where(constant(0), grad, constant(0)); // not just zeros: they have a derivative too
    }
    Tensor power = exponent == 2 ? this : pow(exponent - 1); // the square is the most common
    return grad.mul(power.mul(exponent));
  }

  private Tensor powGradBase(Tensor grad, Tensor exponent) {
    Tensor isFlat = isFlat(exponent);
    // A branch not taken must be harmless too: its slope, infinity times 0, would come back as NaN.
    Tensor base = where(isFlat, constant(1), this);
    Tensor slope = base.pow(exponent.sub(1)).mul(exponent);
    return where(isFlat, constant(0), grad.mul(slope));
  }

  /**
   * Where the slope with respect to the base is 0: at an exponent of 0. One that may change would
   * change it, by 1 / this for each step, so then it is 0 only where that is infinite or NaN.
   */
  private Tensor isFlat(Tensor exponent) {
    Tensor isZero = exponent.eq(0);
    return exponent.requiresGrad()
        ? isZero.mul(pow(-1).abs().lt(Double.POSITIVE_INFINITY).eq(0))
        : isZero;
  }

  /** {@code this^exponent * log(this)}, which is 0 at a base of 0 where the power is flat. */
  private Tensor powGradExponent(Tensor grad, Tensor exponent, Tensor result) {
    Tensor isFlat = eq(0).mul(exponent.ge(0));
    Tensor base = where(isFlat, constant(1), this);
    return where(isFlat, constant(0), grad.mul(result.mul(base.log())));
  }

  /**
   * The larger of the two elements; NaN if either is NaN. Where they are equal, each gets half of
   * the gradient; where one is NaN, both get all of it.
   */
  public Tensor maximum(Tensor other) {
    return Dispatch.binary(BinaryOp.MAXIMUM, this, other)
        .derivative(this, grad -> maximumGrad(grad, this, other), saves(this, other))
        .derivative(other, grad -> maximumGrad(grad, other, this), saves(this, other));
  }

  private static Tensor maximumGrad(Tensor grad, Tensor a, Tensor b) {
    Tensor shared = where(a.eq(b), grad.div(2), grad);
    return where(a.lt(b), grad.constant(0), shared);
  }

  /** The larger of each element and {@code other}; NaN if either is NaN. */
  public Tensor maximum(double other) {
    return maximum(constant(other));
  }

  /** {@code -this}. */
  public Tensor neg() {
    return Dispatch.unary(UnaryOp.NEG, this).derivative(this, grad -> grad.neg());
  }

  /** e to the power of each element; infinity where that overflows. */
  public Tensor exp() {
    Tensor result = Dispatch.unary(UnaryOp.EXP, this);
    return result.derivative(this, grad -> grad.mul(result), saves(result));
  }

  /**
   * The natural logarithm; -infinity for 0 and NaN for negative elements. Its derivative is taken
   * to be 1 / x everywhere, which is infinite at 0.
   */
  public Tensor log() {
    return Dispatch.unary(UnaryOp.LOG, this).derivative(this, grad -> grad.div(this), saves(this));
  }

  /**
   * The natural logarithm of 1 + x, exact near 0, where 1 + x itself would round to 1; -infinity
   * for -1, NaN below, and -0 for -0. Its derivative is taken to be 1 / (1 + x) everywhere.
   */
  public Tensor log1p() {
    return Dispatch.unary(UnaryOp.LOG1P, this)
        .derivative(this, grad -> grad.div(add(1)), saves(this));
  }

  /** The square root; NaN for negative elements, and -0 for -0. Its derivative at 0 is infinite. */
  public Tensor sqrt() {
    Tensor result = Dispatch.unary(UnaryOp.SQRT, this);
    return result.derivative(this, grad -> grad.div(result.mul(2)), saves(result));
  }

  /** The absolute value. Its derivative at 0 and NaN is taken to be 0. */
  public Tensor abs() {
    return Dispatch.unary(UnaryOp.ABS, this)
        .derivative(this, grad -> grad.mul(sign()), saves(this));
  }

  /** 1 for positive elements, -1 for negative ones, and 0 for 0 and NaN. */
  public Tensor sign() {
    return Dispatch.unary(UnaryOp.SIGN, this);
  }

  /** The sine of each element, in radians; NaN for infinities. */
  public Tensor sin() {
    return Dispatch.unary(UnaryOp.SIN, this).derivative(this, grad -> grad.mul(cos()), saves(this));
  }

  /** The cosine of each element, in radians; NaN for infinities. */
  public Tensor cos() {
    return Dispatch.unary(UnaryOp.COS, this)
        .derivative(this, grad -> grad.mul(sin().neg()), saves(this));
  }

  /** The hyperbolic tangent; exactly 1 or -1 for large numbers. There its derivative is 0. */
  public Tensor tanh() {
    Tensor result = Dispatch.unary(UnaryOp.TANH, this);
    return result.derivative(this, grad -> grad.mul(result.pow(2).neg().add(1)), saves(result));
  }

  /**
   * The logistic function {@code 1 / (1 + exp(-x))}; exactly 1 or 0 for large numbers. There its
   * derivative is 0.
   */
  public Tensor sigmoid() {
    Tensor result = Dispatch.unary(UnaryOp.SIGMOID, this);
    return result.derivative(
        this, grad -> grad.mul(result).mul(result.neg().add(1)), saves(result));
  }

  /**
   * Each element, or 0 if it is negative; NaN and -0 stay. Its derivative at 0 is taken to be 0,
   * and at NaN to be 1.
   */
  public Tensor relu() {
    return Dispatch.unary(UnaryOp.RELU, this)
        .derivative(this, grad -> where(le(0), grad.constant(0), grad), saves(this));
  }

  // ---- Comparisons: 1 where true, 0 where false, in the type of the operands. A comparison with
  // NaN is false, except that NaN is not equal to anything.

  /** 1 where {@code this == other}; 0 where either is NaN. 0 and -0 are equal. */
  public Tensor eq(Tensor other) {
    return Dispatch.binary(BinaryOp.EQ, this, other);
  }

  /** 1 where {@code this == other}; 0 where either is NaN. 0 and -0 are equal. */
  public Tensor eq(double other) {
    return eq(constant(other));
  }

  /** 1 where {@code this != other}; 1 where either is NaN. */
  public Tensor ne(Tensor other) {
    return Dispatch.binary(BinaryOp.NE, this, other);
  }

  /** 1 where {@code this != other}; 1 where either is NaN. */
  public Tensor ne(double other) {
    return ne(constant(other));
  }

  /** 1 where {@code this < other}; 0 where either is NaN. */
  public Tensor lt(Tensor other) {
    return Dispatch.binary(BinaryOp.LT, this, other);
  }

  /** 1 where {@code this < other}; 0 where either is NaN. */
  public Tensor lt(double other) {
    return lt(constant(other));
  }

  /** 1 where {@code this <= other}; 0 where either is NaN. */
  public Tensor le(Tensor other) {
    return Dispatch.binary(BinaryOp.LE, this, other);
  }

  /** 1 where {@code this <= other}; 0 where either is NaN. */
  public Tensor le(double other) {
    return le(constant(other));
  }

  /** 1 where {@code this > other}; 0 where either is NaN. */
  public Tensor gt(Tensor other) {
    return Dispatch.binary(BinaryOp.GT, this, other);
  }

  /** 1 where {@code this > other}; 0 where either is NaN. */
  public Tensor gt(double other) {
    return gt(constant(other));
  }

  /** 1 where {@code this >= other}; 0 where either is NaN. */
  public Tensor ge(Tensor other) {
    return Dispatch.binary(BinaryOp.GE, this, other);
  }

  /** 1 where {@code this >= other}; 0 where either is NaN. */
  public Tensor ge(double other) {
    return ge(constant(other));
  }

  /**
   * Elements of {@code a} where the condition is not 0, else of {@code b}; all broadcast. NaN
   * counts as true. The one that is not taken gets a gradient of exactly 0, but an infinite slope
   * behind it makes that NaN.
   */
  public static Tensor where(Tensor condition, Tensor a, Tensor b) {
    return Dispatch.where(condition, a, b)
        .derivative(a, grad -> where(condition, grad, grad.constant(0)), saves(condition))
        .derivative(b, grad -> where(condition, grad.constant(0), grad), saves(condition));
  }

  // ---- Reductions. With keepDim the reduced dimension stays, with size 1; else it goes.

  /** The sum of all elements, a scalar; 0 if there are none. {@code Cpu} adds up in doubles. */
  public Tensor sum() {
    Shape from = shape; // a rule that read the field would keep this tensor
    return Dispatch.reduce(ReduceOp.SUM, this).derivative(this, grad -> grad.expandTo(from));
  }

  /** The sum along one dimension, which is removed: {@code [N, D]} and 1 give {@code [N]}. */
  public Tensor sum(int dim) {
    return sum(dim, false);
  }

  /** The sum along one dimension; 0 where it is empty. */
  public Tensor sum(int dim, boolean keepDim) {
    int d = shape.index("sum", dim);
    Shape from = shape;
    return Dispatch.reduce(ReduceOp.SUM, this, d)
        .derivative(this, grad -> grad.expandTo(from))
        .drop(d, keepDim);
  }

  /** The mean of all elements, a scalar; NaN if there are none. */
  public Tensor mean() {
    return sum().over(size());
  }

  /** The mean along one dimension, which is removed. */
  public Tensor mean(int dim) {
    return mean(dim, false);
  }

  /** The mean along one dimension; NaN where it is empty. */
  public Tensor mean(int dim, boolean keepDim) {
    int d = shape.index("mean", dim);
    shape.with("mean", d, 1); // refuses an overflow in the name of this operation
    return sum(d, keepDim).over(shape.sizeAt(d));
  }

  /** This sum, divided by the number of its terms. */
  private Tensor over(int n) {
    // The slope of a division by 0 would be infinite.
    return n == 0 ? Dispatch.watched(add(Double.NaN), this) : div(n);
  }

  /**
   * The largest element, a scalar; NaN if an element is NaN. The tensor must not be empty. Several
   * largest elements, or several NaNs, share the gradient evenly.
   */
  public Tensor max() {
    Tensor result = Dispatch.reduce(ReduceOp.MAX, this);
    return result.derivative(this, grad -> maxGrad(grad, result), saves(this, result));
  }

  private Tensor maxGrad(Tensor grad, Tensor max) {
    Tensor isMax = eq(max).add(ne(this)); // a NaN differs from itself, and is the maximum
    return where(isMax, grad.div(isMax.sum()), grad.constant(0));
  }

  /** The largest element along one dimension, which is removed. */
  public Tensor max(int dim) {
    return max(dim, false);
  }

  /**
   * The largest element along one dimension, which must not be empty; NaN if one of them is NaN.
   * The first of several equal ones gets the gradient.
   */
  public Tensor max(int dim, boolean keepDim) {
    int d = shape.index("max", dim);
    return Dispatch.reduce(ReduceOp.MAX, this, d)
        .derivative(this, grad -> where(isArgmax(d), grad, grad.constant(0)), saves(this))
        .drop(d, keepDim);
  }

  /** 1 where the largest element along the dimension is, else 0. */
  private Tensor isArgmax(int dim) {
    Tensor positions = arange(DType.FLOAT64, 0, shape.sizeAt(dim), 1).to(device());
    for (int inner = dim + 1; inner < rank(); inner++) {
      positions = positions.unsqueeze(-1); // at last [n, 1, ..., 1]: along the dimension
    }
    return detach().to(DType.FLOAT64).argmax(dim, true).eq(positions).to(dtype());
  }

  /**
   * The position of the largest element, counted row by row: that of the first if there are
   * several, and that of the first NaN if there is one. The tensor must not be empty.
   */
  public Tensor argmax() {
    return Dispatch.reduce(ReduceOp.ARGMAX, this);
  }

  /** The position of the largest element along one dimension, which is removed. */
  public Tensor argmax(int dim) {
    return argmax(dim, false);
  }

  /**
   * The position of the largest element along one dimension, which must not be empty: that of the
   * first if there are several, and that of the first NaN if there is one. It is a whole number in
   * the dtype of this tensor.
   */
  public Tensor argmax(int dim, boolean keepDim) {
    int d = shape.index("argmax", dim);
    return Dispatch.reduce(ReduceOp.ARGMAX, this, d).drop(d, keepDim);
  }

  /** Removes a dimension that a reduction has left with size 1. */
  private Tensor drop(int dim, boolean keepDim) {
    return keepDim || rank() == 0 ? this : view("squeeze", shape.without(dim));
  }

  /**
   * Turns the numbers along one dimension into probabilities: {@code exp(x) / sum(exp(x))}. The
   * largest is subtracted first, so that large numbers do not overflow. -infinity gets 0; all are
   * NaN if one is NaN or infinity, or if all are -infinity.
   */
  public Tensor softmax(int dim) {
    int d = shape.index("softmax", dim);
    if (size() == 0) {
      return exp();
    }
    Tensor exp = sub(max(d, true).detach()).exp();
    return exp.div(exp.sum(d, true));
  }

  /** The logarithm of {@link #softmax}, exact where the softmax itself would round to 0. */
  public Tensor logSoftmax(int dim) {
    int d = shape.index("logSoftmax", dim);
    if (size() == 0) {
      return exp();
    }
    Tensor shifted = sub(max(d, true).detach());
    return shifted.sub(shifted.exp().sum(d, true).log());
  }

  // ---- Matrices.

  /**
   * The matrix product: {@code [N, K]} and {@code [K, M]} give {@code [N, M]}, all zeros if K is 0.
   * NaN and infinities spread, also where they meet a 0.
   */
  public Tensor matmul(Tensor other) {
    return Dispatch.matmul(this, other)
        .derivative(this, grad -> grad.matmul(other.t()), saves(other))
        .derivative(other, grad -> t().matmul(grad), saves(this));
  }

  /** This tensor with two dimensions exchanged. */
  public Tensor transpose(int dim0, int dim1) {
    int first = shape.index("transpose", dim0, rank());
    int second = shape.index("transpose", dim1, rank());
    return Dispatch.transpose(this, first, second)
        .derivative(this, grad -> grad.transpose(first, second));
  }

  /** The transpose of a matrix: {@code [N, M]} gives {@code [M, N]}. */
  public Tensor t() {
    if (rank() != 2) {
      throw new IllegalArgumentException("t: shape " + shape + " must have 2 dimensions");
    }
    return transpose(0, 1);
  }

  // ---- Shapes. These share their numbers with this tensor: changed in place, both change.

  /**
   * The same elements in another shape. One size may be -1: it follows from the others.
   *
   * @throws IllegalArgumentException if the number of elements differs
   */
  public Tensor reshape(int... sizes) {
    return view(
        "reshape", Shape.of("reshape", inferred(Dispatch.given("reshape", "sizes", sizes))));
  }

  private int[] inferred(int... sizes) {
    int unknown = Arrays.stream(sizes).boxed().toList().indexOf(-1);
    if (unknown < 0 || Arrays.stream(sizes).filter(size -> size < 0).count() > 1) {
      return sizes;
    }
    int[] result = sizes.clone();
    result[unknown] = 1;
    int known = Shape.of("reshape", result).size();
    if (known == 0 || size() % known != 0) {
      throw new IllegalArgumentException(
          String.format(
              "reshape: no size in place of -1 makes %s elements of shape %s fit %s",
              size(), shape, Arrays.toString(sizes)));
    }
    result[unknown] = size() / known;
    return result;
  }

  /** All elements in one dimension. */
  public Tensor flatten() {
    return view("flatten", Shape.of(size()));
  }

  /** Joins the dimensions from {@code startDim} to {@code endDim}, both included, into one. */
  public Tensor flatten(int startDim, int endDim) {
    int start = shape.index("flatten", startDim);
    int end = shape.index("flatten", endDim);
    if (start > end) {
      throw new IllegalArgumentException(
          String.format(
              "flatten: startDim %s comes after endDim %s in shape %s", startDim, endDim, shape));
    }
    return rank() == 0 ? flatten() : view("flatten", shape.join("flatten", start, end));
  }

  /** Removes all dimensions of size 1. */
  public Tensor squeeze() {
    return view("squeeze", Shape.of(Arrays.stream(shape.sizes()).filter(n -> n != 1).toArray()));
  }

  /** Removes one dimension if it has size 1; else returns this tensor. */
  public Tensor squeeze(int dim) {
    int d = shape.index("squeeze", dim);
    return shape.sizeAt(d) == 1 && rank() > 0 ? view("squeeze", shape.without(d)) : this;
  }

  /** Inserts a dimension of size 1 before position {@code dim}, or after the last for -1. */
  public Tensor unsqueeze(int dim) {
    return view("unsqueeze", shape.insert(shape.index("unsqueeze", dim, rank() + 1)));
  }

  private Tensor view(String operation, Shape target) {
    if (target.size() != size()) {
      throw new IllegalArgumentException(
          String.format(
              "%s: shape %s with %s elements cannot become %s with %s",
              operation, shape, size(), target, target.size()));
    }
    Shape from = shape;
    return new Tensor(storage, target, operation)
        .derivative(this, grad -> grad.view(operation, from));
  }

  // ---- Selecting and joining. The results are copies.

  /** Repeats this tensor to a larger shape, as broadcasting does; -1 keeps a size. */
  public Tensor expand(int... sizes) {
    int[] target = Dispatch.given("expand", "sizes", sizes).clone();
    for (int i = 0; i < target.length; i++) {
      int own = i - target.length + rank();
      target[i] = target[i] == -1 && own >= 0 ? shape.sizeAt(own) : target[i];
    }
    return expandTo(Shape.of("expand", target));
  }

  private Tensor expandTo(Shape target) {
    return Dispatch.expand("expand", this, target).derivative(this, grad -> grad);
  }

  /** A copy with numbers of its own. */
  public Tensor copy() {
    return Dispatch.expand("copy", this, shape).derivative(this, grad -> grad);
  }

  /**
   * One entry along a dimension, which is removed: row 3 of {@code [N, D]} is {@code [D]}. A
   * negative index counts from the end.
   */
  public Tensor select(int dim, int index) {
    int d = shape.index("select", dim, rank());
    return indexSelect("select", d, fromStart(index, dim(d))).drop(d, false);
  }

  /** The same position, counted from the start, unless it is outside. */
  private static int fromStart(int position, int size) {
    return position < 0 && position >= -size ? position + size : position;
  }

  /** {@code length} entries of a dimension, from {@code start} on, which may count from the end. */
  public Tensor narrow(int dim, int start, int length) {
    int d = shape.index("narrow", dim, rank());
    int first = fromStart(start, dim(d));
    if (first < 0 || length < 0 || first > dim(d) - length) {
      throw new IllegalArgumentException(
          String.format(
              "narrow: %s entries from %s on must lie within dimension %s of shape %s, of size %s",
              length, start, dim, shape, dim(d)));
    }
    int[] index = IntStream.range(first, first + length).toArray();
    return indexSelect("narrow", d, index);
  }

  /** The entries of a dimension with the given indices, in that order; repeats are allowed. */
  public Tensor indexSelect(int dim, int... index) {
    int d = shape.index("indexSelect", dim, rank());
    return indexSelect("indexSelect", d, Dispatch.given("indexSelect", "index", index).clone());
  }

  private Tensor indexSelect(String operation, int dim, int... index) {
    Shape from = shape;
    return Dispatch.indexSelect(operation, this, dim, index)
        .derivative(this, grad -> grad.constant(0).expandTo(from).indexAdd(dim, index, grad));
  }

  /**
   * A copy in which the entries of {@code source} are added to those with the given indices: the
   * mirror image of {@link #indexSelect}. The source has the shape of this tensor, except for as
   * many entries along {@code dim} as there are indices.
   */
  public Tensor indexAdd(int dim, int[] index, Tensor source) {
    int d = shape.index("indexAdd", dim, rank());
    int[] fixed = Dispatch.given("indexAdd", "index", index).clone();
    return Dispatch.indexAdd(this, d, fixed, source)
        .derivative(this, grad -> grad)
        .derivative(source, grad -> grad.indexSelect(d, fixed));
  }

  /**
   * Joins tensors along one dimension. Their shapes are equal, except in that dimension.
   *
   * @throws IllegalArgumentException if there is no tensor, or if their shapes or types differ
   */
  public static Tensor cat(List<Tensor> tensors, int dim) {
    if (Dispatch.given("cat", "tensors", tensors).isEmpty()) {
      throw new IllegalArgumentException("cat: 0 tensors, but there must be at least one");
    }
    Shape first = Dispatch.given("cat", "an operand", tensors.get(0)).shape;
    int d = first.index("cat", dim, first.rank());
    long total = 0;
    for (Tensor tensor : tensors) {
      Dispatch.requireMatchingStorage("cat", tensors.get(0), tensor);
      if (tensor.rank() != first.rank()
          || !tensor.shape.with("cat", d, 0).equals(first.with("cat", d, 0))) {
        throw new IllegalArgumentException(
            String.format(
                "cat: shapes %s and %s differ beyond dimension %s", first, tensor.shape, dim));
      }
      total += tensor.dim(d);
    }
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          String.format("cat: %s entries along dimension %s are more than 2^31 - 1", total, dim));
    }
    Tensor result = Dispatch.cat(first.with("cat", d, (int) total), d, tensors);
    int start = 0;
    for (Tensor tensor : tensors) {
      int from = start;
      int length = tensor.dim(d);
      result.derivative(tensor, grad -> grad.narrow(d, from, length));
      start += length;
    }
    return result;
  }

  // ---- Memory.

  /**
   * Lets the numbers of this tensor outlive the {@link Scope} in which they were made, and returns
   * this tensor. What it was computed from is not kept, so no backward pass can start from it after
   * that scope. The gradients of leaves are kept without being asked for.
   *
   * @throws IllegalStateException if that scope has ended
   */
  public Tensor keep() {
    Dispatch.requireNumbers("keep", this);
    storage.keep();
    return this;
  }

  /** Whether the {@link Scope} in which the numbers were made has ended, and they were not kept. */
  public boolean isGivenUp() {
    return storage.isGivenUp();
  }

  // ---- In place: these change this tensor, and return it. The other operand may broadcast to
  // the shape of this one, but not the other way round.

  /** {@code this += other}. */
  public Tensor addInPlace(Tensor other) {
    return inPlace("addInPlace", BinaryOp.ADD, other);
  }

  /** {@code this += other}. */
  public Tensor addInPlace(double other) {
    return addInPlace(constant(other));
  }

  /** {@code this -= other}. */
  public Tensor subInPlace(Tensor other) {
    return inPlace("subInPlace", BinaryOp.SUB, other);
  }

  /** {@code this -= other}. */
  public Tensor subInPlace(double other) {
    return subInPlace(constant(other));
  }

  /** {@code this *= other}. */
  public Tensor mulInPlace(Tensor other) {
    return inPlace("mulInPlace", BinaryOp.MUL, other);
  }

  /** {@code this *= other}. */
  public Tensor mulInPlace(double other) {
    return mulInPlace(constant(other));
  }

  /** {@code this /= other}. */
  public Tensor divInPlace(Tensor other) {
    return inPlace("divInPlace", BinaryOp.DIV, other);
  }

  /** {@code this /= other}. */
  public Tensor divInPlace(double other) {
    return divInPlace(constant(other));
  }

  private Tensor inPlace(String operation, BinaryOp op, Tensor other) {
    Dispatch.binaryInPlace(operation, op, this, other);
    return this;
  }

  /** Sets every element to {@code value}, rounded to the type. */
  public Tensor fillInPlace(double value) {
    Dispatch.fill(this, value);
    return this;
  }

  /** Sets the elements to those of {@code other}, which may broadcast to this shape. */
  public Tensor copyInPlace(Tensor other) {
    Dispatch.copyInPlace(this, other);
    return this;
  }

  // ---- Recording: how a result becomes part of the graph.

  /** Records how the gradient of this result becomes that of one input. */
  private Tensor derivative(Tensor input, UnaryOperator<Tensor> derivative, Tensor... saved) {
    if (input.requiresGrad() && Autograd.isGradEnabled()) {
      if (node == null) {
        attach(new OperationNode(operation, shape));
      }
      ((OperationNode) node).add(input.node, derivative);
      for (Tensor tensor : saved) {
        node.save(new SavedTensor(tensor));
      }
    }
    return this;
  }

  /** Names the tensors that a derivative reads. */
  private static Tensor[] saves(Tensor... tensors) {
    return tensors;
  }

  /** Makes this tensor part of the graph. */
  void attach(Node node) {
    this.node = node;
  }

  Node requireNode(String operation, String role) {
    if (node == null) {
      throw new IllegalStateException(
          String.format(
              "%s: %s does not require a gradient: no leaf behind it had requiresGrad(true), or it"
                  + " was computed within noGrad",
              operation, role));
    }
    return node;
  }
}
