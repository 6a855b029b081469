package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the service worker comes, is renewed, shares and goes; and what is kept. */
@ExtendWith(ChromiumExtension.class)
class ServiceWorkerTest {

  private static final String KEPT = "async () => (await caches.keys()).sort().join()";

  private final Browser browser;
  private final WebApplication application;

  ServiceWorkerTest(Browser browser, WebApplication application) {
    this.browser = browser;
    this.application = application;
    application.says("{'userMessage': 'Down.', 'validUntil': '2026-11-22T14:00:00Z'}");
  }

  @Test
  void leavesTheApplicationsOwnRequestsAlone() {
    Page page = application.visitAndStop();

    Object outcome = page.evaluate("fetch('/data').then(() => 'answered', () => 'failed')");

    assertThat(outcome).isEqualTo("failed");
  }

  @Test
  void removesWhatAnEarlierVersionKept() {
    Page page = application.context.newPage();
    application.site.answer("/plain", Answers.page("<title>Before</title>"));
    page.navigate(application.site.url("/plain"));
    String old =
        "startup-help-files-%s %s"
            .formatted(application.site.url("/"), application.site.url("/startup-help/~old/"));
    page.evaluate("(name) => caches.open(name)", old);
    page.evaluate("caches.open('of-the-application')");
    page.evaluate(
        "async (url) => (await caches.open('startup-help-document')).put(url, new Response('old'))",
        application.helpService.url("/v1/help?app=accounting&lang=*"));
    page.close();

    page = application.visit();
    WebApplication.await(
        page,
        "async () => (await (await (await caches.open('startup-help-document'))"
            + ".match('%s')).text()).includes('Down.')"
                .formatted(application.helpService.url("/v1/help?app=accounting&lang=*")));

    assertThat((String) page.evaluate(KEPT))
        .contains("of-the-application", "startup-help-files-")
        .doesNotContain(old);
  }

  @Test
  void keepsTheDocumentOnlyAfterValidation() {
    Page page = application.visit();
    application.says("{'notices': 'none'}");

    page.clock().fastForward("16:00");
    page.waitForCondition(
        () ->
            application.helpService.requests().stream().filter("GET /v1/help"::equals).count() > 2);
    application.site.stop();
    application.helpService.stop();
    page.reload();

    assertThat(page.locator("#lead")).containsText("Down.");
  }

  @Test
  void worksWhereThePageMayNotStoreAnything() {
    application.context.addInitScript(
        "for (const name of ['caches', 'localStorage', 'sessionStorage'])"
            + " Object.defineProperty(window, name,"
            + " { get() { throw new DOMException('denied', 'SecurityError'); } });");
    Page page = application.context.newPage();
    page.navigate(application.site.url("/"));
    WebApplication.await(page, "() => navigator.serviceWorker.controller !== null");
    application.site.stop();

    page.reload();

    assertThat(page).hasTitle("localhost: outage, expected back at 17:00");
    assertThat(page.locator("#lead")).containsText("Down.");
  }

  @Test
  void hidesWhatHasEndedByTheLocalClockWhenNobodyCanBeAsked() {
    try (var ahead = clockedAt(WebApplication.NOW.plus(Duration.ofHours(9)))) {
      Page page = ahead.visitAndStop();
      page.reload();
      assertThat(page.locator("#lead")).containsText("Down."); // The service told the time.
      assertThat(page.locator("#notes")).containsText("9 hours ahead");

      ahead.helpService.stop();
      page.reload();

      assertThat(page.locator("#help")).containsText("Call.");
      assertThat(page.locator("#lead .notice")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"6, 6 hours ahead", "-6, 6 hours behind", "-48, 2 days behind"})
  void saysHowFarTheLocalClockIsWrong(long hours, String words) {
    try (var other = clockedAt(WebApplication.NOW.plus(Duration.ofHours(hours)))) {
      Page page = other.visitAndStop();

      page.reload();

      assertThat(page.locator("#notes")).containsText(words);
    }
  }

  @Test
  void correctsALocalClockThatIsHoursBehind() {
    try (var behind = clockedAt(WebApplication.NOW.minus(Duration.ofHours(9)))) {
      Page page = behind.visitAndStop();
      behind.helpService.stop();

      page.reload();
      assertThat(page.locator("#lead")).containsText("Down.");
      page.clock().fastForward("04:00:00");

      assertThat(page.locator("#lead .notice")).hasCount(0);
    }
  }

  @Test
  void leavesAtTheKillSwitch() {
    Page page = application.visit();

    application.site.answer("/sw.js", TestSite.file("sw-off.js", TestSite.POLICY));
    page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())");

    WebApplication.await(
        page,
        "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
            + " && (await caches.keys()).length === 0");
  }

  @Test
  void leavesWhenTheTagSaysOff() {
    Page page = application.visit();

    application.site.answer("/", application.page("/", "data-off"));
    page.reload();

    WebApplication.await(
        page,
        "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
            + " && (await caches.keys()).length === 0");
  }

  @Test
  void sharesWithAServiceWorkerOfTheApplication() {
    application.site.answer("/", application.page("/", "data-worker='none'"));
    application.site.answer(
        "/own.js", Answers.of(200, "text/javascript", ownWorker(application.helpService.url(""))));
    Page page = application.context.newPage();
    page.navigate(application.site.url("/"));
    page.evaluate("navigator.serviceWorker.register('/own.js')");
    WebApplication.await(page, "() => navigator.serviceWorker.controller !== null");
    application.site.stop();

    page.reload();

    assertThat(page).hasTitle("localhost: outage, expected back at 17:00");
    assertThat(page.locator("#lead")).containsText("Down.");
    assertThat(page.evaluate("fetch('/own').then((answer) => answer.text())")).isEqualTo("own");
  }

  private WebApplication clockedAt(Instant localTime) {
    WebApplication other = new WebApplication(browser, "en-GB", localTime);
    other.says(
        "{'userMessage': 'Down.', 'validUntil': '2026-11-22T14:00:00Z', 'helpText': 'Call.'}");
    return other;
  }

  private static String ownWorker(String helpService) {
    return """
    importScripts('/startup-help/worker.js');
    const help = startupHelp({
      folder: new URL('/startup-help/', location).href,
      application: 'accounting',
      documentUrl: '%s/v1/help',
    });
    addEventListener('install', (event) => event.waitUntil(help.precache()));
    addEventListener('activate', (event) => event.waitUntil(Promise.all([help.tidy(), clients.claim()])));
    addEventListener('fetch', (event) => {
      if (help.concerns(event.request)) {
        event.respondWith(help.answer(event));
      } else if (event.request.url.endsWith('/own')) {
        event.respondWith(new Response('own'));
      }
    });
    """
        .formatted(helpService);
  }
}
