package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The web client is a guest on the application's origin: what the application does there must not
 * harm it, and it must not harm other applications there.
 */
@ExtendWith(ChromiumExtension.class)
class SameOriginTest {

  private static final String EMPTY_ALL_CACHES =
      "async () => { for (const name of await caches.keys()) await caches.delete(name); }";
  private static final String DROP_ONE_FILE =
      "async () => { for (const name of await caches.keys()) {"
          + " const cache = await caches.open(name);"
          + " const [file] = (await cache.keys()).filter(({url}) => url.endsWith('/words.js'));"
          + " await (file && cache.delete(file)); } }";
  private static final String IS_PREPARED =
      "async () => { const names = await caches.keys();"
          + " const files = names.find((name) => name.startsWith('startup-help-files-'));"
          + " return names.includes('startup-help-document') && files !== undefined"
          + " && (await (await caches.open(files)).keys()).length >= 20; }";

  private final WebApplication application;

  SameOriginTest(WebApplication application) {
    this.application = application;
    application.says("{'userMessage': 'Down.'}");
  }

  @ParameterizedTest
  @ValueSource(strings = {EMPTY_ALL_CACHES, DROP_ONE_FILE})
  void isWholeAgainAfterTheNextGoodVisit(String loss) {
    Page page = application.visit();
    page.evaluate(loss);

    page.reload();
    WebApplication.await(page, IS_PREPARED);
    application.site.stop();
    application.helpService.stop();
    page.reload();

    assertThat(page).hasTitle("localhost: outage");
    assertThat(page.locator("#lead")).containsText("Down.");
  }

  @Test
  void isWholeAgainAlthoughAWorkerOfTheApplicationAnswersNavigationsItself() {
    application.site.answer("/", application.page("/", "data-worker='none'"));
    application.site.answer("/own.js", Answers.of(200, "text/javascript", ownWorker()));
    Page page = application.context.newPage();
    page.navigate(application.site.url("/"));
    page.evaluate("navigator.serviceWorker.register('/own.js')");
    WebApplication.await(page, "() => navigator.serviceWorker.controller !== null");
    page.evaluate(EMPTY_ALL_CACHES);

    page.navigate(application.site.url("/shell"));

    WebApplication.await(page, IS_PREPARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {EMPTY_ALL_CACHES, DROP_ONE_FILE})
  void hasAPageOfItsOwnWhenTheFilesAreGoneAndNothingCanBeReached(String loss) {
    Page page = application.visit();
    page.evaluate(loss);
    application.site.stop();

    page.navigate(application.site.url("/orders/17"));

    assertThat(page.locator("h1").first()).hasText("localhost: the server cannot be reached");
    assertThat(page.locator("[lang=ru]").first()).hasText("localhost: сервер недоступен");
  }

  @Test
  void doesNotAskTheServerAgainAndAgainForFilesThatItDoesNotHave() {
    Page page = application.visit();
    application.site.answer("/startup-help/words.js", Answers.of(404, "text/plain", ""));
    page.evaluate(EMPTY_ALL_CACHES);
    long before = application.site.asked("/startup-help/uqr.js");

    for (int visit = 0; visit < 3; visit++) {
      page.reload();
      assertThat(page.locator("h1")).hasText("This is /");
      WebApplication.await(
          page, "async () => (await caches.keys()).includes('startup-help-document')");
    }

    assertThat(application.site.asked("/startup-help/uqr.js") - before).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tagThatSaysOffLeavesWhatOtherApplicationsKeep(boolean saysNothingElse) {
    Page page = visitBoth();
    MockResponse off = saysNothingElse ? nothingBut("data-off") : other("data-off");
    application.site.answer("/other/", off);

    page.navigate(application.site.url("/other/"));

    assertOnlyTheOtherIsGone(page);
  }

  @Test
  void killSwitchLeavesWhatOtherApplicationsKeep() {
    Page page = visitBoth();
    application.site.answer("/other.js", TestSite.file("sw-off.js", TestSite.POLICY));

    page.evaluate(
        "async () => { const all = await navigator.serviceWorker.getRegistrations();"
            + " await all.find(({scope}) => scope.endsWith('/other/')).update(); }");

    assertOnlyTheOtherIsGone(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "require-trusted-types-for 'script'",
        "require-trusted-types-for 'script'; trusted-types startup-help"
      })
  void worksWhereTheSiteDemandsTrustedTypes(String policy) {
    demand(Map.of("Content-Security-Policy", policy));
    Page page = application.visit();
    assertThat(page.locator("startup-help-notice article")).containsText("Down.");
    application.site.stop();

    page.reload();

    assertThat(page.locator("#lead")).containsText("Down.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void worksWhereTheSiteDemandsIsolation(boolean alsoOfTheWorker) {
    demand(
        Map.of(
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Opener-Policy", "same-origin"));
    if (!alsoOfTheWorker) {
      application.site.answer("/sw.js", TestSite.file("sw.js", TestSite.POLICY));
    }
    Page page = application.visit();
    assertThat(page.evaluate("window.crossOriginIsolated")).isEqualTo(true);
    page.evaluate("() => document.body.append(document.createElement('iframe'))");
    application.site.stop();

    page.evaluate("() => { document.querySelector('iframe').src = '/orders/17'; }");
    assertThat(page.frameLocator("iframe").locator("#lead")).containsText("Down.");
    page.reload();

    assertThat(page.locator("#lead")).containsText("Down.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsafe-none", "require-corp"})
  void worksInAFrameOfAPortal(String isolation) {
    application.visitAndStop();
    MockResponse portal =
        Answers.page("<iframe src='%s'></iframe>".formatted(application.site.url("/orders/17")));
    application.helpService.answer(
        "/portal",
        portal.newBuilder().setHeader("Cross-Origin-Embedder-Policy", isolation).build());
    Page page = application.context.newPage();

    page.navigate(application.helpService.url("/portal"));

    assertThat(page.frameLocator("iframe").locator("h1")).hasText("localhost: outage");
    assertThat(page.frameLocator("iframe").locator("#lead")).containsText("Down.");
  }

  @Test
  void hasAPageEvenWhenTheWorkerWasRegisteredWithoutSettings() {
    application.site.answer("/plain", Answers.page("<title>Before</title>"));
    Page page = application.context.newPage();
    page.navigate(application.site.url("/plain"));
    page.evaluate("navigator.serviceWorker.register('/sw.js')");
    WebApplication.await(page, "() => navigator.serviceWorker.controller !== null");
    application.site.stop();

    page.reload();

    assertThat(page.locator("h1").first()).hasText("localhost: the server cannot be reached");
  }

  private Page visitBoth() {
    application.site.answer("/other.js", TestSite.file("sw.js", TestSite.POLICY));
    application.site.answer("/other/", other(""));
    Page page = application.visit();
    page.navigate(application.site.url("/other/"));
    WebApplication.await(
        page,
        "async () => { const registration = await navigator.serviceWorker.getRegistration();"
            + " return registration?.active?.state === 'activated'"
            + " && registration.scope.endsWith('/other/')"
            + " && (await (await caches.open('startup-help-document')).keys()).length === 2; }");
    return page;
  }

  private MockResponse other(String attributes) {
    return application
        .page("/other/", "")
        .newBuilder()
        .body(
            """
            <!doctype html>
            <script defer src="/startup-help/startup-help.js"
                data-app="billing" data-document="%s"
                data-worker="../other.js" data-scope="/other/" %s></script>
            """
                .formatted(application.helpService.url("/v1/help"), attributes))
        .build();
  }

  private static MockResponse nothingBut(String attribute) {
    return Answers.page(
        "<script defer src='/startup-help/startup-help.js' data-worker='../other.js'"
            + " data-scope='/other/' %s></script>".formatted(attribute));
  }

  private void assertOnlyTheOtherIsGone(Page page) {
    WebApplication.await(
        page,
        "async () => (await navigator.serviceWorker.getRegistrations()).length === 1"
            + " && (await caches.keys()).length === 2");
    assertThat((String) page.evaluate("async () => (await caches.keys()).sort().join()"))
        .startsWith("startup-help-document,startup-help-files-" + application.site.url("/") + " ");
    assertThat(
            (String)
                page.evaluate(
                    "async () => (await (await caches.open('startup-help-document')).keys())"
                        + ".map(({url}) => url).join()"))
        .isEqualTo(application.helpService.url("/v1/help?app=accounting&lang=*"));
  }

  /** The same headers at all that the site answers, as many sites have them. */
  private void demand(Map<String, String> headers) {
    for (String path : new String[] {"/", "/orders/17"}) {
      application.site.answer(path, with(application.page(path, ""), headers));
    }
    application.site.answer("/sw.js", with(TestSite.file("sw.js", TestSite.POLICY), headers));
  }

  private static MockResponse with(MockResponse answer, Map<String, String> headers) {
    MockResponse.Builder more = answer.newBuilder();
    headers.forEach(more::addHeader);
    return more.build();
  }

  private String ownWorker() {
    return """
    importScripts('/startup-help/worker.js');
    const help = startupHelp({
      folder: new URL('/startup-help/', location).href,
      application: 'accounting',
      documentUrl: '%s',
    });
    addEventListener('install', (event) => event.waitUntil(help.precache()));
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => {
      if (event.request.url.endsWith('/shell')) {
        event.respondWith(fetch('/'));
      } else if (help.concerns(event.request)) {
        event.respondWith(help.answer(event));
      }
    });
    """
        .formatted(application.helpService.url("/v1/help"));
  }
}
