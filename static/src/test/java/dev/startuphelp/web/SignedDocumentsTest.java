package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.startuphelp.protocol.GoldenSignatures;
import dev.startuphelp.protocol.GoldenSignatures.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that believe only what certain keys have signed. */
@ExtendWith(ChromiumExtension.class)
class SignedDocumentsTest {

  private static final String OLD = keys("own");
  private static final String NEW = keys("rotation-both-for-new");
  private static final String HEADER = "Startup-Help-Signature";

  private final WebApplication application;

  SignedDocumentsTest(WebApplication application) {
    this.application = application;
  }

  @Test
  void areJudgedLikeByTheSdk() {
    application.site.answer("/golden", Answers.page("<title>Golden</title>"));
    Page page = application.context.newPage();
    page.navigate(application.site.url("/golden"));

    Map<String, String> verdicts = new HashMap<>();
    Map<String, String> expected = new HashMap<>();
    GoldenSignatures.all()
        .forEach(
            golden -> {
              verdicts.put(golden.name(), verdict(page, golden));
              expected.put(golden.name(), golden.verdict());
            });

    assertThat(verdicts).isEqualTo(expected);
  }

  @Test
  void areShownOfflineAndSurviveWhatIsAlteredOlderOrUnsigned() {
    serve(document("accounting.json", golden("accounting.json.sig")));
    trust(OLD);
    Page page = application.visitAndStop();

    serve(document("accounting-reformatted.json", golden("accounting.json.sig")));
    page.reload();
    assertShows(page, "it is not what was signed");
    serve(document("undated.json", signature("undated")));
    page.reload();
    assertShows(page, "does not say when it was published");
    serve(plain("accounting.json"));
    page.reload();
    assertShows(page, "it is not signed");
    serve(Answers.of(410, "text/plain", ""));
    page.reload();
    assertShows(page, "it is not signed");
  }

  @Test
  void mayHaveTheirSignatureInTheFileBesideThem() {
    serve(plain("common.json"));
    application.helpService.answer(
        "/v1/help.sig", Answers.of(200, "text/plain", golden("common.json.sig")));
    trust("  " + NEW + "\n" + OLD + " ");

    Page page = application.visitAndStop();
    page.reload();

    assertThat(page.locator("#lead")).containsText("Down until two.");
    assertThat(application.helpService.requests()).contains("GET /v1/help.sig");
  }

  @Test
  void areForgottenWhenTheirKeyIsNoLongerTrusted() {
    serve(document("accounting.json", signature("rotation-old")));
    trust(OLD);
    application.visit().close();
    trust(NEW);
    Page page = application.context.newPage();
    page.navigate(application.site.url("/"));
    WebApplication.await(
        page,
        "async () => (await navigator.serviceWorker.getRegistration())?.active?.scriptURL.includes("
            + "encodeURIComponent('"
            + NEW
            + "'))");
    application.helpService.stop();
    application.site.stop();

    page.reload();

    assertThat(page.locator("#notes")).containsText("does not answer");
    assertThat(page.locator("#lead .notice")).hasCount(0);
  }

  @Test
  void areNotShownByABrowserThatCannotCheckThem() {
    application.context.addInitScript("delete Crypto.prototype.subtle");
    serve(document("common.json", golden("common.json.sig")));
    application.site.answer("/help/", statusPage(OLD));
    Page page = application.context.newPage();

    page.navigate(application.site.url("/help/"));

    assertThat(page.locator("#notices")).containsText("this browser cannot check signatures");
    assertThat(page.locator("#notices")).not().containsText("Down until two.");
  }

  @Test
  void areNotCalledOutOfReachWhenTheAnswerIsRefusedAndNothingWasKnownBefore() {
    serve(plain("common.json"));
    application.site.answer("/help/", statusPage(OLD));
    Page page = application.context.newPage();

    page.navigate(application.site.url("/help/"));

    assertThat(page.locator("#notices")).containsText("cannot be trusted");
    assertThat(page.locator("#notices")).containsText("it is not signed");
    assertThat(page.locator("#notices")).not().containsText("cannot be reached");
  }

  private void assertShows(Page page, String why) {
    assertThat(page.locator("#lead")).containsText("Ledgers are locked.");
    assertThat(page.locator("#notes")).containsText("is not shown");
    assertThat(page.locator("#notes")).containsText(why);
  }

  private void serve(MockResponse answer) {
    application.helpService.answer("/v1/help", answer);
  }

  private void trust(String keys) {
    application.site.answer("/", application.page("/", "data-keys='" + keys + "'"));
  }

  private MockResponse statusPage(String keys) {
    String html =
        file("index.html")
            .replace("<head>", "<head><base href='/startup-help/'>")
            .replace(
                "data-document=\"v1/help\"",
                "data-document='%s' data-keys='%s'"
                    .formatted(application.helpService.url("/v1/help"), keys));
    return Answers.of(200, "text/html; charset=utf-8", html);
  }

  private static String file(String name) {
    try (InputStream in = SignedDocumentsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MockResponse document(String name, String signature) {
    return plain(name).newBuilder().setHeader(HEADER, signature).build();
  }

  private static MockResponse plain(String name) {
    return Answers.document(golden(name), Instant.parse("2026-11-22T10:00:00Z"))
        .newBuilder()
        .setHeader("Access-Control-Expose-Headers", "Date, Age, ETag, Retry-After, " + HEADER)
        .build();
  }

  private static String verdict(Page page, Golden golden) {
    Map<String, Object> expected = new HashMap<>();
    expected.put("application", golden.app());
    expected.put(
        "publishedAt",
        golden.publishedAt().map(Instant::toEpochMilli).map(Double::valueOf).orElse(null));
    expected.put("now", (double) golden.now().toEpochMilli());
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("document", Base64.getEncoder().encodeToString(golden.document()));
    arguments.put("signature", golden.signature().orElse(null));
    arguments.put("keys", golden.keys());
    arguments.put("expected", expected);
    return (String)
        page.evaluate(
            "async ({document, signature, keys, expected}) => (await"
                + " import('/startup-help/golden-judge.js')).verdict(document, signature, keys,"
                + " expected)",
            arguments);
  }

  private static String keys(String golden) {
    return String.join(" ", of(golden).keys());
  }

  private static String signature(String golden) {
    return of(golden).signature().orElseThrow();
  }

  private static Golden of(String name) {
    return GoldenSignatures.all()
        .filter(golden -> golden.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String golden(String name) {
    return new String(GoldenSignatures.file(name), name.endsWith(".sig") ? US_ASCII : UTF_8);
  }
}
