package arraystoadam.docs.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Reads the finished book in a browser, from its files. */
class BrowserTest extends InBrowser {

  @BeforeEach
  void openChapter() {
    size(DESK);
    open("stage3");
    run("localStorage.clear()");
    open("stage3");
  }

  private static String background() {
    return (String) run("return getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void turnsPagesAndFollowsTheContents() {
    String title = find("h1").getText();
    find(".turn .next").click();
    assertNotEquals(title, find("h1").getText());
    find(".turn .prev").click();
    assertEquals(title, find("h1").getText());
    find(".side nav a[href='stage1.html']").click();
    assertEquals("page", find(".side nav a[href='stage1.html']").getAttribute("aria-current"));
    find(".side nav ol ol a").click();
    assertTrue(browser.getCurrentUrl().contains("#"), browser.getCurrentUrl());
  }

  @Test
  void findsWords() {
    find("#search").sendKeys("topological");
    waitFor(() -> !browser.findElements(By.cssSelector(".found a")).isEmpty());
    assertFalse(find(".side nav").isDisplayed());
    find(".found a").click();
    assertTrue(find("article").getText().toLowerCase(Locale.ROOT).contains("topological"));
    find("#search").sendKeys("xyzzyplugh");
    assertEquals("Nothing found.", find(".found .none").getText());
  }

  @Test
  void isDarkWhenAskedAndRemembersIt() {
    String light = background();
    find(".side [data-toggle=theme]").click();
    String dark = background();
    assertNotEquals(light, dark);
    open("stage1");
    assertEquals(dark, background());
    String ink = "return getComputedStyle(document.querySelector('article p svg.formula path')).fill";
    assertEquals(run("return getComputedStyle(document.querySelector('article .sect1 p')).color"), run(ink));
  }

  @Test
  void followsTheSystemUntilAsked() {
    String light = background();
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        java.util.Map.of(
            "features", List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark"))));
    open("stage3");
    String dark = background();
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia", java.util.Map.of("features", List.of()));
    assertNotEquals(light, dark);
  }

  @Test
  void isPrintedInDarkLettersEvenIfItIsDark() {
    String ink = "return getComputedStyle(document.body).color";
    Object light = run(ink);
    find(".side [data-toggle=theme]").click();
    assertNotEquals(light, run(ink));
    browser.executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
    Object printed = run(ink);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", ""));
    assertEquals(light, printed);
  }

  @Test
  void noPageScrollsSidewaysOnAPhone() throws IOException {
    size(PHONE);
    try (Stream<Path> pages = Files.list(book)) {
      for (Path file : pages.filter(it -> it.toString().endsWith(".html")).sorted().toList()) {
        browser.get(file.toUri().toString());
        long page = (Long) run("return document.documentElement.scrollWidth");
        long room = (Long) run("return document.documentElement.clientWidth");
        assertEquals(room, page, file.getFileName() + ": " + widest());
      }
    }
  }

  /** The elements that stick out, for the message of a test that fails. */
  private static Object widest() {
    return run(
        "return [...document.querySelectorAll('article *')].filter(e => !e.closest('pre, .tablebox,"
            + " .formula, .content, .lines') && e.getBoundingClientRect().right > innerWidth)"
            + ".slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' +"
            + " e.textContent.slice(0, 60)).join(' | ')");
  }

  @Test
  void opensTheContentsOnAPhone() {
    size(PHONE);
    open("stage3");
    assertFalse(find("#search").isDisplayed());
    find(".bar [data-toggle=menu]").click();
    waitFor(() -> find("#search").isDisplayed());
    find(".side nav a[href='stage2.html']").click();
    assertTrue(browser.getCurrentUrl().endsWith("stage2.html"));
  }

  @Test
  void showsFormulasAndHighlightedListings() {
    assertTrue(find("article svg.formula path").getRect().getWidth() > 1);
    WebElement fresh = find("pre .hll");
    assertTrue(fresh.isDisplayed());
    assertNotEquals(
        run("return getComputedStyle(arguments[0]).backgroundColor", find("pre")),
        run("return getComputedStyle(arguments[0]).backgroundColor", fresh));
    assertNotEquals(
        run("return getComputedStyle(arguments[0]).color", find("pre code")),
        run("return getComputedStyle(arguments[0]).color", find("pre .kd, pre .k")));
  }

  @Test
  void loadsNothingButItsOwnFiles() {
    Object elsewhere =
        run(
            "return performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(n => !n.startsWith('file:') && !n.startsWith('data:')).join()");
    assertEquals("", elsewhere);
  }
}
