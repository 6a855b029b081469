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
    page.onDialog(
        dialog -> {
          if (dialog.type().equals("beforeunload")) { // Asked by the browser, as it should.
            dialog.accept();
          } else {
            complaints.add("a dialog: " + dialog.message());
          }
        });
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

  /** Presses the one Publish and answers, if asked, that both messages are announced. */
  private static void publishBeside(Page page) {
    page.check("#quick-place input[value=add]");
    publish(page);
  }

  private static void publish(Page page) {
    assertThat(page.locator("#changes")).hasAttribute("data-state", "ready");
    page.click("#publish");
    assertThat(page.locator("#changes")).hasAttribute("data-state", "nothing");
    assertThat(page.locator("#said")).containsText("Published");
  }

  /** Presses Publish, which says that it does not act and can be pressed all the same. */
  private static void pressInVain(Page page) {
    assertThat(page.locator("#publish")).hasAttribute("aria-disabled", "true");
    page.locator("#publish").dispatchEvent("click");
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
    publishBeside(page);

    assertThat(page.locator("#now")).containsText("Payroll is down.");
    assertThat(page.locator("#history li")).hasCount(2);
    assertThat(served()).contains("Payroll is down.", "2026-11-22T12:30:00Z", "No network.");
    assertThat(page.locator("#quick-text")).hasValue("");
    assertThat(page.locator("#changes-text")).hasText("There is nothing to publish.");
  }

  @Test
  void thereIsOnePublishAndOneEndForEachRunningMessage() {
    Page page = anna();

    assertThat(page.locator("button:visible:text-is('Publish')")).hasCount(1);
    assertThat(page.locator("button:visible:text-is('End now')")).hasCount(2);
    assertThat(page.locator("#now button[data-act=end]")).hasCount(2);
    assertThat(page.locator("#now")).containsText("only with HOST_NOT_FOUND");
    assertThat(page.locator("#quick-text")).hasValue("");
  }

  @Test
  void aSecondMessageIsPublishedOnlyAfterADecisionAboutTheFirst() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    assertThat(page.locator("#quick-place-problem"))
        .hasText("Choose what becomes of what is announced already.");

    pressInVain(page);
    assertThat(page.locator("#said")).containsText("Choose what becomes");
    assertThat(page.locator("#quick-place input").first()).isFocused();
    assertThat(served()).doesNotContain("Payroll");

    page.getByLabel("Replace “No network.”").check();
    publish(page);
    assertThat(served()).contains("Payroll is down.", "Wrong name.").doesNotContain("No network.");
  }

  @Test
  void anEndThatHasPassedIsRefusedBesideItsFieldAndNothingIsPublished() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.check("#quick-place input[value=add]");
    assertThat(page.locator("#changes")).hasAttribute("data-state", "ready");

    page.fill("#quick-until", "2026-11-22T09:00");

    assertThat(page.locator("#quick-until-problem")).containsText("That has passed");
    assertThat(page.locator("#quick-until")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#changes-text")).containsText("Until when: That has passed");
    pressInVain(page);
    assertThat(page.locator("#quick-until")).isFocused();
    assertThat(served()).doesNotContain("Payroll");
    assertThat(page.locator("#history li")).hasCount(1);

    page.fill("#quick-until", "2026-11-22T11:00");
    publish(page);
    assertThat(served()).contains("Payroll is down.", "2026-11-22T11:00:00Z");
  }

  @Test
  void anEndThatPassesWhileThePageIsOpenIsNotPublished() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.fill("#quick-until", "2026-11-22T10:05");
    page.check("#quick-place input[value=add]");
    assertThat(page.locator("#changes")).hasAttribute("data-state", "ready");

    server.clock.forward(Duration.ofMinutes(10));

    assertThat(page.locator("#quick-until-problem")).containsText("That has passed");
    assertThat(page.locator("#publish")).hasAttribute("aria-disabled", "true");
  }

  @Test
  void anEndThatIsTypedInPartIsNotAnEndThatIsNotKnown() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.check("#quick-place input[value=add]");
    assertThat(page.locator("#changes")).hasAttribute("data-state", "ready");

    page.focus("#quick-until");
    page.keyboard().type("22");

    assertThat(page.locator("#quick-until-problem")).containsText("Enter the whole end");
    pressInVain(page);
    assertThat(page.locator("#said")).containsText("Enter the whole end");
    assertThat(served()).doesNotContain("Payroll");

    page.locator("#quick-steps button").last().click();
    publish(page);
    assertThat(served()).contains("Payroll");
  }

  @Test
  void aLinkThatCannotBeUsedIsRefusedBesideItsField() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.fill("#quick-url", "file:///etc/passwd");
    page.check("#quick-place input[value=add]");

    assertThat(page.locator("#quick-url-problem")).containsText("https");
    pressInVain(page);
    assertThat(page.locator("#quick-url")).isFocused();
    assertThat(served()).doesNotContain("Payroll");
  }

  @Test
  void anEmptiedFieldEmptiesTheDraft() {
    Page page = anna();
    page.fill("#quick-text", "Half a sentence");
    assertThat(page.locator("#terminal")).containsText("Half a sentence");

    page.fill("#quick-text", "");

    assertThat(page.locator("#terminal")).not().containsText("Half a sentence");
    assertThat(page.locator("#changes-text")).hasText("There is nothing to publish.");
    pressInVain(page);
    assertThat(page.locator("#history li")).hasCount(1);
    assertThat(page.locator("#editor")).not().containsText("Half a sentence");
  }

  @Test
  void aLinkThatIsEmptiedLeavesTheMessage() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.fill("#quick-url", "https://status.example.com/");
    publishBeside(page);
    page.getByLabel("Change: Payroll is down.").click();
    assertThat(page.locator("#quick-title")).hasText("Change what is announced");
    assertThat(page.locator("#quick-url")).hasValue("https://status.example.com/");

    page.fill("#quick-url", "");
    publish(page);

    assertThat(served()).contains("Payroll is down.").doesNotContain("status.example.com");
  }

  @Test
  void whatIsTypedWhileThePageLoadsStays() {
    BrowserContext context = browser.newContext(english());
    contexts.add(context);
    Page page = context.newPage();
    page.navigate("http://localhost:" + server.port() + "/admin/");
    signIn(page, "anna");
    assertThat(page.locator("#history li").first()).isVisible();
    List<Runnable> held = new CopyOnWriteArrayList<>();
    page.route("**/v1/admin/**", route -> held.add(route::resume));
    page.reload();

    page.fill("#quick-text", "Typed early.");
    assertThat(page.locator("#now")).containsText("Loading");
    assertThat(page.locator("#publish")).isDisabled();
    page.unroute("**/v1/admin/**");
    held.forEach(Runnable::run);

    assertThat(page.locator("#history li").first()).isVisible();
    assertThat(page.locator("#quick-text")).hasValue("Typed early.");
    assertThat(page.locator("#terminal")).containsText("Typed early.");
  }

  @Test
  void whatIsTypedWhileItIsPublishedStaysAsAChangeOfIt() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.check("#quick-place input[value=add]");
    List<Runnable> held = new CopyOnWriteArrayList<>();
    page.route("**/v1/admin/notice", route -> held.add(route::resume));
    assertThat(page.locator("#changes")).hasAttribute("data-state", "ready");
    page.waitForRequest("**/v1/admin/notice", () -> page.click("#publish"));

    page.locator("#quick-text").pressSequentially(" All of it.");
    page.unroute("**/v1/admin/notice");
    held.forEach(Runnable::run);

    assertThat(page.locator("#said")).containsText("Published");
    assertThat(page.locator("#quick-text")).hasValue("Payroll is down. All of it.");
    assertThat(page.locator("#quick-title")).hasText("Change what is announced");
    publish(page);
    assertThat(served())
        .contains("Payroll is down. All of it.")
        .doesNotContain("Payroll is down.\"");
  }

  @Test
  void howSeriousItIsStandsInTheFileOnceSomebodyHasChosenIt() {
    Page page = anna();
    String before = page.inputValue("#quick-severity");

    page.fill("#quick-text", "The disks are exchanged.");
    page.selectOption("#quick-severity", "warning");
    publishBeside(page);

    assertThat(before).isEqualTo("outage");
    assertThat(page.locator("#now .warning")).containsText("The disks are exchanged.");
    assertThat(served()).contains("warning");
  }

  @Test
  void aTranslationStaysWhenTheOtherLanguageIsWritten() {
    Page page = anna();
    page.selectOption("#quick-language", "en");
    page.fill("#quick-text", "Payroll is down.");
    page.selectOption("#quick-language", "ru");
    page.fill("#quick-text", "Зарплата не работает.");
    publishBeside(page);

    assertThat(file())
        .contains("\"en\": \"Payroll is down.\"", "\"ru\": \"Зарплата не работает.\"");
    page.getByLabel("Change: Payroll is down.").click();
    assertThat(page.locator("#quick-text")).hasValue("Payroll is down.");
    page.selectOption("#quick-language", "ru");
    assertThat(page.locator("#quick-text")).hasValue("Зарплата не работает.");
    page.fill("#quick-text", "");
    assertThat(page.locator("#quick-text-problem")).hasText("Write what to tell people.");
  }

  @Test
  void theEditorAndTheFormAreOneDraft() {
    Page page = anna();
    page.fill("#quick-text", "Payroll is down.");
    page.check("#quick-place input[value=add]");
    assertThat(page.locator("#editor")).containsText("Payroll is down.");

    page.evaluate(
        """
        () => {
          const editor = window.ace.edit('editor');
          editor.setValue(editor.getValue().replace('Payroll is down.', 'Payroll is slow.'));
        }
        """);

    assertThat(page.locator("#quick-text")).hasValue("Payroll is slow.");
    page.fill("#quick-text", "Payroll is back.");
    publish(page);
    assertThat(served()).contains("Payroll is back.").doesNotContain("slow", "down");
    assertThat(page.locator("#now .shown")).hasCount(3);
  }

  @Test
  void oneButtonEndsAMessageAndAnotherTakesThatBack() {
    Page page = anna();

    page.getByLabel("End now: No network.").click();
    assertThat(page.locator("#said")).containsText("Ended");
    assertThat(served()).doesNotContain("No network.");
    assertThat(file()).contains("2026-11-22T14:00:00Z", "endedAt");

    page.click("#said button");
    assertThat(page.locator("#said")).containsText("Restored");
    assertThat(served()).contains("No network.");
  }

  @Test
  void endingAMessageKeepsWhatIsTypedAndMeansTheMessageThatIsSeen() throws IOException {
    Page page = anna();
    page.fill("#quick-text", "Half a sentence");
    Files.writeString(
        server.notice, file().replace("[", "[{\"id\": \"new\", \"userMessage\": \"By hand.\"},"));

    page.getByLabel("End now: No network.").click();

    assertThat(page.locator("#said")).containsText("Ended");
    assertThat(page.locator("#quick-text")).hasValue("Half a sentence");
    assertThat(served()).contains("By hand.").doesNotContain("No network.");
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
    assertThat(page.locator("#changes-text")).containsText("The file has errors");
    pressInVain(page);
    assertThat(page.locator("#said")).containsText("The file has errors");
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
    page.check("#quick-place input[value=add]");

    server.clock.forward(Duration.ofHours(13)); // The page notices by itself, within 10 seconds.
    assertThat(page.locator("#sign-in-why")).containsText("still here");
    signIn(page, "anna");
    assertThat(page.locator("#sign-in")).isHidden();
    publish(page);
    assertThat(served()).contains("Half a sentence");

    page.fill("#quick-text", "Another half");
    assertThat(page.locator("#terminal")).containsText("Another half");
    page.reload();
    assertThat(page.locator("#quick-text")).hasValue("Another half");
    assertThat(page.locator("#terminal")).containsText("Another half");
  }

  /** Anna's page, on which she has pressed Publish after another one was faster. */
  private Page conflict() {
    Page anna = anna();
    Page other = signIn("anna", english());
    anna.fill("#quick-text", "Says Anna.");
    anna.check("#quick-place input[value=add]");
    assertThat(anna.locator("#changes")).hasAttribute("data-state", "ready");
    other.fill("#quick-text", "Says the other.");
    publishBeside(other);

    anna.click("#publish");

    assertThat(anna.locator("#comparison")).containsText("anna has published another version");
    assertThat(anna.locator("#comparison-body pre").first()).containsText("Says the other.");
    assertThat(served()).contains("Says the other.").doesNotContain("Says Anna.");
    return anna;
  }

  private static void choose(Page page, String caption) {
    page.locator("#comparison button:text-is('" + caption + "')").click();
    assertThat(page.locator("#comparison")).isHidden();
  }

  @Test
  void secondOfTwoAdministratorsAnnouncesBothAndIsNotAskedAgain() {
    Page anna = conflict();
    assertThat(anna.locator("#comparison-buttons button").first()).hasText("Announce both");

    choose(anna, "Announce both");

    assertThat(anna.locator("#said")).containsText("Published");
    assertThat(served()).contains("Says Anna.", "Says the other.", "No network.");
    anna.fill("#quick-text", "Says Anna again.");
    publishBeside(anna);
    assertThat(served()).contains("Says Anna again.");
  }

  @Test
  void secondOfTwoAdministratorsUsesHerOwnVersionAndIsNotAskedAgain() {
    Page anna = conflict();

    choose(anna, "Use mine");

    assertThat(anna.locator("#said")).containsText("Published");
    assertThat(served()).contains("Says Anna.").doesNotContain("Says the other.");
  }

  @Test
  void secondOfTwoAdministratorsUsesTheOtherVersionAndIsNotAskedAgain() {
    Page anna = conflict();

    choose(anna, "Use theirs");

    assertThat(anna.locator("#said")).containsText("their version");
    assertThat(anna.locator("#quick-text")).hasValue("");
    assertThat(served()).contains("Says the other.").doesNotContain("Says Anna.");
    anna.fill("#quick-text", "Says Anna later.");
    publishBeside(anna);
    assertThat(served()).contains("Says Anna later.", "Says the other.");
  }

  @Test
  void aConflictThatNobodyDecidesPublishesNothingAndKeepsWhatIsTyped() {
    Page anna = conflict();

    anna.keyboard().press("Escape");

    assertThat(anna.locator("#said")).containsText("Nothing was published");
    assertThat(anna.locator("#quick-text")).hasValue("Says Anna.");
    assertThat(served()).doesNotContain("Says Anna.");
  }

  @Test
  void takingBackNeverTakesBackWhatSomebodyElseHasPublishedSince() {
    Page anna = anna();
    Page other = signIn("anna", english());
    anna.fill("#quick-text", "Says Anna.");
    publishBeside(anna);
    assertThat(other.locator("#now")).containsText("Says Anna.");
    other.fill("#quick-text", "Says the other.");
    publishBeside(other);

    anna.click("#said button");

    assertThat(anna.locator("#said")).containsText("at the same moment");
    assertThat(served()).contains("Says Anna.", "Says the other.");
  }

  @Test
  void timesAreThoseOfTheServiceAndSaySoWhereTheBrowserHasOthers() {
    Page page = signIn("anna", english().setTimezoneId("Asia/Tokyo"));

    assertThat(page.locator("#now")).containsText("until 22 Nov 2026, 14:00 UTC");
    assertThat(page.locator("#web")).containsText("Until 14:00, in 4 hours");
    assertThat(page.locator("#desktop")).containsText("until 14:00 UTC, in 4 h");
    assertThat(page.locator("#terminal")).containsText("until 14:00 UTC, in 4 h");
    assertThat(page.locator("#history")).containsText("UTC");
    assertThat(page.locator("#quick-zone")).hasText("(UTC)");
    assertThat(page.locator("#lens-note")).containsText("The times are those of UTC");
  }

  @Test
  void scriptInEveryFieldStaysText() {
    Page page = anna();

    page.fill("#quick-text", EVIL);
    assertThat(page.locator("#web")).containsText(EVIL);
    assertThat(page.locator("#desktop")).containsText(EVIL);
    publishBeside(page);

    assertThat(page.locator("#now")).containsText(EVIL);
    assertThat(page.locator("#history")).containsText("<img src=x");
    assertThat(page.locator("main img, main script")).hasCount(0);
  }

  @Test
  void whoMayOnlyLookSeesEverythingAndHasNothingToPress() {
    Page page = signIn("boris", english());

    assertThat(page.locator("#now")).containsText("No network.");
    assertThat(page.locator("#publish")).isDisabled();
    assertThat(page.locator("#changes-text")).hasText("You may look, but not publish.");
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
      assertThat(page.locator("#quick-place")).isVisible();
      assertThat(page.locator("#web")).containsText("Half a sentence");

      assertThat(Audit.complaints(page)).isEmpty();
      assertThat((Boolean) page.evaluate("() => document.body.scrollWidth <= innerWidth")).isTrue();
    }
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    Page page = signIn("anna", new Browser.NewContextOptions().setLocale("ru-RU"));

    assertThat(page.locator("#now-title")).hasText("Что люди видят сейчас");
    assertThat(page.locator("#publish")).hasText("Опубликовать");
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
