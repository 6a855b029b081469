package dev.startuphelp.sample;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTException;
import java.awt.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/**
 * Takes the pictures of the documentation: opens the sample, does what a user would do, and writes
 * what there is to see. Run by {@code mvn -Ppictures}; arguments: the infobase list, the notice,
 * the folder to work in, the folder for the pictures.
 */
final class Pictures {

  private static final LocalTime TIME = LocalTime.of(13, 35);

  private final Path list;
  private final Path notice;
  private final Path work;
  private final Path target;

  private Pictures(Path list, Path notice, Path work, Path target) {
    this.list = list;
    this.notice = notice;
    this.work = work;
    this.target = target;
  }

  public static void main(String[] arguments) throws IOException, AWTException {
    new Robot().mouseMove(0, 0); // Or else the button under it would look different.
    JFrame.setDefaultLookAndFeelDecorated(true);
    JDialog.setDefaultLookAndFeelDecorated(true);
    Path target = Path.of(arguments[3]);
    Files.createDirectories(target);
    Pictures pictures =
        new Pictures(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), target);
    pictures.errorDialog(new FlatLightLaf(), Locale.ENGLISH, "dialog.png");
    pictures.errorDialog(new FlatDarkLaf(), Locale.forLanguageTag("ru"), "dialog-dark-ru.png");
    System.exit(0);
  }

  private void errorDialog(FlatLaf look, Locale locale, String file) throws IOException {
    Sample sample = open(look, locale);
    SampleWords words = new SampleWords(locale);
    sample.server().stop();
    Driver.press(sample.login().frame(), words.text("log-in"));
    JDialog dialog = Driver.dialog("14:00,", updated(locale));
    take(file, sample, dialog);
    SwingUtilities.invokeLater(dialog::dispose);
    Driver.awaitClosed(dialog);
    SwingUtilities.invokeLater(sample.login().frame()::dispose);
    Driver.awaitClosed(sample.login().frame());
  }

  // What the dialog says when it knows the latest.
  private static String updated(Locale locale) {
    return locale.getLanguage().equals("ru") ? "Показаны последние новости" : "Updated with";
  }

  private Sample open(FlatLaf look, Locale locale) {
    setTime();
    return Driver.onEventThread(
        () -> {
          Main.look(look);
          Path cache = Files.createTempDirectory(work, "cache");
          Sample sample = new Sample(list, notice, cache, 8443, locale);
          sample.open();
          return sample;
        });
  }

  private void take(String file, Sample sample, JDialog dialog) {
    Driver.onEventThread(
        () -> {
          JFrame behind = sample.login().frame();
          dialog.setLocation(behind.getX() + 220, behind.getY() + 60);
          Scene.write(target.resolve(file), behind, dialog);
          return file;
        });
    System.out.println(target.resolve(file));
  }

  // Every scene begins at the same time of day: in a zone where it is that time now.
  private static void setTime() {
    int ahead = TIME.toSecondOfDay() - LocalTime.now(ZoneOffset.UTC).toSecondOfDay();
    int offset = ahead < -12 * 3600 ? ahead + 24 * 3600 : ahead;
    ZoneOffset zone = ZoneOffset.ofTotalSeconds(offset);
    TimeZone.setDefault(new SimpleTimeZone(offset * 1000, "GMT" + zone.getId()));
  }
}
