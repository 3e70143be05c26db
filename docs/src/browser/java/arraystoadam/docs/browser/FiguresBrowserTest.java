package arraystoadam.docs.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.fonts.Outlines;
import arraystoadam.figures.Cells;
import arraystoadam.figures.Figure;
import arraystoadam.figures.Figures;
import arraystoadam.figures.State;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Drives the figures, and compares what they say with the same state on the JVM. */
class FiguresBrowserTest extends InBrowser {

  @BeforeEach
  void atADesk() {
    size(DESK);
  }

  private static void openAt(String page, String hash) {
    browser.get("about:blank"); // else the browser only scrolls
    browser.get(book.resolve(page + ".html").toUri() + hash);
    int figures = browser.findElements(by("[id^=figure-]")).size(); // some wait for their data
    waitFor(() -> browser.findElements(by(".live .words")).size() == figures);
  }

  private static org.openqa.selenium.By by(String selector) {
    return org.openqa.selenium.By.cssSelector(selector);
  }

  private static String block(String figure) {
    return "#figure-" + figure + " ";
  }

  private static String words(String figure) {
    return find(block(figure) + ".words").getText();
  }

  /** What the JVM says of a state. */
  private static String expected(String figure, String address) {
    Figure named = Figures.named(figure);
    return named.frame(State.start(named).at(address), new Outlines()).words();
  }

  /** The address that the page shows after a while, from the name of the figure on. */
  private static String address(String figure) {
    String url = URLDecoder.decode(browser.getCurrentUrl(), StandardCharsets.UTF_8);
    int start = url.indexOf("#figure-" + figure + ":");
    return start < 0 ? "" : url.substring(url.indexOf(':', start) + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "index, digits, ''",
    "start, tangent, ''",
    "start, tangent, 'curve=sine;x=1.5;h=-0.7'",
    "start, tangent, 'curve=exponential;x=-2;h=2'",
    "start, gears, 'turn=77;g=4'",
    "stage1, descent, ''",
    "stage1, descent, 'b=1.2;d=-0.3;lr=3.5e-6;steps=60'",
    "stage5, signal, ''",
    "stage5, signal, 'weights=Kaiming;activation=relu'",
    "stage2, broadcast, ''",
    "stage2, broadcast, 'a=3, 1;b=1, 4'",
    "stage2, broadcast, 'a=2, 3;b=4'",
    "stage3, backward, ''",
    "stage3, backward, 'a=3;b=-1;steps=3'",
    "stage4, straight-through, ''",
    "stage4, straight-through, 'x=2;slope=as it is;steps=3'",
    "stage6, hidden, ''",
    "stage6, hidden, 'units=3;seed=2;steps=100'",
    "stage6, valley, ''",
    "stage6, valley, 'u=2;w=-1;k=77;lr=0.025;momentum=0.9;adaptive=0.3;steps=100'",
    "stage6, digits, ''",
    "stage6, digits, 'pad=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
    "stage6, digits, 'pad=aaaqiaaaaaaqiaaaaaaqiaaaaaaqiaaaaaaqiaaaaaaqiaaaaaaqiaaaaaaqiaaa'",
  })
  void saysWhatTheJvmSays(String page, String figure, String address) {
    openAt(page, address.isEmpty() ? "" : "#figure-" + figure + ":" + address);
    assertEquals(expected(figure, address), words(figure));
    assertEquals(expected(figure, address), find(block(figure) + "[role=img]").getAttribute("aria-label"));
  }

  @Test
  void aPointIsDraggedWithTheMouse() {
    openAt("stage1", "");
    WebElement handle = find(block("descent") + ".handle");
    new Actions(browser).scrollToElement(find(block("descent") + ".controls")).perform();
    String before = words("descent");
    new Actions(browser).dragAndDropBy(handle, 120, -40).perform();
    waitFor(() -> !words("descent").equals(before) && !address("descent").isEmpty());
    assertEquals(expected("descent", address("descent")), words("descent"));
    State start = State.start(Figures.named("descent"));
    State moved = start.at(address("descent"));
    assertTrue(moved.number("b") > start.number("b"), moved.address());
    assertTrue(moved.number("d") > start.number("d"), moved.address());
  }

  @Test
  void aDragEndsWhereverTheButtonIsReleased() {
    openAt("stage1", "");
    WebElement handle = find(block("descent") + ".handle");
    new Actions(browser).scrollToElement(find(block("descent") + ".controls")).perform();
    new Actions(browser).clickAndHold(handle).moveByOffset(-250, 0).perform();
    waitFor(() -> address("descent").startsWith("b=-1;"));
    String before = words("descent");
    new Actions(browser).release().moveToElement(find(block("descent") + "svg")).perform();
    new Actions(browser).contextClick(handle).moveByOffset(90, 0).perform();
    new Actions(browser).pause(java.time.Duration.ofMillis(200)).perform();
    assertEquals(before, words("descent"));
  }

  @Test
  void handlesGoAndComeBack() {
    openAt("stage2", "");
    WebElement line = find(block("broadcast") + "input[type=text]");
    assertEquals(2, browser.findElements(by(block("broadcast") + ".handle")).size());
    line.sendKeys(Keys.BACK_SPACE, "2");
    waitFor(() -> words("broadcast").equals(expected("broadcast", "a=2, 2")));
    assertEquals(0, browser.findElements(by(block("broadcast") + ".handle")).size());
    line.sendKeys(Keys.BACK_SPACE, "3");
    waitFor(() -> words("broadcast").equals(expected("broadcast", "a=2, 3")));
    assertEquals(2, browser.findElements(by(block("broadcast") + ".handle")).size());
  }

  @Test
  void aLineTakesNoMoreThanItHolds() {
    openAt("stage3", "");
    WebElement line = find(block("backward") + "input[type=text]");
    line.sendKeys("+a".repeat(40));
    assertEquals(40, line.getAttribute("value").length());
    assertTrue(line.getAttribute("value").startsWith("(a*b + a)^2+a+a"));
    line.sendKeys(Keys.BACK_SPACE, "%");
    waitFor(() -> browser.getCurrentUrl().contains("%25;"));
  }

  @Test
  void anotherAddressOfTheSamePageIsFollowed() {
    openAt("stage6", "#figure-hidden:units=3");
    run("location.hash = '#figure-valley:k=77'");
    waitFor(() -> words("valley").equals(expected("valley", "k=77")));
    assertEquals(expected("hidden", "units=3"), words("hidden"));
    browser.navigate().back();
    waitFor(() -> browser.getCurrentUrl().contains("units=3"));
  }

  @Test
  void aScreenReaderIsToldTheEndOfARunAlone() {
    openAt("stage1", "#figure-descent:steps=50");
    run(
        "const words = document.querySelector('#figure-descent .words'); window.told = [];"
            + " new MutationObserver(() => { if (words.getAttribute('aria-live') !== 'off')"
            + " told.push(words.innerText); }).observe(words, {childList: true});");
    find(block("descent") + ".buttons button:nth-child(2)").click();
    waitFor(() -> Long.valueOf(1).equals(run("return told.length")));
    assertEquals(expected("descent", "steps=60"), run("return told[0]"));
    assertEquals(0, browser.findElements(by(".live output")).size(), "an output would be told, too");
  }

  @Test
  void aSliderOnAPhoneHasRoomForAFinger() {
    size(PHONE);
    openAt("stage6", "");
    assertTrue(find(block("valley") + "input[type=range]").getRect().getWidth() > 120);
  }

  @Test
  void aSliderMovesByTheKeyboardAndSaysItsValue() {
    openAt("start", "");
    WebElement slider = find(block("tangent") + "input[type=range]");
    slider.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    waitFor(() -> words("tangent").startsWith("At x = 0.6 "));
    assertEquals("0.6", slider.getAttribute("aria-valuetext"));
    waitFor(() -> address("tangent").contains("x=0.6"));
    find(block("tangent") + ".buttons button").click();
    waitFor(() -> words("tangent").startsWith("At x = 0.5 "));
  }

  @Test
  void aDigitIsDrawnWithTheMouse() {
    openAt("stage6", "#figure-digits:pad=" + Cells.EMPTY);
    WebElement pad = find(block("digits") + ".pad");
    String empty = words("digits");
    int far = pad.getSize().getHeight() / 2 - 6;
    new Actions(browser)
        .moveToElement(pad, 0, -far)
        .clickAndHold()
        .moveToElement(pad, 0, far)
        .release()
        .moveToElement(pad, far, 0) // without a button: draws no more
        .perform();
    waitFor(() -> !words("digits").equals(empty) && address("digits").contains("m"));
    assertEquals(expected("digits", address("digits")), words("digits"));
    assertEquals("pad=" + "aaammaaa".repeat(8), address("digits"));
    assertTrue(words("digits").startsWith("The network reads a 1 "), words("digits"));
    find(block("digits") + ".buttons button:nth-child(2)").click();
    waitFor(() -> words("digits").equals(empty));
  }

  @Test
  void aDigitIsDrawnByTheKeyboard() {
    openAt("stage6", "#figure-digits:pad=" + Cells.EMPTY);
    WebElement pad = find(block("digits") + ".pad");
    pad.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.SPACE);
    assertEquals("row 2, column 2: 16 of 16", pad.getAttribute("aria-valuetext"));
    waitFor(() -> address("digits").startsWith("pad=aeaaaaaaeqea"));
    pad.sendKeys(Keys.BACK_SPACE);
    assertEquals("row 2, column 2: 0 of 16", pad.getAttribute("aria-valuetext"));
    waitFor(() -> address("digits").startsWith("pad=aeaaaaaaeaea"));
    assertEquals(expected("digits", address("digits")), words("digits"));
  }

  @Test
  void runsByItselfToItsEnd() {
    openAt("stage1", "#figure-descent:steps=50");
    find(block("descent") + ".buttons button:nth-child(2)").click();
    waitFor(() -> words("descent").startsWith("After 60 steps"));
    waitFor(() -> find(block("descent") + ".buttons button:nth-child(2)").getText().equals("Run"));
    find(block("descent") + ".buttons button:nth-child(1)").click();
    assertTrue(words("descent").startsWith("After 60 steps"), "there is no step left");
  }

  @Test
  void fitsOnAPhone() {
    size(PHONE);
    for (String page : new String[] {"start", "stage1", "stage2", "stage3", "stage4", "stage5", "stage6"}) {
      openAt(page, "");
      assertEquals(
          (Object) 0L,
          run(
              "return Array.from(document.querySelectorAll('.live *')).filter(it => {"
                  + " const box = it.getBoundingClientRect();"
                  + " return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); }).length"));
    }
  }

  @Test
  void aPageWithoutFiguresHasNoScriptOfThem() throws IOException {
    try (Stream<java.nio.file.Path> pages = Files.list(book)) {
      for (java.nio.file.Path page : pages.filter(it -> it.toString().endsWith(".html")).toList()) {
        String html = Files.readString(page);
        assertEquals(
            html.contains("id=\"figure-"), html.contains("figures.js"), page.getFileName().toString());
      }
    }
  }

  @Test
  void withoutScriptsThereIsThePicture() throws IOException {
    String html = Files.readString(book.resolve("start.html"));
    int start = html.indexOf("id=\"figure-tangent\"");
    assertTrue(html.indexOf("<svg", start) < html.indexOf("</div>", start), "a drawing");
    assertFalse(html.contains("class=\"handle\""));
  }
}
