package arraystoadam.docs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether Asciidoctor notices what an author may get wrong, and whether the build then fails. */
class AsciidoctorTest {

  /** It would print the messages that the test provokes. */
  private static final Logger PRINTER = Logger.getLogger("asciidoctor");

  private final List<String> messages = new ArrayList<>();

  @BeforeAll
  static void printNothing() {
    PRINTER.setLevel(Level.OFF);
  }

  @Test
  void complainsOfWhatIsMissing() {
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
      asciidoctor.registerLogHandler(this::log);
      assertEquals(List.of(), messages(asciidoctor, "= Title\n\nText.\n\n[#a]\n== A\n\n<<a>>"));
      assertMessage(asciidoctor, "<<nowhere>>", "INFO possible invalid reference: nowhere");
      assertMessage(asciidoctor, "{nothing}", "WARN skipping reference to missing attribute");
      assertMessage(asciidoctor, "include::no.adoc[]", "ERROR include file not found");
      assertMessage(asciidoctor, "[source]\n----\nx", "WARN unterminated listing block");
    }
  }

  private void assertMessage(Asciidoctor asciidoctor, String text, String expected) {
    List<String> found = messages(asciidoctor, text);
    assertTrue(
        found.stream().anyMatch(it -> it.startsWith(expected)), text + " gave only " + found);
  }

  private List<String> messages(Asciidoctor asciidoctor, String text) {
    messages.clear();
    asciidoctor.convert(
        text,
        Options.builder()
            .safe(SafeMode.UNSAFE)
            .attributes(Attributes.builder().attribute("attribute-missing", "warn").build())
            .build());
    return List.copyOf(messages);
  }

  private void log(LogRecord log) {
    messages.add(log.getSeverity() + " " + log.getMessage());
  }

  @Test
  void anyOfThatFailsTheBuild() throws IOException {
    String pom = Files.readString(Stages.root().resolve("docs/pom.xml")).replaceAll("\\s+", "");
    assertTrue(pom.contains("<failIf><severity>INFO</severity></failIf>"));
    assertTrue(pom.contains("<attribute-missing>warn</attribute-missing>"));
  }
}
