package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;

/**
 * An application that includes startup-help.js, the help service on another origin, and one person
 * with a fresh browser. Clocks show {@link #NOW} unless a test says otherwise.
 */
final class WebApplication implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  final TestSite site = TestSite.withFilesAt("/startup-help/");
  final TestSite helpService = TestSite.withFilesAt("/");
  final BrowserContext context;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  WebApplication(Browser browser) {
    this(browser, "en-GB", NOW);
  }

  WebApplication(Browser browser, String language, Instant localTime) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setTimezoneId("Europe/Moscow"));
    context.clock().install(new Clock.InstallOptions().setTime(localTime.toEpochMilli()));
    context.onWebError(error -> complaints.add(error.error()));
    context.onConsoleMessage(this::listen);
    site.answer("/sw.js", TestSite.file("sw.js", TestSite.POLICY));
    for (String path : List.of("/", "/orders/17", "/save")) {
      site.answer(path, page(path, ""));
    }
    says("{}");
  }

  /** A page of the application as its developer writes it, with more attributes on the one tag. */
  MockResponse page(String path, String attributes) {
    return Answers.page(
            """
            <title>Application</title>
            <script defer src="/startup-help/startup-help.js"
                data-app="accounting" data-document="%s" %s></script>
            <h1>This is %s</h1>
            <startup-help-notice></startup-help-notice>
            <form method="post" action="/save"><button>Save</button></form>
            """
                .formatted(helpService.url("/v1/help"), attributes, path))
        .newBuilder()
        .setHeader(
            "Content-Security-Policy",
            "default-src 'self'; connect-src 'self' " + helpService.url(""))
        .build();
  }

  /** What the help service says from now on; single quotes stand for double ones. */
  void says(String json) {
    helpService.answer("/v1/help", Answers.document(json, NOW));
  }

  /** The first, good visit: afterwards the person is prepared for the worst. */
  Page visit() {
    Page page = context.newPage();
    page.navigate(site.url("/"));
    await(
        page,
        "async () => navigator.serviceWorker.controller !== null"
            + " && (await (await caches.open('startup-help-document')).keys()).length > 0");
    return page;
  }

  /**
   * Waits until a function in the page tells true. (Playwright's own waitForFunction needs eval,
   * which the page's policy forbids.)
   */
  static void await(Page page, String function) {
    page.waitForCondition(() -> (Boolean) page.evaluate(function));
  }

  /**
   * Loads the page again without any network. Chromium 150 cuts the network but tells the page that
   * comes then that it is online; it believes it when told again.
   */
  void reloadOffline(Page page) {
    network(page, true);
    page.reload();
    network(page, true);
  }

  /** The network is back. */
  void goOnline(Page page) {
    network(page, false);
  }

  /** A good visit, and then nobody listens any more. */
  Page visitAndStop() {
    Page page = visit();
    site.stop();
    return page;
  }

  /** Closes it all, and checks that no script failed and that no policy was offended. */
  @Override
  public void close() {
    List<String> told = List.copyOf(complaints); // Of its end it may complain.
    context.close();
    site.close();
    helpService.close();
    assertThat(told).as("what the browser complained about").isEmpty();
  }

  private void network(Page page, boolean offline) {
    context.setOffline(offline);
    JsonObject state = new JsonObject();
    state.addProperty("offline", offline);
    state.addProperty("latency", 0);
    state.addProperty("downloadThroughput", -1);
    state.addProperty("uploadThroughput", -1);
    CDPSession session = context.newCDPSession(page);
    session.send("Network.enable");
    session.send("Network.overrideNetworkState", state);
  }

  // That a server does not answer is what these tests are about.
  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.text());
    }
  }
}
