package dev.startuphelp.sample;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.HeadlessException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.swing.SwingUtilities;

/** Started by {@code mvn -Psample}. */
public final class Main {

  private static final int WRONG_USAGE = 2;

  private Main() {}

  /**
   * Opens the sample.
   *
   * @param arguments the infobase list, the notice, the folder to keep help in, and the port of the
   *     sample's server
   */
  public static void main(String[] arguments) {
    Path list = Path.of(arguments[0]);
    Path notice = Path.of(arguments[1]);
    Path cache = Path.of(arguments[2]);
    int port = Integer.parseInt(arguments[3]);
    SwingUtilities.invokeLater(() -> open(list, notice, cache, port));
    endWithParent();
  }

  // However Maven ends, no window stays behind.
  private static void endWithParent() {
    ProcessHandle.current().parent().ifPresent(Main::endWith);
  }

  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(0));
  }

  private static void open(Path list, Path notice, Path cache, int port) {
    try {
      look(new FlatLightLaf());
      new Sample(list, notice, cache, port, Locale.getDefault()).open();
    } catch (IOException | HeadlessException e) {
      System.err.println("The sample cannot start: " + e.getMessage());
      System.exit(WRONG_USAGE);
    }
  }

  /** A current look with its own font; any other does as well. */
  static void look(FlatLaf look) {
    FlatInterFont.install();
    FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
    FlatLaf.setup(look);
  }
}
