package dev.startuphelp.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.startuphelp.web.Audit;
import dev.startuphelp.web.ChromiumExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The admin page in a real browser, with the real service behind it. */
@ExtendWith(ChromiumExtension.class)
final class AdminPageTest {

  private static final String EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>";

  @TempDir private Path folder;
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private TestServer server;

  AdminPageTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void start() {
    server =
        TestServer.administered(
            folder,
            """
            {
              "notices": [
                {"id": "network", "userMessage": {"en": "No network.", "ru": "Нет сети."},
                 "validUntil": "2026-11-22T14:00:00Z", "severity": "maintenance"},
                {"userMessage": "Wrong name.", "situations": ["HOST_NOT_FOUND"]}
              ],
              "helpText": "Call us."
            }
            """,
            AdminAccess.PASSWORDS);
  }

  @AfterEach
  void stop() {
    contexts.forEach(BrowserContext::close);
    server.close();
    assertThat(complaints).as("what the browser complained about").isEmpty();
  }

  private static Browser.NewContextOptions english() {
    return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
  }

  private Page signIn(String name, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
    page.onConsoleMessage(
        message -> {
          // That a request was refused is what some of these tests are about.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
    page.navigate("http://localhost:" + server.port() + "/admin/");
    signIn(page, name);
    assertThat(page.locator("#history li").first()).isVisible();
    return page;
  }

  private static void signIn(Page page, String name) {
    page.fill("#name", name);
    page.fill("#password", "correct horse");
    page.click("#sign-in-form button");
  }

  private Page anna() {
    return signIn("anna", english());
  }

  private String served() {
    return server.get("/v1/help?lang=*").body();
  }

  private String file() {
    try {
      return Files.readString(server.notice);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void threeFieldsAndOneButtonTellPeople() {
    Page page = anna();

    page.fill("#quick-text", "Payroll is down.");
    page.fill("#quick-until", "2026-11-22T12:30");
    page.fill("#quick-url", "https://status.example.com/");
    assertThat(page.locator("#quick-day")).containsText("Sunday");
    assertThat(page.locator("#quick-day")).containsText("in 2 h 30 min");
    assertThat(page.locator("#desktop")).containsText("Payroll is down.");
    page.click("#quick-publish");

    assertThat(page.locator("#said")).containsText("Published");
    assertThat(page.locator("#now")).containsText("Payroll is down.");
    assertThat(page.locator("#history li")).hasCount(2);
    assertThat(served()).contains("Payroll is down.", "2026-11-22T12:30:00Z", "No network.");
  }

  @Test
  void formShowsNoMessageThatIsNotItsOwn() {
    Page page = anna();

    assertThat(page.locator("#desktop")).containsText("No network.");
    assertThat(page.locator("#now")).containsText("only with HOST_NOT_FOUND");
    assertThat(page.locator("#quick-text")).hasValue("");
    assertThat(page.locator("#quick-end")).isDisabled();
  }

  @Test
  void howSeriousItIsStandsInTheFileOnceSomebodyHasChosenIt() {
    Page page = anna();
    String before = page.inputValue("#quick-severity");

    page.fill("#quick-text", "The disks are exchanged.");
    page.selectOption("#quick-severity", "warning");
    page.click("#quick-publish");

    assertThat(before).isEqualTo("outage");
    assertThat(page.locator("#said")).containsText("Published");
    assertThat(page.locator("#now .warning")).containsText("The disks are exchanged.");
    assertThat(page.locator("#quick-severity")).hasValue("warning");
    assertThat(served()).contains("warning");
  }

  @Test
  void oneButtonEndsAMessageAndAnotherTakesThatBack() {
    Page page = anna();

    page.locator("#now button").first().click();
    assertThat(page.locator("#said")).containsText("Ended");
    assertThat(served()).doesNotContain("No network.");
    assertThat(file()).contains("2026-11-22T14:00:00Z", "endedAt");

    page.click("#said button");
    assertThat(page.locator("#said")).containsText("Restored");
    assertThat(served()).contains("No network.");
  }

  @Test
  void previewsShowTheThreeSurfacesForALanguageASituationAndATime() {
    Page page = anna();
    assertThat(page.locator("#terminal")).containsText("No network.");
    assertThat(page.locator("#terminal")).not().containsText("Wrong name.");

    page.selectOption("#lens-language", "ru");
    page.selectOption("#lens-situation", "HOST_NOT_FOUND");

    for (String surface : List.of("#desktop", "#terminal", "#web")) {
      assertThat(page.locator(surface)).containsText("Нет сети.");
      assertThat(page.locator(surface)).containsText("Wrong name.");
      assertThat(page.locator(surface)).containsText("Call us.");
    }
    page.fill("#lens-time", "2026-11-22T15:00");
    assertThat(page.locator("#web")).not().containsText("Нет сети.");
    assertThat(page.locator("svg.timeline .chosen")).hasCount(1);
  }

  @Test
  void problemsAreUnderlinedAsTypedAndARefusalChangesNothing() {
    Page page = anna();
    String before = file();

    typeIntoTheEditor(page, "nonsense");

    assertThat(page.locator(".mark-error")).hasCount(1);
    assertThat(page.locator("#problems")).containsText("Line 1, column 1");
    page.click("#publish");
    assertThat(page.locator("#said")).containsText("Not published");
    assertThat(file()).isEqualTo(before);
  }

  private static void typeIntoTheEditor(Page page, String text) {
    page.locator(".ace_content").click();
    page.keyboard().press("Control+Home");
    page.keyboard().type(text);
  }

  @Test
  void unpublishedTextSurvivesAnEndedSessionAndALoadedPage() {
    Page page = anna();
    page.fill("#quick-text", "Half a sentence");
    assertThat(page.locator("#changes")).isVisible();

    server.clock.forward(Duration.ofHours(13)); // The page notices by itself, within 10 seconds.
    assertThat(page.locator("#sign-in-why")).containsText("still here");
    signIn(page, "anna");
    assertThat(page.locator("#sign-in")).isHidden();
    page.click("#quick-publish");
    assertThat(page.locator("#said")).containsText("Published");
    assertThat(served()).contains("Half a sentence");

    page.fill("#quick-text", "Another half");
    assertThat(page.locator("#terminal")).containsText("Another half");
    page.onDialog(com.microsoft.playwright.Dialog::accept);
    page.evaluate("() => window.dispatchEvent(new Event('pagehide'))");
    assertThat((String) page.evaluate("() => sessionStorage.getItem('startup-help-draft')"))
        .contains("Another half");
  }

  @Test
  void secondOfTwoAdministratorsSeesWhoChangedWhatAndChooses() {
    Page anna = anna();
    Page other = signIn("anna", english());
    anna.fill("#quick-text", "Says Anna.");
    assertThat(anna.locator("#desktop")).containsText("Says Anna.");
    other.fill("#quick-text", "Says the other.");
    other.click("#quick-publish");
    assertThat(other.locator("#said")).containsText("Published");

    anna.click("#publish");

    assertThat(anna.locator("#comparison")).containsText("anna has published another version");
    assertThat(anna.locator("#comparison-body pre").first()).containsText("Says the other.");
    assertThat(served()).contains("Says the other.");
    anna.locator("#comparison button").last().click();
    assertThat(anna.locator("#said")).containsText("Published");
    assertThat(served()).contains("Says Anna.").doesNotContain("Says the other.");
  }

  @Test
  void scriptInEveryFieldStaysText() {
    Page page = anna();

    page.fill("#quick-text", EVIL);
    assertThat(page.locator("#web")).containsText(EVIL);
    assertThat(page.locator("#desktop")).containsText(EVIL);
    page.click("#quick-publish");

    assertThat(page.locator("#now")).containsText(EVIL);
    assertThat(page.locator("#history")).containsText("<img src=x");
    assertThat(page.locator("main img, main script")).hasCount(0);
  }

  @Test
  void whoMayOnlyLookSeesEverythingAndHasNothingToPress() {
    Page page = signIn("boris", english());

    assertThat(page.locator("#now")).containsText("No network.");
    assertThat(page.locator("#quick-publish")).isDisabled();
    assertThat(page.locator("#quick-end")).isDisabled();
    assertThat(page.locator("#now button")).hasCount(0);
  }

  @Test
  void hasNothingForAnAccessibilityAuditToComplainAboutInEitherLanguageOnAnyScreen() {
    for (Browser.NewContextOptions options :
        List.of(
            english().setColorScheme(ColorScheme.LIGHT),
            new Browser.NewContextOptions()
                .setLocale("ru-RU")
                .setColorScheme(ColorScheme.DARK)
                .setViewportSize(400, 800))) {
      Page page = signIn("anna", options.setBypassCSP(true));
      page.fill("#quick-text", "Half a sentence");
      assertThat(page.locator("#changes")).isVisible();
      assertThat(page.locator("#web")).containsText("Half a sentence");

      assertThat(Audit.complaints(page)).isEmpty();
      assertThat((Boolean) page.evaluate("() => document.body.scrollWidth <= innerWidth")).isTrue();
    }
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    Page page = signIn("anna", new Browser.NewContextOptions().setLocale("ru-RU"));

    assertThat(page.locator("#now-title")).hasText("Что люди видят сейчас");
    assertThat(page.locator("#quick-publish")).hasText("Опубликовать");
    page.click("#language");
    assertThat(page.locator("#now-title")).hasText("What people see now");
    String keys =
        """
        async () => {
          const { ENGLISH, RUSSIAN } = await import('./words.js');
          const keys = (words) => Object.entries(words).flatMap(([key, value]) =>
            typeof value === 'object' ? keys(value).map((each) => key + '.' + each) : [key]);
          return JSON.stringify([ENGLISH, RUSSIAN].map((each) => keys(each).sort()));
        }
        """;
    String[] both = ((String) page.evaluate(keys)).split("\\],\\[");
    assertThat(both[0].substring(2)).isEqualTo(both[1].substring(0, both[1].length() - 2));
  }
}
