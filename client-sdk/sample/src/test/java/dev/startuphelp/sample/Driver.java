package dev.startuphelp.sample;

import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.awaitility.core.ConditionTimeoutException;

/** Uses the sample as a person does: sees windows, reads them, presses their buttons. */
final class Driver {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Driver() {}

  /** Waits for a dialog that shows all of these texts. */
  static JDialog dialog(String... texts) {
    return window(JDialog.class, texts);
  }

  /** Waits for a frame that shows all of these texts. */
  static JFrame frame(String... texts) {
    return window(JFrame.class, texts);
  }

  static void awaitClosed(Window window) {
    await().atMost(PATIENCE).until(() -> !onEventThread(window::isShowing));
  }

  static void press(Window window, String caption) {
    AbstractButton button =
        onEventThread(
            () ->
                all(window, AbstractButton.class)
                    .filter(b -> caption.equals(b.getText()) && b.isShowing())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no button " + caption)));
    SwingUtilities.invokeLater(button::doClick); // A modal dialog that it opens holds nobody up.
  }

  static void type(Window window, Class<? extends JTextComponent> field, String text) {
    onEventThread(
        () -> {
          all(window, field).filter(Component::isShowing).forEach(c -> c.setText(text));
          return text;
        });
  }

  private static <C extends Component> Stream<C> all(Container container, Class<C> type) {
    Stream<C> own = type.isInstance(container) ? Stream.of(type.cast(container)) : Stream.empty();
    return Stream.concat(
        own,
        Stream.of(container.getComponents())
            .flatMap(
                child ->
                    child instanceof Container inner
                        ? all(inner, type)
                        : Stream.of(child).filter(type::isInstance).map(type::cast)));
  }

  static <V> V onEventThread(Callable<V> task) {
    FutureTask<V> result = new FutureTask<>(task);
    try {
      SwingUtilities.invokeAndWait(result);
      return result.get();
    } catch (InterruptedException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <W extends Window> W window(Class<W> type, String... texts) {
    try {
      return await()
          .atMost(PATIENCE)
          .until(() -> find(type, texts), Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("On the screen is only: " + onEventThread(Driver::screen), e);
    }
  }

  private static <W extends Window> Optional<W> find(Class<W> type, String... texts) {
    return onEventThread(
        () ->
            windows()
                .filter(type::isInstance)
                .filter(window -> Stream.of(texts).allMatch(said(window)::contains))
                .map(type::cast)
                .findFirst());
  }

  private static List<String> screen() {
    return windows().map(Driver::said).toList();
  }

  private static Stream<Window> windows() {
    return Stream.of(Window.getWindows()).filter(Window::isShowing);
  }

  private static String said(Window window) {
    Stream<String> texts =
        all(window, JTextComponent.class).filter(c -> c.isShowing()).map(c -> c.getText());
    Stream<String> labels =
        all(window, JLabel.class).filter(c -> c.isShowing()).map(c -> c.getText());
    return Stream.concat(texts, labels).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
