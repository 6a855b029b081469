package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.awaitDialog;
import static dev.startuphelp.client.swing.Screenful.button;
import static dev.startuphelp.client.swing.Screenful.doOnEventThread;
import static dev.startuphelp.client.swing.Screenful.onEventThread;
import static dev.startuphelp.client.swing.Screenful.press;
import static dev.startuphelp.client.swing.Screenful.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.client.Diagnosis;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WindowTest
@Timeout(60)
class DiagnosisDialogTest {

  private final HandMovedClock clock = new HandMovedClock();
  private final RecordingWorkplace workplace = new RecordingWorkplace(true);
  private final List<Thread> callers = new ArrayList<>();
  private final CompletableFuture<Diagnosis> better = new CompletableFuture<>();

  @AfterEach
  void closeWindows() {
    doOnEventThread(
        () -> {
          for (Window window : Window.getWindows()) {
            window.dispose();
          }
        });
  }

  @Test
  void answersTryAgainToEnter() throws Exception {
    FutureTask<Answer> answer = show(Samples.upgrade());
    awaitDialog();

    press(KeyEvent.VK_ENTER);

    assertThat(answer.get()).isEqualTo(Answer.TRY_AGAIN);
    assertThat(Screenful.dialogs()).isEmpty();
  }

  @Test
  void answersCloseToEscape() throws Exception {
    FutureTask<Answer> answer = show(Samples.upgrade());
    awaitDialog();

    press(KeyEvent.VK_ESCAPE);

    assertThat(answer.get()).isEqualTo(Answer.CLOSE);
  }

  @Test
  void doesNotOfferToTryAgainWhatCannotHelp() throws Exception {
    FutureTask<Answer> answer = show(Samples.hopeless(Samples.refused()));
    JDialog dialog = awaitDialog();
    assertThat(texts(dialog)).doesNotContain("Try again");

    press(KeyEvent.VK_ENTER);

    assertThat(answer.get()).isEqualTo(Answer.CLOSE);
  }

  @Test
  void obeysTheUnderlinedLetters() throws Exception {
    FutureTask<Answer> answer = show(Samples.upgrade());
    JDialog dialog = awaitDialog();

    press(KeyEvent.VK_ALT, KeyEvent.VK_D);
    assertThat(texts(dialog)).anyMatch(text -> text.contains("Diagnosis 7KQ2-M4XD"));
    press(KeyEvent.VK_ALT, KeyEvent.VK_O);
    assertThat(workplace.copied).hasSize(1);
    press(KeyEvent.VK_ALT, KeyEvent.VK_C);

    assertThat(answer.get()).isEqualTo(Answer.CLOSE);
  }

  @Test
  void updatesInPlaceWithoutTakingTheFocusOrMovingItsButtons() {
    show(Samples.refused());
    JDialog dialog = awaitDialog();
    Component focused = onEventThread(dialog::getFocusOwner);
    Rectangle before = dialog.getBounds();
    List<Point> buttons = placesOfButtons(dialog);

    better.complete(Samples.upgrade());

    await().until(() -> texts(dialog).contains("Until 14:00, in 25 minutes"));
    assertThat(onEventThread(dialog::getFocusOwner)).isSameAs(focused);
    assertThat(dialog.getBounds()).isEqualTo(before);
    assertThat(placesOfButtons(dialog)).isEqualTo(buttons);
    assertThat(dialogButtonsAreVisible(dialog)).isTrue();
  }

  @Test
  void doesNotShrinkWhenTheNoticeIsWithdrawn() {
    show(Samples.upgrade());
    JDialog dialog = awaitDialog();
    Rectangle before = dialog.getBounds();

    better.complete(Samples.refused());

    await().until(() -> !texts(dialog).contains("Message from your administrator"));
    assertThat(dialog.getBounds()).isEqualTo(before);
  }

  @Test
  void saysWhenNothingNewerCouldBeFetched() {
    Diagnosis known = Samples.upgradeFromCache();
    show(known);
    JDialog dialog = awaitDialog();
    assertThat(texts(dialog)).contains("Asking for news from your administrator…");

    better.complete(known);

    await().until(() -> texts(dialog).contains("No newer help could be fetched."));
  }

  @ParameterizedTest
  @MethodSource("faultyRefinements")
  void staysWithWhatIsKnownWhateverTheRefinementThrowsOrGives(
      Function<Diagnosis, CompletionStage<Diagnosis>> refinement) throws Exception {
    FutureTask<Answer> answer = show(Samples.upgrade(), refinement);
    JDialog dialog = awaitDialog();

    assertThat(texts(dialog)).contains("Until 14:00, in 25 minutes");
    press(KeyEvent.VK_ESCAPE);
    assertThat(answer.get()).isEqualTo(Answer.CLOSE);
  }

  static List<Function<Diagnosis, CompletionStage<Diagnosis>>> faultyRefinements() {
    return List.of(
        diagnosis -> {
          throw new IllegalStateException("a fault of the application");
        },
        diagnosis -> {
          throw new AssertionError("a fault of the application");
        },
        diagnosis -> {
          throw new NoClassDefFoundError("com/example/Missing");
        },
        diagnosis -> {
          throw new StackOverflowError();
        },
        diagnosis -> null,
        diagnosis -> CompletableFuture.completedFuture(null),
        diagnosis -> CompletableFuture.failedFuture(new OutOfMemoryError("a test")));
  }

  @Test
  void letsEventsGoOnWhenItIsShownOnTheEventThread() {
    DiagnosisDialog dialog = dialog(diagnosis -> better);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> answer.complete(dialog.show(null, Samples.upgrade())));
    JDialog window = awaitDialog();

    doOnEventThread(() -> button(window, "Try again").doClick());

    assertThat(answer.join()).isEqualTo(Answer.TRY_AGAIN);
  }

  @Test
  void closesWhenTheWaitingThreadIsInterrupted() throws Exception {
    FutureTask<Boolean> interrupted =
        new FutureTask<>(
            () -> {
              dialog(diagnosis -> better).show(null, Samples.upgrade());
              return Thread.currentThread().isInterrupted();
            });
    Thread waiting = new Thread(interrupted);
    waiting.start();
    awaitDialog();

    waiting.interrupt();

    assertThat(interrupted.get()).isTrue();
    await().until(() -> Screenful.dialogs().isEmpty());
  }

  @Test
  void tellsTheFactsForACallToTheHelpDeskAndStaysOpen() throws Exception {
    DiagnosisDialog dialog = dialog(d -> better).withApplication("Accounting 3.1.4");
    FutureTask<Answer> answer = show(dialog, Samples.upgrade());
    JDialog window = awaitDialog();

    press(KeyEvent.VK_ALT, KeyEvent.VK_A);
    await().until(() -> Screenful.dialogs().size() == 2);
    press(KeyEvent.VK_ALT, KeyEvent.VK_O);
    await().until(() -> !workplace.copied.isEmpty());
    press(KeyEvent.VK_ESCAPE);
    await().until(() -> Screenful.dialogs().equals(List.of(window)));

    assertThat(workplace.copied.get(0))
        .startsWith("Application: Accounting 3.1.4\nDiagnosis: 7KQ2-M4XD\nTime: 2026-11-22T13:35")
        .contains("Situation: CONNECTION_REFUSED", "Server: https://accounting", "Java: ");
    assertThat(answer.isDone()).isFalse();
  }

  @Test
  void makesOneWindowOfFiftyFailuresAtOnce() throws Exception {
    DiagnosisDialog dialog = dialog(diagnosis -> better);
    List<FutureTask<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(show(dialog, Samples.upgrade()));
    }
    awaitDialog();
    // All have asked when each of their threads waits.
    await().until(() -> callers.stream().allMatch(c -> c.getState() == Thread.State.WAITING));
    doOnEventThread(() -> {});

    press(KeyEvent.VK_ENTER);

    for (FutureTask<Answer> answer : answers) {
      assertThat(answer.get()).isEqualTo(Answer.TRY_AGAIN);
    }
    assertThat(Screenful.dialogs()).isEmpty();
  }

  @Test
  void showsAnotherFailureAfterTheFirst() throws Exception {
    DiagnosisDialog dialog = dialog(diagnosis -> better);
    FutureTask<Answer> first = show(dialog, Samples.upgrade());
    JDialog window = awaitDialog();
    FutureTask<Answer> second = show(dialog, Samples.atAnotherServer(Samples.refused()));

    press(KeyEvent.VK_ENTER);
    assertThat(first.get()).isEqualTo(Answer.TRY_AGAIN);
    assertThat(awaitDialog()).isNotSameAs(window);
    press(KeyEvent.VK_ESCAPE);

    assertThat(second.get()).isEqualTo(Answer.CLOSE);
  }

  @Test
  void staysForTheOthersWhenOneOfTheWaitingIsInterrupted() throws Exception {
    DiagnosisDialog dialog = dialog(diagnosis -> better);
    FutureTask<Answer> first = show(dialog, Samples.upgrade());
    awaitDialog();
    FutureTask<Answer> second = show(dialog, Samples.upgrade());
    await().until(() -> callers.get(1).getState() == Thread.State.WAITING);
    doOnEventThread(() -> {});

    callers.get(0).interrupt();
    assertThat(first.get()).isEqualTo(Answer.CLOSE);
    doOnEventThread(() -> {});
    press(KeyEvent.VK_ENTER);

    assertThat(second.get()).isEqualTo(Answer.TRY_AGAIN);
  }

  @Test
  void opensTheLinkWithTheKeyboardAlone() {
    show(Samples.upgrade());
    JDialog dialog = awaitDialog();
    Component link = button(dialog, "Need help?");

    for (int i = 0; i < 20 && onEventThread(dialog::getFocusOwner) != link; i++) {
      Screenful.pressTab();
    }
    press(KeyEvent.VK_ENTER);

    await().until(() -> workplace.opened.contains(Samples.HELP));
    assertThat(Screenful.dialogs()).hasSize(1);
  }

  @Test
  void copiesTheLinkWhereNoBrowserIs() {
    RecordingWorkplace bare = new RecordingWorkplace(false);
    DiagnosisDialog dialog =
        new DiagnosisDialog(d -> better, new WindowSettings("", null, bare, clock, Duration.ZERO));
    dialog.open(null, Samples.upgrade());
    JDialog window = awaitDialog();

    doOnEventThread(() -> button(window, "Need help?").doClick());

    await().until(() -> texts(window).stream().anyMatch(t -> t.startsWith("No program could be")));
    assertThat(bare.copied).containsExactly("https://help.example.com/accounting");
  }

  @Test
  void scrollsAndReachesTheLastLinkByKeyboard() {
    show(Samples.longTexts());
    JDialog dialog = awaitDialog();
    Component last = button(dialog, "+74951234567");

    press(KeyEvent.VK_PAGE_DOWN);
    assertThat(onEventThread(() -> position(dialog))).isPositive();
    for (int i = 0; i < 20 && onEventThread(dialog::getFocusOwner) != last; i++) {
      Screenful.pressTab();
    }

    assertThat(onEventThread(() -> ((JComponent) last).getVisibleRect().getSize()))
        .isEqualTo(last.getSize());
  }

  @Test
  void fitsOnTheScreenWithTheLongestTexts() {
    show(Samples.longTexts());
    JDialog dialog = awaitDialog();

    Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    assertThat(screen.contains(dialog.getBounds())).isTrue();
    assertThat(dialogButtonsAreVisible(dialog)).isTrue();
  }

  @Test
  void doesNotLetALookAndFeelReadTheTitleAsHtml() {
    show(Samples.hostile());

    assertThat(awaitDialog().getTitle()).startsWith("‹html>");
  }

  @Test
  void handsTheAccessCodeToTheApplicationAndForgetsIt() throws Exception {
    List<String> taken = new ArrayList<>();
    List<char[]> arrays = new ArrayList<>();
    DiagnosisDialog dialog =
        dialog(d -> better)
            .withAccessCode(
                code -> {
                  taken.add(new String(code));
                  arrays.add(code);
                });
    FutureTask<Answer> answer = show(dialog, Samples.locked());
    JDialog window = awaitDialog();
    JPasswordField field = Screenful.all(window, JPasswordField.class).get(0);
    assertThat(texts(window))
        .contains("Message from the server", Samples.LOCK_MESSAGE)
        .noneMatch(text -> text.contains("/UC"));

    press(KeyEvent.VK_ALT, KeyEvent.VK_S);
    press(KeyEvent.VK_7);
    press(KeyEvent.VK_7);
    assertThat(field.getAccessibleContext().getAccessibleName()).isEqualTo("Access code:");
    assertThat(
            onEventThread(() -> field.getAccessibleContext().getAccessibleText().getAtIndex(1, 0)))
        .doesNotContain("7");
    press(KeyEvent.VK_ENTER);

    assertThat(answer.get()).isEqualTo(Answer.TRY_AGAIN);
    assertThat(taken).containsExactly("77");
    assertThat(arrays.get(0)).containsOnly('\0');
    assertThat(field.getPassword()).isEmpty();
  }

  @Test
  void asksForNoAccessCodeWhereNobodyTakesItOrNothingIsLocked() {
    dialog(d -> better).open(null, Samples.locked());
    JDialog window = awaitDialog();
    assertThat(texts(window)).doesNotContain("Access code:");
    doOnEventThread(window::dispose);

    dialog(d -> better).withAccessCode(code -> {}).open(null, Samples.upgrade());

    assertThat(texts(awaitDialog())).doesNotContain("Access code:");
  }

  @Test
  void leavesTheApplicationAloneWhenItIsOpenedToBeAnsweredLater() {
    CompletionStage<Answer> answer = dialog(d -> better).open(null, Samples.upgrade());
    JDialog dialog = awaitDialog();

    doOnEventThread(() -> button(dialog, "+74951234567").doClick());

    await().until(() -> workplace.opened.contains(URI.create("tel:+74951234567")));
    assertThat(answer.toCompletableFuture().isDone()).isFalse();
  }

  private FutureTask<Answer> show(Diagnosis diagnosis) {
    return show(diagnosis, known -> better);
  }

  private FutureTask<Answer> show(
      Diagnosis diagnosis, Function<Diagnosis, CompletionStage<Diagnosis>> refinement) {
    return show(dialog(refinement), diagnosis);
  }

  private FutureTask<Answer> show(DiagnosisDialog dialog, Diagnosis diagnosis) {
    FutureTask<Answer> answer = new FutureTask<>(() -> dialog.show(null, diagnosis));
    Thread caller = new Thread(answer);
    caller.setDaemon(true);
    caller.start();
    callers.add(caller);
    return answer;
  }

  private DiagnosisDialog dialog(Function<Diagnosis, CompletionStage<Diagnosis>> refinement) {
    return new DiagnosisDialog(
        refinement, new WindowSettings("", null, workplace, clock, Duration.ZERO));
  }

  private static List<Point> placesOfButtons(JDialog dialog) {
    return onEventThread(
        () ->
            Stream.of("Show details…", "Copy", "About…", "Try again", "Close")
                .map(caption -> button(dialog, caption).getLocationOnScreen())
                .toList());
  }

  private static int position(JDialog dialog) {
    return Screenful.all(dialog, JScrollPane.class).get(0).getVerticalScrollBar().getValue();
  }

  private static boolean dialogButtonsAreVisible(JDialog dialog) {
    return onEventThread(
        () -> {
          Component close = button(dialog, "Close");
          Rectangle place =
              SwingUtilities.convertRectangle(
                  close.getParent(), close.getBounds(), dialog.getContentPane());
          return new Rectangle(dialog.getContentPane().getSize()).contains(place);
        });
  }
}
