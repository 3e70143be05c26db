package arraystoadam.docs.walk;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file that is in no folder. */
final class TextSource extends SimpleJavaFileObject {

  private final String text;

  /** A file with a path below the sources, such as {@code arraystoadam/tensor/Tensor.java}. */
  TextSource(String path, String text) {
    super(URI.create("string:///" + path), Kind.SOURCE);
    this.text = text;
  }

  String path() {
    return toUri().getPath().substring(1);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
