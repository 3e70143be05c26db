package arraystoadam.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * An operation with a derivative of its own: extend this class, compute the result in {@link
 * #forward} and the gradients of the inputs in {@link #backward}.
 *
 * <p>Settings that are not tensors are fields of the subclass. Use {@link #apply} to call the
 * function; it may be called any number of times, and each call has its own {@link Context}.
 */
public abstract class Function {

  /**
   * Computes the result. Nothing in here is recorded, and the inputs must not be changed in place.
   *
   * @param context takes what the backward pass will need
   */
  protected abstract Tensor forward(Context context, List<Tensor> inputs);

  /**
   * Computes the gradient of each input from that of the result: one tensor for each input, in the
   * order, shape, type and device of the inputs. If it uses only tensor operations on its argument
   * and on saved tensors, it can be differentiated again; a second derivative of a gradient that
   * uses neither is refused, because it may or may not be constant. It must not change either of
   * them in place.
   *
   * @param gradOutput the gradient of the result, in its shape
   */
  protected abstract List<Tensor> backward(Context context, Tensor gradOutput);

  /** The name for messages: that of the class. */
  public String name() {
    String name = getClass().getSimpleName();
    return name.isEmpty() ? "Function" : name;
  }

  /**
   * Runs the function. The result requires a gradient if an input does and recording is on.
   *
   * @throws IllegalStateException if the forward pass changes an input in place or returns null
   */
  public final Tensor apply(Tensor... inputs) {
    List<Tensor> fixed = allGiven(name(), "an input", inputs);
    int[] versions = versions(fixed);
    Context context = new Context(fixed);
    Tensor raw = Autograd.noGrad(() -> Anomaly.watch(false, () -> forward(context, fixed)));
    if (!Arrays.equals(versions(fixed), versions)) {
      throw new IllegalStateException(name() + ": the forward pass changed an input in place");
    }
    if (raw == null) {
      throw new IllegalStateException(name() + ": the forward pass returned null");
    }
    Tensor output = new Tensor(raw.storage(), raw.shape(), name());
    if (Autograd.isGradEnabled() && fixed.stream().anyMatch(Tensor::requiresGrad)) {
      output.attach(new FunctionNode(this, context, fixed, output.shape()));
      context.connect(fixed, raw, output);
    }
    return Dispatch.watched(output, inputs);
  }

  /** A list of tensors of which none may be null. */
  static List<Tensor> allGiven(String owner, String role, Tensor... tensors) {
    for (Tensor tensor : Dispatch.given(owner, "the array", tensors)) {
      Dispatch.given(owner, role, tensor);
    }
    return List.of(tensors);
  }

  static int[] versions(List<Tensor> tensors) {
    int[] versions = new int[tensors.size()];
    for (int i = 0; i < versions.length; i++) {
      versions[i] = tensors.get(i).storage().version();
    }
    return versions;
  }
}
