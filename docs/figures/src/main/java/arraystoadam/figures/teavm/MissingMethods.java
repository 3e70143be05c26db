package arraystoadam.figures.teavm;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Gives TeaVM's library what the stages use and it lacks: {@code Runtime.maxMemory}. A browser does
 * not say how much memory a page may use; a gibibyte is taken for granted.
 */
public final class MissingMethods implements TeaVMPlugin, ClassHolderTransformer {

  private static final long MEMORY = 1L << 30;

  @Override
  public void install(TeaVMHost host) {
    host.add(this);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals("java.lang.Runtime")) {
      MethodHolder method = new MethodHolder("maxMemory", ValueType.LONG);
      method.setLevel(AccessLevel.PUBLIC);
      ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
      program.constant(MEMORY).returnValue();
      type.addMethod(method);
    }
  }
}
