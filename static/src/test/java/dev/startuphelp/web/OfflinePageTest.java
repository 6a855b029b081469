package dev.startuphelp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that is there when the server is not: what it says, and how it brings people back. */
@ExtendWith(ChromiumExtension.class)
class OfflinePageTest {

  private static final String OUTAGE =
      "{'notices': [{'userMessage': {'en': 'Back at two.', 'ru': 'Вернёмся в два.'},"
          + " 'validUntil': '2026-11-22T14:00:00Z'}],"
          + " 'helpText': 'Restart first.', 'helpUrl': 'https://help.example.com/',"
          + " 'contacts': [{'label': 'Desk', 'url': 'tel:112', 'hours': 'Mo-Fr 9-18'}]}";

  private final Browser browser;
  private final WebApplication application;

  OfflinePageTest(Browser browser, WebApplication application) {
    this.browser = browser;
    this.application = application;
    application.says(OUTAGE);
  }

  @Test
  void showsHelpInANewTabAndAfterAReload() {
    Page page = application.visitAndStop();

    page.reload();
    Page newTab = application.context.newPage();
    newTab.navigate(application.site.url("/orders/17"));

    for (Page each : List.of(page, newTab)) {
      assertThat(each).hasTitle("localhost: outage, expected back at 17:00");
      assertThat(each.locator("#lead")).containsText("Message from the administrator");
      assertThat(each.locator("#lead")).containsText("Back at two.");
      assertThat(each.locator("#lead")).containsText("Until 17:00, in 4 hours");
      assertThat(each.locator("#help")).containsText("Restart first.");
      assertThat(each.locator("#help a").last()).hasAttribute("href", "https://help.example.com/");
    }
  }

  @Test
  void showsLastKnownGoodWhenTheHelpServiceIsDownToo() {
    Page page = application.visitAndStop();
    application.helpService.stop();

    page.reload();

    assertThat(page.locator("#lead")).containsText("Back at two.");
    assertThat(page.locator("#notes")).containsText("The help service does not answer");
  }

  @Test
  void keepsLastKnownGoodWhenTheHelpServiceAnswersWithAWebPage() {
    Page page = application.visitAndStop();
    application.helpService.answer(
        "/v1/help", Answers.of(200, "text/html", "<h1>Wi-Fi login</h1>"));

    page.reload();

    assertThat(page.locator("#notes")).containsText("The help service does not answer");
    assertThat(page.locator("#lead")).containsText("Back at two.");
  }

  @Test
  void speaksTheLanguageOfItsReader() {
    try (var russian = new WebApplication(browser, "ru-RU", WebApplication.NOW)) {
      russian.says(OUTAGE);
      Page page = russian.visitAndStop();

      page.reload();

      assertThat(page).hasTitle("localhost: сбой, заработает к 17:00");
      assertThat(page.locator("#lead")).containsText("Вернёмся в два.");
      assertThat(page.locator("html")).hasAttribute("lang", "ru");
    }
  }

  @Test
  void tellsAGatewayErrorApart() {
    Page page = application.visit();
    application.site.answer("/", Answers.of(503, "text/html", "<h1>Bad proxy page</h1>"));

    page.reload();

    assertThat(page).hasTitle("localhost: outage, expected back at 17:00");
    assertThat(page.locator("#notes")).containsText("HTTP 503");
  }

  @Test
  void tellsABrowserThatIsOfflineApart() {
    Page page = application.visit();

    application.reloadOffline(page);

    assertThat(page).hasTitle("localhost: no network connection");
  }

  @Test
  void leavesTheApplicationsOwnErrorPageAlone() {
    Page page = application.visit();
    application.site.answer("/", Answers.of(500, "text/html", "<h1>Our own error page</h1>"));

    page.reload();

    assertThat(page.locator("h1")).hasText("Our own error page");
  }

  @Test
  void returnsToTheAddressThatWasAskedFor() {
    Page page = application.visitAndStop();
    page.navigate(application.site.url("/orders/17?page=2#total"));
    assertThat(page).hasTitle("localhost: outage, expected back at 17:00");

    application.site.startAgain();
    page.clock().fastForward("00:10");

    assertThat(page.locator("h1")).hasText("This is /orders/17");
    assertThat(page).hasURL(application.site.url("/orders/17?page=2#total"));
  }

  @Test
  void bringsBackEveryTab() {
    Page one = application.visitAndStop();
    one.reload();
    Page other = application.context.newPage();
    other.navigate(application.site.url("/orders/17"));

    application.site.startAgain();
    one.clock().fastForward("00:10");

    assertThat(one.locator("h1")).hasText("This is /");
    assertThat(other.locator("h1")).hasText("This is /orders/17");
  }

  @Test
  void returnsWhenTheNetworkIsBack() {
    Page page = application.visit();
    application.reloadOffline(page);
    assertThat(page).hasTitle("localhost: no network connection");

    application.goOnline(page);

    assertThat(page.locator("h1")).hasText("This is /");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document.dispatchEvent(new Event('visibilitychange'))",
        "window.dispatchEvent(new Event('online'))"
      })
  void triesAtOnceWhenTheTabIsSeenAgainOrTheNetworkIsBack(String event) {
    Page page = application.visitAndStop();
    page.reload();
    assertThat(page.locator("#lead")).containsText("Back at two.");
    page.clock().pauseAt(WebApplication.NOW.plusSeconds(60).toEpochMilli());
    assertThat(page.locator("#attempts")).not().hasText("Attempts so far: 0");

    application.site.startAgain();
    page.evaluate(event);

    assertThat(page.locator("h1")).hasText("This is /");
  }

  @Test
  void showsAnEditedNoticeWhileItIsOpen() {
    Page page = application.visitAndStop();
    page.reload();
    assertThat(page.locator("#lead")).containsText("Back at two.");

    application.says("{'userMessage': 'Back at three.'}");

    assertShowsAfterSomeMinutes(page, "Back at three.");
  }

  // The page may still be busy with its first question when the first minute passes; only then it
  // plans the next one.
  private static void assertShowsAfterSomeMinutes(Page page, String text) {
    Locator notices = page.locator("#lead", new Page.LocatorOptions().setHasText(text));
    for (int minute = 0; minute < 5; minute++) {
      page.clock().fastForward("01:00");
      try {
        notices.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
        return;
      } catch (TimeoutError e) {
        // One more minute.
      }
    }
    assertThat(page.locator("#lead")).containsText(text);
  }

  @Test
  void noticeGoesAtItsEndWhenNobodyCanBeAsked() {
    application.says("{'userMessage': 'One minute.', 'validUntil': '2026-11-22T10:01:00Z'}");
    Page page = application.visitAndStop();
    application.helpService.stop();
    page.reload();
    assertThat(page.locator("#lead")).containsText("One minute.");

    page.clock().fastForward("01:00");

    assertThat(page.locator("#lead .notice")).hasCount(0);
  }

  @Test
  void noticeComesAtItsBeginWhenNobodyCanBeAsked() {
    application.says("{'userMessage': 'Upgrade.', 'validFrom': '2026-11-22T10:01:00Z'}");
    Page page = application.visitAndStop();
    application.helpService.stop();
    page.reload();
    assertThat(page.locator("#upcoming")).containsText("Upgrade.");

    page.clock().fastForward("01:00");

    assertThat(page.locator("#lead")).containsText("Upgrade.");
  }

  @Test
  void showsANoticeOfAnotherSituationOnlyWhenThatIsTheCase() {
    application.says(
        "{'notices': [{'userMessage': 'For offline.', 'situations': ['NO_NETWORK']},"
            + " {'userMessage': 'For refused.', 'situations': ['CONNECTION_REFUSED']}]}");
    Page page = application.visitAndStop();

    page.reload();

    assertThat(page.locator("#lead")).containsText("For refused.");
    assertThat(page.locator("#lead")).not().containsText("For offline.");
  }

  @Test
  void showsHostileTextAsText() {
    application.says(
        "{'userMessage': '</p><img src=x onerror=alert(1)><script>alert(2)</script>',"
            + " 'helpUrl': 'javascript:alert(3)'}");
    Page page = application.visitAndStop();

    page.reload();

    assertThat(page.locator("#lead .text"))
        .hasText("</p><img src=x onerror=alert(1)><script>alert(2)</script>");
    assertThat(page.locator("#lead img")).hasCount(0);
    assertThat(page.locator("a[href^='javascript']")).hasCount(0);
  }

  @Test
  void qrCodeLeadsToTheHelpLink() throws Exception {
    Page page = application.visitAndStop();
    page.reload();
    page.locator("#help .menu > summary").last().click();

    byte[] picture = page.locator("#help svg.qr").last().screenshot();

    assertThat(qrCode(picture)).isEqualTo("https://help.example.com/");
  }

  @Test
  void copiesDetailsWithoutSecrets() {
    application.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Page page = application.visitAndStop();
    page.navigate(application.site.url("/orders/17?token=secret"));

    page.locator("#details > summary").click();
    page.locator("#details button").click();

    assertThat(page.locator("#said")).hasText("Copied.");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("Problem: unreachable (GET)", "/orders/17", "Application: accounting")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void hasNothingForAnAccessibilityAuditToComplainAbout(ColorScheme scheme) {
    Page page = application.visitAndStop();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.reload();
    assertThat(page.locator("#lead")).containsText("Back at two.");
    page.locator("#details > summary").click();
    page.locator("#help .menu > summary").last().click();

    assertThat(Audit.complaints(page)).isEmpty();
  }

  @Test
  void fitsIntoANarrowWindow() {
    Page page = application.visitAndStop();
    page.setViewportSize(320, 640);
    page.reload();
    page.locator("#details > summary").click();
    page.locator("#help .menu > summary").last().click();
    assertThat(page.locator("#help svg.qr").last()).isVisible();

    Object overhang = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

    assertThat(overhang).isEqualTo(0);
  }

  private static String qrCode(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
