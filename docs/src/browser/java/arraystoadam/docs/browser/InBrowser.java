package arraystoadam.docs.browser;

import arraystoadam.docs.ladder.Stages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tests that have the finished book open in a browser, from its files. */
abstract class InBrowser {

  static final Dimension DESK = new Dimension(1300, 900);
  static final Dimension PHONE = new Dimension(390, 844);

  @TempDir static Path profile;

  static ChromeDriver browser;
  static Path book;

  @BeforeAll
  static void start() throws IOException {
    book = Stages.root().resolve("docs/target/book/html");
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .build();
    browser = new ChromeDriver(service, options);
  }

  @AfterAll
  static void stop() {
    browser.quit();
  }

  static void open(String page) {
    browser.get(book.resolve(page + ".html").toUri().toString());
  }

  /** The size of the window may not be that of the page, so it is set for the page. */
  static void size(Dimension size) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of(
            "width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
  }

  static Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) browser).executeScript(script, arguments);
  }

  static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  static void waitFor(java.util.function.Supplier<Boolean> condition) {
    new WebDriverWait(browser, Duration.ofSeconds(5)).until(it -> condition.get());
  }
}
