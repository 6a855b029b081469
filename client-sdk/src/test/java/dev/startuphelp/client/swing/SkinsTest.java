package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.all;
import static dev.startuphelp.client.swing.Screenful.button;
import static dev.startuphelp.client.swing.Screenful.doOnEventThread;
import static dev.startuphelp.client.swing.Screenful.onEventThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.client.Diagnosis;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every window in every look, on large and on small screens. */
@WindowTest
@Timeout(120)
class SkinsTest {

  private static final WindowSettings SETTINGS =
      new WindowSettings(
          "Accounting 3.1.4",
          code -> {},
          new RecordingWorkplace(true),
          Samples.CLOCK,
          Duration.ZERO);

  @AfterEach
  void closeWindowsAndUndress() {
    doOnEventThread(
        () -> {
          for (Window window : Window.getWindows()) {
            window.dispose();
          }
        });
    Skin.METAL.wearOrSkip();
  }

  @ParameterizedTest
  @EnumSource
  void everyTextStandsOnTheGroundOfItsWindow(Skin skin) {
    skin.wearOrSkip();

    for (JDialog dialog : everyWindow(screen(0))) {
      assertThat(onEventThread(() -> textsOnAnotherGround(dialog))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFrameStandsAroundTheText(Skin skin) {
    skin.wearOrSkip();

    for (JDialog dialog : everyWindow(screen(0))) {
      assertThat(all(dialog, TextScroller.class))
          .isNotEmpty()
          .allSatisfy(
              scroller -> {
                assertThat(scroller.getInsets()).isEqualTo(new Insets(0, 0, 0, 0));
                assertThat(scroller.getViewport().getLocation()).isEqualTo(new Point(0, 0));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("skinsOnSmallScreens")
  void messageAndButtonsAreInSightOnASmallScreen(Skin skin, int number) {
    skin.wearOrSkip();
    GraphicsDevice screen = screen(number);
    Dimension size = screen.getDefaultConfiguration().getBounds().getSize();

    for (JDialog dialog : windowsAsTheyOpen(screen)) {
      assertThat(dialog.getWidth()).isLessThanOrEqualTo(size.width);
      assertThat(dialog.getHeight()).isLessThanOrEqualTo(size.height);
      assertThat(buttonsOutOfSight(dialog)).as(skin + dialog.getTitle()).isEmpty();
      TextScroller text = all(dialog, TextScroller.class).get(0);
      assertThat(text.getHeight()).isGreaterThan(dialog.getContentPane().getHeight() * 2 / 5);
      PlainArea title = all(text, PlainArea.class).get(0);
      assertThat(onEventThread(title::getVisibleRect))
          .isEqualTo(onEventThread(() -> new Rectangle(title.getSize())));
    }
  }

  @ParameterizedTest
  @MethodSource("skinsOnSmallScreens")
  void whatDoesNotFitOnASmallScreenIsReachedByScrolling(Skin skin, int number) {
    skin.wearOrSkip();
    DiagnosisWindow window = onEventThread(() -> diagnosis(screen(number), Samples.longTexts()));
    doOnEventThread(window::toggleDetails);

    for (Component part : Stream.of("Copy", "About…", "Hide details").map(named(window)).toList()) {
      doOnEventThread(() -> ((JComponent) part).scrollRectToVisible(new Rectangle(part.getSize())));
      assertThat(isInSight((JComponent) part)).isTrue();
    }
  }

  static Stream<Arguments> skinsOnSmallScreens() {
    return Stream.of(Skin.values())
        .flatMap(skin -> Stream.of(Arguments.of(skin, 1), Arguments.of(skin, 2)));
  }

  private static Function<String, Component> named(DiagnosisWindow window) {
    return caption -> button(window.dialog(), caption);
  }

  private static GraphicsDevice screen(int number) {
    List<GraphicsDevice> screens = Screenful.screens();
    assumeTrue(screens.size() > number, "not the display that the build opens");
    return screens.get(number);
  }

  private static List<JDialog> everyWindow(GraphicsDevice screen) {
    List<JDialog> dialogs = new ArrayList<>(windowsAsTheyOpen(screen));
    doOnEventThread(
        () -> {
          DiagnosisWindow detailed = diagnosis(screen, Samples.upgradeInArabic());
          detailed.toggleDetails();
          dialogs.add(detailed.dialog());
          dialogs.add(about(detailed.dialog()));
        });
    return dialogs;
  }

  private static List<JDialog> windowsAsTheyOpen(GraphicsDevice screen) {
    return onEventThread(
        () -> {
          List<JDialog> dialogs = new ArrayList<>();
          dialogs.add(diagnosis(screen, Samples.refused()).dialog());
          dialogs.add(diagnosis(screen, Samples.upgradeInRussian()).dialog());
          dialogs.add(diagnosis(screen, Samples.locked()).dialog());
          dialogs.add(diagnosis(screen, Samples.longTexts()).dialog());
          dialogs.add(reconnect(screen, Samples.upgradeInRussian()));
          return dialogs;
        });
  }

  private static DiagnosisWindow diagnosis(GraphicsDevice screen, Diagnosis diagnosis) {
    DiagnosisWindow window =
        new DiagnosisWindow(owner(screen), ModalityType.MODELESS, diagnosis, SETTINGS, a -> {});
    window.open();
    return window;
  }

  private static JDialog reconnect(GraphicsDevice screen, Diagnosis diagnosis) {
    ReconnectWindow<String> window =
        new ReconnectWindow<>(
            owner(screen),
            ModalityType.MODELESS,
            diagnosis,
            SETTINGS,
            true,
            new ReconnectWindow.Actions<>(() -> {}, () -> {}, answer -> {}));
    window.open();
    return window.dialog();
  }

  private static JDialog about(JDialog owner) {
    WindowWords words = WindowWords.of(Locale.ENGLISH);
    LinkActions actions = new LinkActions(SETTINGS.workplace(), words, news -> {});
    String facts = AboutText.of(Samples.longTexts(), "A".repeat(4_000), words, ZoneOffset.UTC);
    JDialog dialog = AboutWindow.of(owner, facts, words, actions);
    dialog.setModalityType(ModalityType.MODELESS);
    dialog.setVisible(true);
    return dialog;
  }

  private static JFrame owner(GraphicsDevice screen) {
    return new JFrame("Accounting", screen.getDefaultConfiguration());
  }

  private static List<String> textsOnAnotherGround(JDialog dialog) {
    JComponent content = (JComponent) dialog.getContentPane();
    BufferedImage image =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
    content.printAll(image.getGraphics());
    List<String> strange = new ArrayList<>();
    for (PlainArea area : all(content, PlainArea.class)) {
      if (area.isShowing() && isInSight(area)) {
        Rectangle place =
            SwingUtilities.convertRectangle(area.getParent(), area.getBounds(), content);
        Color ground = new Color(image.getRGB(2, 2));
        if (SwingUtilities.getAncestorOfClass(NoticeBox.class, area) instanceof JComponent box) {
          // Between its bar and its texts, at what is in sight of it.
          int top = box.getVisibleRect().y + box.getVisibleRect().height / 2;
          Point edge = SwingUtilities.convertPoint(box, 6, top, content);
          ground = new Color(image.getRGB(edge.x, edge.y));
        }
        Color behind = mostFrequentColor(image, place);
        if (!behind.equals(ground)) {
          strange.add(behind + " in place of " + ground + " behind " + area.getText());
        }
      }
    }
    return strange;
  }

  // Letters cover less than half of a text.
  private static Color mostFrequentColor(BufferedImage image, Rectangle place) {
    int[] pixels = image.getRGB(place.x, place.y, place.width, place.height, null, 0, place.width);
    Map<Integer, Long> counts =
        IntStream.of(pixels).boxed().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    return new Color(Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey());
  }

  private static List<String> buttonsOutOfSight(JDialog dialog) {
    return onEventThread(
        () ->
            all(dialog.getContentPane(), AbstractButton.class).stream()
                .filter(
                    button -> SwingUtilities.getAncestorOfClass(TextScroller.class, button) == null)
                .filter(button -> button.isShowing() && !isInSight(button))
                .map(AbstractButton::getText)
                .toList());
  }

  private static boolean isInSight(JComponent component) {
    return component.getVisibleRect().equals(new Rectangle(component.getSize()))
        && component.getHeight() > 0;
  }
}
