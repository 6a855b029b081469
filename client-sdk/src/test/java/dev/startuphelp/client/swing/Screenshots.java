package dev.startuphelp.client.swing;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import dev.startuphelp.client.Diagnosis;
import java.awt.AWTException;
import java.awt.Dialog.ModalityType;
import java.awt.Image;
import java.awt.Robot;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.metal.MetalLookAndFeel;

/**
 * Takes pictures of the real window: a gallery of looks and texts, to be looked at. Run by {@code
 * mvn -Pgallery}; argument: the folder for them.
 */
final class Screenshots {

  private static final Map<String, Supplier<LookAndFeel>> LOOKS = new LinkedHashMap<>();
  private static final Map<String, Supplier<Diagnosis>> DIAGNOSES = new LinkedHashMap<>();

  static {
    LOOKS.put("light", FlatLightLaf::new);
    LOOKS.put("dark", FlatDarkLaf::new);
    LOOKS.put("metal", MetalLookAndFeel::new);
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
    LOOKS.forEach(
        (look, lookAndFeel) ->
            DIAGNOSES.forEach(
                (name, diagnosis) -> {
                  for (boolean details : List.of(false, true)) {
                    String file = look + "-" + name + (details ? "-details" : "") + ".png";
                    picture(lookAndFeel.get(), diagnosis.get(), folder.resolve(file), details);
                  }
                }));
  }

  private static void picture(LookAndFeel look, Diagnosis diagnosis, Path file, boolean details) {
    DiagnosisWindow window = Screenful.onEventThread(() -> open(look, diagnosis));
    if (details) {
      Screenful.doOnEventThread(window::toggleDetails);
    }
    save(window.dialog(), file);
    Screenful.doOnEventThread(window.dialog()::dispose);
    System.out.println(file);
  }

  private static DiagnosisWindow open(LookAndFeel look, Diagnosis diagnosis)
      throws UnsupportedLookAndFeelException {
    UIManager.setLookAndFeel(look);
    // There is no window manager on a virtual display to draw the title.
    JDialog.setDefaultLookAndFeelDecorated(true);
    DiagnosisWindow window =
        new DiagnosisWindow(
            new JFrame("Accounting"),
            ModalityType.MODELESS,
            diagnosis,
            new WindowSettings(
                "Accounting 3.1.4", code -> {}, new RecordingWorkplace(true), Samples.CLOCK),
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
      List<Image> variants =
          robot.createMultiResolutionScreenCapture(dialog.getBounds()).getResolutionVariants();
      RenderedImage sharpest = (RenderedImage) variants.get(variants.size() - 1);
      ImageIO.write(sharpest, "png", file.toFile());
    } catch (AWTException e) {
      throw new IllegalStateException("The display cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
