package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the help page says first: is it me or them, what is going on, until when, what do I do. */
@ExtendWith(ChromiumExtension.class)
class CalmPageTest {

  private static final String MAINTENANCE =
      "{'notices': [{'severity': 'maintenance', 'userMessage': 'New disks.', 'validUntil':"
          + " '2026-11-22T11:00:00Z', 'helpUrl': 'https://example.com/disks'}, {'severity':"
          + " 'warning', 'userMessage': 'Printing is slow.'}, {'severity': 'info', 'userMessage':"
          + " 'New reports.', 'validFrom': '2026-11-23T06:00:00Z'}], 'helpText': 'Wait a little.',"
          + " 'helpUrl': 'https://help.example.com/', 'contacts': [{'label': 'Desk', 'url':"
          + " 'tel:112', 'hours': '9-18'}]}";

  private final WebApplication application;

  CalmPageTest(WebApplication application) {
    this.application = application;
    application.says(MAINTENANCE);
  }

  @Test
  void theNoticeThatExplainsLeadsAndTheOthersFollowTheHelp() {
    Page page = fail("data-name='Accounting'");

    assertThat(page).hasTitle("Accounting: maintenance until 14:00");
    assertThat(page.locator("h1")).hasText("Accounting: maintenance until 14:00");
    assertThat(page.locator("#lead")).containsText("New disks.");
    assertThat(page.locator("#lead")).containsText("Until 14:00, in 60 minutes");
    assertThat(page.locator("#lead")).not().containsText("VPN");
    assertThat(page.locator("#help + #notices")).containsText("Printing is slow.");
    assertThat(page.locator("#upcoming")).containsText("From tomorrow 09:00");
    assertThat(page.locator("#notes")).containsText("The browser got no connection to localhost");
    assertThat(page.locator("#checks")).containsText("VPN");
    assertThat(page.locator("#checks")).isHidden();
  }

  @Test
  void theDiagnosisLeadsWhereNoNoticeExplainsIt() {
    application.says("{'userMessage': 'Printing is slow.', 'severity': 'warning'}");

    Page page = fail("data-name='Accounting'");

    assertThat(page).hasTitle("Accounting: the server cannot be reached");
    assertThat(page.locator("#lead")).containsText("The browser got no connection to localhost");
    assertThat(page.locator("#lead li")).hasCount(3);
    assertThat(page.locator("#notices")).containsText("Printing is slow.");
  }

  @Test
  void noNoticeExplainsThatThisComputerHasNoNetwork() {
    Page page = application.visit();

    application.reloadOffline(page);

    assertThat(page).hasTitle("localhost: no network connection");
    assertThat(page.locator("#lead")).containsText("not connected to a network");
    assertThat(page.locator("#notices")).containsText("New disks.");
    assertThat(page.locator(".way")).containsText("This computer: not connected");
  }

  @Test
  void theWayIsOpenUpToTheServerWhoseGatewayAnswers() {
    Page page = application.visit();
    application.site.answer("/", Answers.of(503, "text/html", ""));

    page.reload();

    assertThat(page.locator(".way li"))
        .hasText(new String[] {"This computer: works", "Network: works", "Server: no answer"});
  }

  @Test
  void thisComputerWorksWhenTheHelpServiceAnswers() {
    Page page = fail("");

    assertThat(page.locator(".way li"))
        .hasText(new String[] {"This computer: works", "Network: not known", "Server: not known"});
    application.helpService.stop();
    page.reload();

    assertThat(page.locator("#notes")).containsText("The help service does not answer");
    assertThat(page.locator(".way li").first()).hasText("This computer: not known");
  }

  @Test
  void aNameIsTextAndHasItsLimit() {
    Page page = fail("data-name='&lt;b&gt;Ledger&lt;/b&gt; " + "x".repeat(200) + "'");

    assertThat(page.locator("h1")).containsText("<b>Ledger</b> xxx");
    assertThat(page.locator("h1"))
        .hasText("<b>Ledger</b> " + "x".repeat(66) + ": maintenance until 14:00");
    assertThat(page.locator("h1 b")).hasCount(0);
  }

  @Test
  void theFirstTwoLinesAreInSightOnASmallTelephone() {
    Page page = fail("data-name='Accounting'");
    page.setViewportSize(320, 568);

    assertThat(bottom(page.locator("h1"))).isLessThan(300);
    assertThat(page.locator("#lead .text").boundingBox().y).isLessThan(300);
  }

  @Test
  void thereIsOneThingToDoAndFewHeadings() {
    Page page = fail("");

    assertThat(page.locator(".button:not(.second):visible")).hasCount(1);
    assertThat(page.locator("h1, h2, h3, h4").all().size()).isLessThanOrEqualTo(3);
  }

  @Test
  void theButtonDoesNotMoveUpWhenANoticeTakesThePlaceOfTheDiagnosis() {
    application.says("{}");
    Page page = fail("");
    page.setViewportSize(400, 900);
    assertThat(page.locator("#lead li")).hasCount(3);
    double before = page.locator("#try-now").boundingBox().y;

    application.says("{'userMessage': 'Down.'}");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    for (int minute = 0; minute < 5 && page.locator("#lead .notice").count() == 0; minute++) {
      page.clock().fastForward("01:00");
      page.waitForTimeout(500);
    }

    assertThat(page.locator("#lead")).containsText("Down.");
    assertThat(page.locator("#try-now").boundingBox().y).isEqualTo(before);
  }

  @Test
  void copyAllLosesNothing() {
    application.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Page page = fail("data-name='Accounting'");
    page.locator("#details > summary").click();

    page.locator("#details button").click();

    assertThat(page.locator("#said")).hasText("Copied.");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("Accounting: maintenance until 14:00\n")
        .contains(
            "The browser got no connection to localhost",
            "This computer: works, Network: not known, Server: not known",
            "Maintenance. Message from the administrator:\nNew disks.\nUntil 14:00",
            "https://example.com/disks",
            "Printing is slow.",
            "New reports.",
            "- If the application needs a VPN",
            "Wait a little.",
            "Desk, tel:112, 9-18",
            "https://help.example.com/",
            "Problem: unreachable (GET)");
  }

  @Test
  void onPaperTheDetailsAreOpen() {
    Page page = fail("");

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");

    assertThat(page.locator("#checks")).isVisible();
  }

  @Test
  void theMenuOfALinkCopiesItsAddressAndClosesWithEscape() {
    application.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Page page = fail("");
    Locator menu = page.locator("#help .menu").last();

    menu.locator("summary").click();
    menu.locator("button").click();

    assertThat(page.locator("#said")).hasText("Copied.");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo("https://help.example.com/");
    page.keyboard().press("Escape");
    assertThat(menu.locator("svg.qr")).isHidden();
  }

  private Page fail(String attributes) {
    application.site.answer("/", application.page("/", attributes));
    Page page = application.visitAndStop();
    page.reload();
    assertThat(page.locator("#help, #notices, #lead .notice, #lead li").first()).isAttached();
    return page;
  }

  private static double bottom(Locator part) {
    return part.boundingBox().y + part.boundingBox().height;
  }
}
