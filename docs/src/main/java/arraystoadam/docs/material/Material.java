package arraystoadam.docs.material;

import static java.lang.reflect.Modifier.isPublic;
import static java.lang.reflect.Modifier.isStatic;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.run.Programs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chapter asks for by name: {@code BestCubic.loss} is the public static method {@code loss}
 * of the public class {@code BestCubic} in the folder of the chapter, and {@code
 * stage1/BestCubic.loss} that of another chapter. The method may take {@link Programs}, to look at
 * what programs print, or what {@code main} takes.
 *
 * @param chapter the folder
 * @param type the name of the class
 * @param method the name of the method; empty if none is named
 */
public record Material(String chapter, String type, String method) {

  private static final String PACKAGE = "arraystoadam.docs.chapters.";
  private static final Set<Class<?>> PARAMETERS = Set.of(Programs.class, String[].class);
  private static final Pattern NAME = Pattern.compile("(?:(\\w+)/)?(\\w+)(?:[.](\\w+))?");

  /**
   * Reads a name as it stands in a chapter.
   *
   * @throws BookException if it is none
   */
  public static Material named(String name, String chapter) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()) {
      throw new BookException(
          "expected Class, Class.method or chapter/Class.method, not '" + name + "'");
    }
    String folder = match.group(1) == null ? chapter : match.group(1);
    return new Material(folder, match.group(2), match.group(3) == null ? "" : match.group(3));
  }

  /** The source file, seen from the root of the repository. */
  public String file() {
    return "docs/src/main/java/" + (PACKAGE + chapter).replace('.', '/') + "/" + type + ".java";
  }

  /** The same class, and a method of it if none is named. */
  Material orMethod(String otherwise) {
    return method.isEmpty() ? new Material(chapter, type, otherwise) : this;
  }

  /**
   * What the method returns.
   *
   * @throws BookException if there is no such method, or it fails
   */
  Object call(Programs programs) {
    Method found = find();
    Object[] arguments =
        Arrays.stream(found.getParameterTypes())
            .map(it -> it == Programs.class ? programs : new String[0])
            .toArray();
    try {
      return found.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new BookException(this + " fails: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new BookException(this + " cannot be called: " + e, e);
    }
  }

  private Method find() {
    List<Method> all = List.of(load().getDeclaredMethods());
    List<Method> named = all.stream().filter(it -> it.getName().equals(method)).toList();
    List<Method> found = named.stream().filter(Material::canBeCalled).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String fault =
        named.isEmpty()
            ? "there is no method '" + method + "'"
            : found.isEmpty()
                ? "class and method must be public, the method static, and it may take a Programs"
                : "there are " + found.size() + " such methods";
    List<String> names =
        all.stream().filter(Material::canBeCalled).map(Method::getName).sorted().toList();
    throw new BookException(this + ": " + fault + ", and the class has " + names);
  }

  private static boolean canBeCalled(Method method) {
    return isPublic(method.getDeclaringClass().getModifiers())
        && isPublic(method.getModifiers())
        && isStatic(method.getModifiers())
        && PARAMETERS.containsAll(List.of(method.getParameterTypes()));
  }

  private Class<?> load() {
    try {
      return Class.forName(PACKAGE + chapter + "." + type);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new BookException("there is no class " + file(), e);
    } catch (ExceptionInInitializerError e) {
      throw new BookException(file() + " cannot be loaded: " + e.getCause(), e);
    }
  }

  /** As a chapter may write it. */
  @Override
  public String toString() {
    return chapter + "/" + type + (method.isEmpty() ? "" : "." + method);
  }
}
