package dev.startuphelp.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import mockwebserver3.MockResponse;

/**
 * Measures what a person waits for: the first paint of an application's page with and without the
 * script, in turns, and the first paint of the help page after a refused navigation. Run by {@code
 * mvn -Pbench -pl static -am verify}.
 */
final class PageTimes implements AutoCloseable {

  private static final int ROUNDS = 20;
  private static final String FIRST_PAINT =
      "() => new Promise(resolve => {"
          + " const first = () => performance.getEntriesByName('first-contentful-paint')[0];"
          + " const look = () => first() ? resolve(first().startTime) : setTimeout(look, 5);"
          + " look(); })";
  private static final String IS_PREPARED =
      "async () => navigator.serviceWorker.controller !== null"
          + " && (await (await caches.open('startup-help-document')).keys()).length > 0";

  private final Browser browser;
  private final TestSite site = TestSite.withFilesAt("/startup-help/");
  private final TestSite helpService = TestSite.withFilesAt("/");

  private PageTimes(Browser browser) {
    this.browser = browser;
    site.answer("/sw.js", TestSite.file("sw.js", TestSite.POLICY));
    site.answer("/without", page(""));
    site.answer(
        "/with",
        page(
            "<script defer src='/startup-help/startup-help.js' data-app='accounting'"
                + " data-document='%s'></script><startup-help-notice></startup-help-notice>"
                    .formatted(helpService.url("/v1/help"))));
    helpService.answer(
        "/v1/help",
        Answers.document(
            "{'userMessage': 'Down for an upgrade', 'helpText': 'Call 12345'}", Instant.now()));
  }

  /** Prints one table. */
  public static void main(String[] arguments) throws Exception {
    try (ChromiumExtension.Running chromium = ChromiumExtension.Running.start();
        PageTimes times = new PageTimes(chromium.browser().orElseThrow())) {
      times.measure();
    }
  }

  private void measure() {
    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      without.add(firstVisit("/without"));
      with.add(firstVisit("/with"));
    }
    System.out.printf(
        "%n%d rounds, %d processors, Chromium %s%n%n",
        ROUNDS, Runtime.getRuntime().availableProcessors(), browser.version());
    System.out.println("| first paint of | median, ms | slowest, ms |");
    System.out.println("|---|---|---|");
    row("an application's page without the script", without);
    row("the same page with it, first visit", with);
    row("the help page, after a refused navigation", refused());
  }

  private double firstVisit(String path) {
    try (BrowserContext context = browser.newContext()) {
      return firstPaint(context.newPage(), path);
    }
  }

  private List<Double> refused() {
    List<Double> times = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(site.url("/with"));
      WebApplication.await(page, IS_PREPARED);
      site.stop();
      for (int round = 0; round < ROUNDS; round++) {
        times.add(firstPaint(page, "/orders/" + round));
      }
    }
    return times;
  }

  private double firstPaint(Page page, String path) {
    page.navigate(
        site.url(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
  }

  private static void row(String what, List<Double> times) {
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f |%n",
        what,
        times.get(times.size() / 2),
        times.get(times.size() - 1));
  }

  private static MockResponse page(String head) {
    return Answers.page("<title>Application</title>" + head + "<h1>Log in</h1>");
  }

  @Override
  public void close() {
    site.close();
    helpService.close();
  }
}
