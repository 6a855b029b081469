package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a person waits for the application, and how the help page finds it again. */
@ExtendWith(ChromiumExtension.class)
class ReturnTest {

  private static final String REPORT = "/orders/17";

  private final Browser browser;
  private final WebApplication application;

  ReturnTest(Browser browser, WebApplication application) {
    this.browser = browser;
    this.application = application;
  }

  @Test
  void doesNotWaitForeverForAServerThatHangs() {
    Page page = visitWith("data-patience='1'");
    application.site.answer(REPORT, Answers.silence());

    open(page, REPORT);

    assertThat(page).hasTitle("localhost: the server does not answer");
  }

  @Test
  void doesNotWaitForeverForAPageOfWhichOnlyTheHeadersCome() {
    Page page = visitWith("data-patience='1'");
    application.site.answer(REPORT, Answers.headersAndSilence());

    open(page, REPORT);

    assertThat(page).hasTitle("localhost: the server does not answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "soon", "1e99", "99999999999"})
  void opensPagesWhateverThePatienceSays(String patience) {
    Page page = visitWith("data-patience='%s'".formatted(patience));

    open(page, REPORT);

    assertThat(page.locator("h1")).hasText("This is " + REPORT);
  }

  @Test
  void findsAnApplicationThatAnswersSlowly() {
    Page page = visitWith("data-patience='30'");
    application.site.stop();
    page.reload();
    assertThat(page).hasTitle("localhost: the server cannot be reached");

    application.site.hold("/");
    application.site.startAgain();
    page.locator("#try-now").click();
    page.waitForCondition(() -> application.site.asked("/") > 1);
    page.clock().fastForward("00:25");
    assertThat(page.locator("#countdown")).hasText("Trying …");
    application.site.release("/");

    assertThat(page.locator("h1")).hasText("This is /");
  }

  @Test
  void triesAgainAfterAnAttemptOfWhichOnlyTheHeadersCame() {
    Page page = visitWith("data-patience='30'");
    application.site.stop();
    page.reload();
    MockResponse good = application.page("/", "");

    application.site.answer("/", Answers.headersAndSilence());
    application.site.startAgain();
    page.locator("#try-now").click();
    page.waitForCondition(() -> application.site.asked("/") > 1);
    page.clock().fastForward("00:31");
    assertThat(page.locator("#countdown")).containsText("Next attempt");
    application.site.answer("/", good);
    page.clock().fastForward("00:20");

    assertThat(page.locator("h1")).hasText("This is /");
  }

  @Test
  void givesAPageThatIsOnlySlowItsTime() {
    Page page = visitWith("data-patience='1'");
    application.site.hold(REPORT);
    open(page, REPORT);
    assertThat(page).hasTitle("localhost: the server does not answer");

    page.evaluate("document.getElementById('try-now').click()"); // Playwright's would wait, too.
    page.waitForCondition(() -> application.site.asked(REPORT) == 2);
    Page other = application.context.newPage(); // In which the same patience ends later.
    other.navigate(application.site.url(REPORT));
    assertThat(other).hasTitle("localhost: the server does not answer");
    application.site.release(REPORT);

    assertThat(page.locator("h1")).hasText("This is " + REPORT);
  }

  @Test
  void doesNotHaveTheServerDoTheSameExpensiveWorkAgainAndAgain() {
    Page page = application.visit();
    application.site.answer(REPORT, Answers.of(504, "text/html", ""));
    open(page, REPORT);
    assertThat(page).hasTitle("localhost: the application is not available");

    page.clock().fastForward("00:10");
    assertThat(page).hasTitle("localhost: this page takes too long");
    assertThat(page.locator("#countdown")).hasText("This page does not try again by itself.");
    page.clock().fastForward("10:00");
    assertThat(page.locator("#home")).isVisible();
    assertThat(page.locator("#home")).hasAttribute("href", application.site.url("/"));
    assertThat(application.site.asked(REPORT)).isEqualTo(2);

    application.site.answer(REPORT, application.page(REPORT, ""));
    page.locator("#try-now").click();
    assertThat(page.locator("h1")).hasText("This is " + REPORT);
  }

  @Test
  void looksWhereItFailedWhenOnlyOnePartOfTheApplicationIsGone() {
    Page page = application.visit();
    application.site.answer(REPORT, Answers.of(503, "text/html", ""));
    open(page, REPORT);

    page.clock().fastForward("00:10");
    page.waitForCondition(() -> application.site.asked(REPORT) == 2);
    assertThat(page).hasTitle("localhost: the application is not available");
    assertThat(page.locator("#attempts")).hasText("Attempts so far: 0");
    page.clock().fastForward("00:10");
    assertThat(page.locator("#attempts")).hasText("Attempts so far: 1");
    application.site.answer(REPORT, application.page(REPORT, ""));
    page.clock().fastForward("01:00");

    assertThat(page.locator("h1")).hasText("This is " + REPORT);
  }

  @Test
  void asksTheAddressThatTheTagNames() {
    application.site.answer("/health", Answers.of(503, "text/plain", ""));
    Page page = visitWith("data-probe='/health'");
    application.site.stop();
    open(page, REPORT);
    assertThat(page).hasTitle("localhost: the server cannot be reached");
    long before = application.site.asked("/");

    application.site.startAgain();
    page.locator("#try-now").click();
    assertThat(page).hasTitle("localhost: the application is not available");
    application.site.answer("/health", Answers.of(200, "text/plain", "fine"));
    page.locator("#try-now").click();

    assertThat(page.locator("h1")).hasText("This is " + REPORT);
    assertThat(application.site.asked("/")).isEqualTo(before);
  }

  @Test
  void whatWasSentIsNeverSentAgainAndThePersonIsToldUntilItIsRead() {
    Page page = application.visitAndStop();
    page.locator("form button").click();
    assertThat(page.locator("h1 + #sent")).containsText("may not have arrived");

    application.site.startAgain();
    page.clock().fastForward("00:10");
    assertThat(page).hasTitle("localhost: the application is back");
    page.clock().fastForward("10:00");
    page.evaluate("window.dispatchEvent(new Event('online'))");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(page.locator("#sent")).containsText("may not have arrived");
    assertThat(page.locator("#home")).isHidden();
    page.getByText("Open the application").click();

    assertThat(page.locator("h1")).hasText("This is /");
    assertThat(application.site.requests()).doesNotContain("POST /save");
  }

  @Test
  void whoTriesAfterSendingGoesBackAtOnce() {
    Page page = application.visitAndStop();
    page.locator("form button").click();
    assertThat(page.locator("#sent")).containsText("may not have arrived");

    application.site.startAgain();
    page.locator("#try-now").click();

    assertThat(page.locator("h1")).hasText("This is /");
  }

  @Test
  void leavesAGatewayInPeaceAsLongAsItAsks() {
    Page page = application.visit();
    application.site.answer("/", away("600"));

    page.reload();

    assertThat(page.locator("#countdown")).containsText("in 10 minutes");
  }

  @ParameterizedTest
  @ValueSource(longs = {-9, 9})
  void readsTheDateUntilWhichAGatewayIsAwayByItsOwnClock(long hours) {
    Instant local = WebApplication.NOW.plus(Duration.ofHours(hours));
    try (WebApplication other = new WebApplication(browser, "en-GB", local)) {
      Page page = other.visit();
      other.site.answer("/", away(httpDate(WebApplication.NOW.plusSeconds(600))));

      page.reload();

      assertThat(page.locator("#countdown")).containsText("in 10 minutes");
    }
  }

  @Test
  void triesInTimeWhenTheClockIsSetBackMeanwhile() {
    Page page = application.visitAndStop();
    page.reload();
    assertThat(page.locator("#attempts")).hasText("Attempts so far: 0");

    page.clock().setSystemTime(WebApplication.NOW.minus(Duration.ofHours(5)).toEpochMilli());
    page.clock().runFor("00:10");

    assertThat(page.locator("#attempts")).not().hasText("Attempts so far: 0");
  }

  private Page visitWith(String attributes) {
    application.site.answer("/", application.page("/", attributes));
    return application.visit();
  }

  private void open(Page page, String path) {
    page.navigate(application.site.url(path));
  }

  private static MockResponse away(String retryAfter) {
    return Answers.of(503, "text/html", "")
        .newBuilder()
        .setHeader("Date", httpDate(WebApplication.NOW))
        .setHeader("Retry-After", retryAfter)
        .build();
  }

  private static String httpDate(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
