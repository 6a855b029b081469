package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code <startup-help-notice>} on a page of the application while its server is up. */
@ExtendWith(ChromiumExtension.class)
class NoticeElementTest {

  private final WebApplication application;

  NoticeElementTest(WebApplication application) {
    this.application = application;
  }

  @Test
  void showsAnActiveNoticePolitely() {
    application.says("{'userMessage': 'Slow today.', 'severity': 'warning'}");

    Page page = application.visit();

    assertThat(cards(page)).containsText("Slow today.");
    assertThat(page.locator("startup-help-notice [role=status]")).isVisible();
  }

  @Test
  void showsNothingThatIsMeantForFailures() {
    application.says(
        "{'notices': [{'userMessage': 'For failures.', 'situations': ['CONNECTION_REFUSED']},"
            + " {'userMessage': 'For all.'}]}");

    Page page = application.visit();

    assertThat(cards(page)).hasCount(1);
    assertThat(cards(page)).containsText("For all.");
  }

  @Test
  void staysHiddenUntilTheNoticeChanges() {
    application.says("{'userMessage': 'Slow today.'}");
    Page page = application.visit();
    cards(page).locator("button").click();
    assertThat(cards(page)).hasCount(0);

    page.reload();
    application.says("{'notices': [{'userMessage': 'Slow today.'}, {'userMessage': 'New.'}]}");
    page.clock().fastForward("01:00");

    assertThat(cards(page)).hasCount(1);
    assertThat(cards(page)).containsText("New.");
  }

  @Test
  void hasNothingForAnAccessibilityAuditToComplainAbout() {
    application.says("{'userMessage': 'Slow today.', 'helpUrl': 'https://help.example.com/'}");
    allowTheAuditItsInlineStyles();
    Page page = application.visit();
    assertThat(cards(page)).isVisible();

    assertThat(Audit.complaints(page, "startup-help-notice")).isEmpty();
  }

  private void allowTheAuditItsInlineStyles() {
    application.site.answer(
        "/",
        application.page("/", "").newBuilder().removeHeader("Content-Security-Policy").build());
  }

  private static Locator cards(Page page) {
    return page.locator("startup-help-notice article");
  }
}
