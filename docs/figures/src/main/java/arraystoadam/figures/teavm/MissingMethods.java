package arraystoadam.figures.teavm;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Gives TeaVM's library what the stages use and it lacks. A browser does not say how much memory a
 * page may use; a gibibyte is taken for granted.
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
      MethodHolder method = add(type, "maxMemory", ValueType.LONG);
      ProgramEmitter.create(method, context.getHierarchy()).constant(MEMORY).returnValue();
    } else if (type.getName().equals("java.lang.String")) {
      ValueType text = ValueType.parse(String.class);
      MethodHolder method = add(type, "indent", ValueType.INTEGER, text);
      ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
      ValueEmitter self = program.var(0, text);
      ValueEmitter spaces = program.var(1, ValueType.INTEGER);
      program.invoke(Texts.class, "indent", String.class, self, spaces).returnValue();
    }
  }

  private static MethodHolder add(ClassHolder type, String name, ValueType... signature) {
    MethodHolder method = new MethodHolder(name, signature);
    method.setLevel(AccessLevel.PUBLIC);
    type.addMethod(method);
    return method;
  }
}
