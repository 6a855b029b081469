package dev.startuphelp.sample;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.swing.JDialog;
import javax.swing.JFrame;

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
    pictures.errorDialog(new FlatLightLaf(), Locale.ENGLISH, "Updated with", "dialog.png");
    Locale russian = Locale.forLanguageTag("ru");
    pictures.errorDialog(new FlatDarkLaf(), russian, "Показаны последние", "dialog-dark-ru.png");
    pictures.lockedSessions("locked.png");
    pictures.reconnectDialog("reconnect.png");
    System.exit(0);
  }

  private void errorDialog(FlatLaf look, Locale locale, String updated, String file) {
    Sample sample = open(look, locale);
    sample.server().stop();
    logIn(sample, locale);
    take(file, sample.login().frame(), Driver.dialog("14:00,", updated));
    close(sample);
  }

  private void lockedSessions(String file) {
    Sample sample = open(new FlatLightLaf(), Locale.ENGLISH);
    sample.server().lock(true);
    logIn(sample, Locale.ENGLISH);
    take(file, sample.login().frame(), Driver.dialog("14:00,", "Updated with"));
    close(sample);
  }

  private void reconnectDialog(String file) {
    Sample sample = open(new FlatLightLaf(), Locale.ENGLISH);
    logIn(sample, Locale.ENGLISH);
    JFrame work = Driver.frame("Connected to Accounting as Ann");
    sample.server().stop();
    take(file, work, Driver.dialog("14:00,", "Next attempt in 10 min"));
    close(sample);
  }

  private static void logIn(Sample sample, Locale locale) {
    Driver.press(sample.login().frame(), new SampleWords(locale).text("log-in"));
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

  private static void close(Sample sample) {
    Driver.onEventThread(
        () -> {
          Stream.of(Window.getWindows()).forEach(Window::dispose);
          return sample;
        });
    sample.close();
  }

  private void take(String file, JFrame behind, JDialog dialog) {
    Driver.onEventThread(
        () -> {
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
