package dev.startuphelp.client.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What this process can know about one of its outputs.
 *
 * @param environment the environment variables
 * @param isTerminal whether the output is a terminal
 * @param size what {@code stty size} says, rows and columns; empty when nobody was asked
 * @param isWindows whether a terminal shows escape sequences only when it says so
 * @param charset what is written in
 */
record Surroundings(
    Map<String, String> environment,
    boolean isTerminal,
    String size,
    boolean isWindows,
    Charset charset) {

  private static final int USUAL_WIDTH = 80;
  private static final long LONGEST_ASKING = 300; // milliseconds
  private static final File THE_TERMINAL = new File("/dev/tty");

  /** Looks around. */
  static Surroundings ofThisProcess(String name, int descriptor) {
    Map<String, String> environment = System.getenv();
    boolean terminal = isTerminal(Path.of("/proc/self/fd/" + descriptor));
    boolean ask = terminal && number(environment.getOrDefault("COLUMNS", "")) == 0;
    return new Surroundings(
        environment,
        terminal,
        ask ? askedSize() : "",
        File.separatorChar == '\\',
        charset(name + ".encoding", "sun." + name + ".encoding"));
  }

  /** What follows from it. */
  Terminal terminal() {
    boolean able = isTerminal && !"dumb".equals(environment.get("TERM"));
    return new Terminal(width(), able, able && wantsColour() && knowsColour(), charset);
  }

  // The last column stays free: a Windows console begins a new line when it is written to.
  private int width() {
    int told = number(environment.getOrDefault("COLUMNS", ""));
    int measured = number(size.substring(size.indexOf(' ') + 1));
    int columns = told > 0 ? told : measured > 0 ? measured : USUAL_WIDTH;
    return isTerminal ? columns - 1 : columns;
  }

  // https://no-color.org
  private boolean wantsColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  // A console of Windows shows escape sequences as such, unless it is one of these.
  private boolean knowsColour() {
    return isWindows
        ? environment.containsKey("WT_SESSION")
            || environment.containsKey("ANSICON")
            || "ON".equals(environment.get("ConEmuANSI"))
        : environment.containsKey("TERM");
  }

  private static int number(String text) {
    String digits = text.strip();
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
  }

  // Linux knows it of each output; elsewhere only whether both input and output are terminals.
  private static boolean isTerminal(Path descriptor) {
    try {
      return Files.isSymbolicLink(descriptor)
          ? Files.readSymbolicLink(descriptor).toString().matches("/dev/(pts/|tty|console).*")
          : hasConsole();
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  // From Java 22 on a console need not be a terminal, and tells; before, there is none then.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static String askedSize() {
    if (!THE_TERMINAL.exists()) {
      return "";
    }
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(THE_TERMINAL).start();
      if (stty.waitFor(LONGEST_ASKING, TimeUnit.MILLISECONDS)) {
        return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      }
      stty.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | SecurityException | OutOfMemoryError e) {
      // Then it is as wide as most are.
    }
    return "";
  }

  // The second property is that of Java 17.
  private static Charset charset(String... properties) {
    return Stream.of(properties)
        .map(System::getProperty)
        .filter(name -> name != null && Charset.isSupported(name))
        .map(Charset::forName)
        .findFirst()
        .orElseGet(Charset::defaultCharset);
  }
}
