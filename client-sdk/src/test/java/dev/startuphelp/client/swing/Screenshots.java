package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.onEventThread;

import dev.startuphelp.client.Diagnosis;
import java.awt.AWTException;
import java.awt.Dialog.ModalityType;
import java.awt.GraphicsDevice;
import java.awt.Image;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.UnsupportedLookAndFeelException;

/**
 * Takes pictures of the real window: a gallery of looks and texts, to be looked at. Run by {@code
 * mvn -Pgallery}; argument: the folder for them.
 */
final class Screenshots {

  private static final Map<String, Supplier<Diagnosis>> DIAGNOSES = new LinkedHashMap<>();

  static {
    DIAGNOSES.put("refused", Samples::refused);
    DIAGNOSES.put("live", Samples::upgrade);
    DIAGNOSES.put("kept", Samples::upgradeFromCache);
    DIAGNOSES.put("russian", Samples::upgradeInRussian);
    DIAGNOSES.put("arabic", Samples::upgradeInArabic);
    DIAGNOSES.put("long", Samples::longTexts);
    DIAGNOSES.put("hostile", Samples::hostile);
    DIAGNOSES.put("locked", Samples::locked);
  }

  private Screenshots() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Files.createDirectories(target);
    gallery(target);
    System.exit(0);
  }

  private static void gallery(Path folder) {
    for (Skin skin : Skin.values()) {
      for (GraphicsDevice screen : screens()) {
        DIAGNOSES.forEach(
            (name, diagnosis) -> {
              for (boolean details : List.of(false, true)) {
                DiagnosisWindow window = onEventThread(() -> open(skin, screen, diagnosis.get()));
                picture(window, folder.resolve(file(skin, name, screen, details)), details);
              }
            });
      }
    }
  }

  // What is left of the small screens at another scale than 1 is too small for anything.
  private static List<GraphicsDevice> screens() {
    List<GraphicsDevice> all = Screenful.screens();
    double scale = all.get(0).getDefaultConfiguration().getDefaultTransform().getScaleX();
    return scale == 1 ? all : all.subList(0, 1);
  }

  private static String file(Skin skin, String name, GraphicsDevice screen, boolean details) {
    int height = screen.getDefaultConfiguration().getBounds().height;
    String on = height > 300 ? "" : "-" + height;
    return skin.name().toLowerCase(Locale.ROOT)
        + "-"
        + name
        + on
        + (details ? "-details.png" : ".png");
  }

  private static void picture(DiagnosisWindow window, Path file, boolean details) {
    if (details) {
      Screenful.doOnEventThread(window::toggleDetails);
    }
    save(window.dialog(), file);
    Screenful.doOnEventThread(window.dialog()::dispose);
    System.out.println(file);
  }

  private static DiagnosisWindow open(Skin skin, GraphicsDevice screen, Diagnosis diagnosis)
      throws ReflectiveOperationException, UnsupportedLookAndFeelException {
    skin.wear();
    // There is no window manager on a virtual display to draw the title.
    JDialog.setDefaultLookAndFeelDecorated(true);
    DiagnosisWindow window =
        new DiagnosisWindow(
            new JFrame("Accounting", screen.getDefaultConfiguration()),
            ModalityType.MODELESS,
            diagnosis,
            new WindowSettings(
                "Accounting 3.1.4",
                code -> {},
                new RecordingWorkplace(true),
                Samples.CLOCK,
                Duration.ZERO),
            a -> {});
    window.open();
    return window;
  }

  private static void save(JDialog dialog, Path file) {
    try {
      Robot robot = new Robot();
      robot.setAutoWaitForIdle(true);
      robot.waitForIdle();
      robot.delay(300); // Until the display has drawn what it was told.
      RenderedImage picture =
          Screenful.screens().indexOf(screen(dialog)) == 0 ? seen(robot, dialog) : painted(dialog);
      ImageIO.write(picture, "png", file.toFile());
    } catch (AWTException e) {
      throw new IllegalStateException("The display cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RenderedImage seen(Robot robot, JDialog dialog) {
    List<Image> variants =
        robot.createMultiResolutionScreenCapture(dialog.getBounds()).getResolutionVariants();
    return (RenderedImage) variants.get(variants.size() - 1);
  }

  // Of a second screen the robot sees nothing.
  private static RenderedImage painted(JDialog dialog) {
    return onEventThread(
        () -> {
          BufferedImage image =
              new BufferedImage(dialog.getWidth(), dialog.getHeight(), BufferedImage.TYPE_INT_RGB);
          dialog.printAll(image.getGraphics());
          return image;
        });
  }

  private static GraphicsDevice screen(JDialog dialog) {
    return dialog.getGraphicsConfiguration().getDevice();
  }
}
