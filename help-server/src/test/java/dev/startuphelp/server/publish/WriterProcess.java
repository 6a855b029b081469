package dev.startuphelp.server.publish;

import dev.startuphelp.server.file.NoticeFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An administrator in a process of its own, who counts up a number in the notice again and again.
 */
final class WriterProcess {

  static final Pattern NUMBER = Pattern.compile("Down (\\d+)\\.");

  private WriterProcess() {}

  /**
   * Prints each number that is published for sure.
   *
   * @param arguments the notice file, the state directory, how often
   */
  public static void main(String[] arguments) {
    NoticeFile file = new NoticeFile(Path.of(arguments[0]), ZoneOffset.UTC);
    NoticeDesk desk = new NoticeDesk(file, Path.of(arguments[1]), Clock.systemUTC());
    int times = Integer.parseInt(arguments[2]);
    while (times > 0) {
      CurrentFile current = desk.current();
      int number = numberIn(current.text().orElse("")) + 1;
      Outcome outcome = desk.publish(text(number), current.version(), "writer");
      if (outcome instanceof Outcome.Published) {
        System.out.println(number);
        times--;
      } else if (!(outcome instanceof Outcome.Conflict)) {
        throw new IllegalStateException(outcome.toString());
      }
    }
  }

  static int numberIn(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** Long enough that a half-written one would be noticed. */
  static String text(int number) {
    return "{\"userMessage\": \"Down "
        + number
        + ".\", \"helpText\": \""
        + "x".repeat(3_000)
        + "\"}";
  }
}
