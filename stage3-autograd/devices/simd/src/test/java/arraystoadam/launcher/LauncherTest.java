package arraystoadam.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program gets every setting that the reader has given to Maven, as it was given. */
class LauncherTest {

  private final Map<String, String> given = new HashMap<>();

  /** As Maven does: the settings are properties of its JVM, and the text is that of their map. */
  private Map<String, String> settings() {
    Properties user = new Properties();
    user.putAll(given);
    given.forEach(System::setProperty);
    return Launcher.settings("settings " + user);
  }

  @AfterEach
  void forget() {
    given.keySet().forEach(System::clearProperty);
  }

  @Test
  void everySettingIsPassedOnAlsoOneThatNobodyHasHeardOf() {
    given.put("test.device", "simd");
    given.put("test.of-tomorrow", "7");
    given.put("test.empty", "");
    assertEquals(given, settings());
  }

  @Test
  void aValueMayHoldAnything() {
    given.put("test.save", "/tmp/a folder, x=1/{b}, c = d.npz");
    given.put("test.lr", "1e-3");
    assertEquals(given, settings());
  }

  @Test
  void withoutSettingsThereAreNone() {
    assertEquals(Map.of(), settings());
  }

  @Test
  void theyStandBeforeTheProgramInTheCommand() {
    List<String> command = Launcher.command("Program", Map.of("a b", "c d"), "x:y");
    assertTrue(command.indexOf("-Da b=c d") < command.indexOf("Program"), command::toString);
    assertEquals(
        List.of("-cp", "x:y", "Program"), command.subList(command.size() - 3, command.size()));
  }
}
