package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page at the help service's own address: what it says now. */
@ExtendWith(ChromiumExtension.class)
class StatusPageTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private TestSite site;
  private BrowserContext context;

  StatusPageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void open() {
    site = TestSite.withFilesAt("/");
  }

  @AfterEach
  void close() {
    context.close();
    site.close();
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  @Test
  void showsTheNoticeWithItsWindowInLocalTime() {
    says("{'userMessage': 'Back at two.', 'validUntil': '2026-11-22T14:00:00Z'}");

    Page page = show("en-GB");

    assertThat(page.locator("#notices")).containsText("Message from the administrator");
    assertThat(page.locator("#notices")).containsText("Back at two.");
    assertThat(page.locator("#notices")).containsText("Until 17:00, in 4 hours");
  }

  @Test
  void speaksTheLanguageOfItsReader() {
    says("{'userMessage': {'en': 'Down.', 'ru': 'Не работает.'}}");

    Page page = show("ru-RU");

    assertThat(page.locator("h1")).hasText("Объявления и помощь");
    assertThat(page.locator("#notices")).containsText("Не работает.");
    assertThat(page.locator("html")).hasAttribute("lang", "ru");
  }

  @Test
  void isFriendlyWhenNothingIsAnnounced() {
    says("{}");

    Page page = show("en");

    assertThat(page.locator("#notices")).containsText("Nothing is announced");
  }

  @Test
  void showsWhatIsComingAndStandingHelp() {
    says(
        "{'notices': [{'userMessage': 'Tonight.', 'severity': 'maintenance',"
            + " 'validFrom': '2026-11-22T20:00:00Z'}],"
            + " 'helpText': 'Restart first.', 'helpUrl': 'https://help.example.com/',"
            + " 'contacts': [{'label': 'Desk', 'url': 'tel:112'}]}");

    Page page = show("en");

    assertThat(page.locator("#upcoming")).containsText("Tonight.");
    assertThat(page.locator("#help")).containsText("Restart first.");
    assertThat(page.locator("#help a").last()).hasAttribute("href", "https://help.example.com/");
    assertThat(page.locator("#help a").first()).hasAttribute("href", "tel:112");
  }

  @Test
  void showsMarkupAsText() {
    says("{'userMessage': '<img src=x onerror=alert(1)><script>alert(2)</script>'}");

    Page page = show("en");

    assertThat(page.locator("#notices .text"))
        .hasText("<img src=x onerror=alert(1)><script>alert(2)</script>");
    assertThat(page.locator("#notices img")).hasCount(0);
  }

  @Test
  void goesByTheServersClockWhenThisOneIsHoursAhead() {
    says("{'userMessage': 'Back at two.', 'validUntil': '2026-11-22T14:00:00Z'}");

    Page page = showAt(NOW.plus(Duration.ofHours(9)), "en");

    assertThat(page.locator("#notices")).containsText("Back at two.");
  }

  @Test
  void keepsWhatItKnowsWhenTheServiceFails() {
    says("{'userMessage': 'Back at two.'}");
    Page page = show("en");
    assertThat(page.locator("#notices")).containsText("Back at two.");

    site.answer("/v1/help", Answers.of(200, "text/html", "<h1>Wi-Fi login</h1>"));
    page.clock().fastForward("02:00");

    assertThat(page.locator("#trouble")).containsText("does not answer");
    assertThat(page.locator("#notices")).containsText("Back at two.");
  }

  @Test
  void noticeGoesAtItsEnd() {
    says("{'userMessage': 'Back at two.', 'validUntil': '2026-11-22T10:00:20Z'}");
    Page page = show("en");
    assertThat(page.locator("#notices")).containsText("Back at two.");

    page.clock().fastForward("00:20");

    assertThat(page.locator("#notices")).containsText("Nothing is announced");
    assertThat(site.requests()).containsOnlyOnce("GET /v1/help");
  }

  @Test
  void hasNothingForAnAccessibilityAuditToComplainAbout() {
    says("{'userMessage': 'Back at two.', 'helpText': 'Call.', 'helpUrl': 'https://example.com/'}");
    Page page = show("en");
    assertThat(page.locator("#notices")).containsText("Back at two.");

    assertThat(Audit.complaints(page)).isEmpty();
  }

  private void says(String json) {
    site.answer("/v1/help", Answers.document(json, NOW));
  }

  private Page show(String language) {
    return showAt(NOW, language);
  }

  private Page showAt(Instant localTime, String language) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setTimezoneId("Europe/Moscow"));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.clock().install(new Clock.InstallOptions().setTime(localTime.toEpochMilli()));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(site.url("/?app=accounting"));
    return page;
  }
}
