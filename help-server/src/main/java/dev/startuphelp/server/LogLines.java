package dev.startuphelp.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Formats each log record as one line: time with offset, level, the last word of the logger's name,
 * the message. What comes from outside cannot begin a line of its own.
 */
public final class LogLines extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private final ZoneId zone = ZoneId.systemDefault();

  /** Keeps its handlers up to the end, because the stop is logged from a shutdown hook. */
  public static final class Manager extends LogManager {
    @Override
    public void reset() {}
  }

  /**
   * Sets up the log of this process, unless whoever started it has configured another one. Nothing
   * may have been logged before.
   */
  static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null) {
      return;
    }
    System.setProperty("io.helidon.logging.config.disabled", "true"); // It would undo what follows.
    System.setProperty("java.util.logging.manager", Manager.class.getName());
    try (InputStream settings = LogLines.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own logging.properties", e);
    }
  }

  @Override
  public String format(LogRecord record) {
    String time = TIME.format(Instant.ofEpochMilli(record.getMillis()).atZone(zone));
    String logger = String.valueOf(record.getLoggerName());
    String name = logger.substring(logger.lastIndexOf('.') + 1);
    return "%s %-7s %s: %s%n%s"
        .formatted(
            time, record.getLevel().getName(), name, oneLine(formatMessage(record)), stack(record));
  }

  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder(message.length());
    message.codePoints().forEach(c -> line.appendCodePoint(endsLine(c) ? ' ' : c));
    return line.toString();
  }

  private static boolean endsLine(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static String stack(LogRecord record) {
    if (record.getThrown() == null) {
      return "";
    }
    StringWriter stack = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }
}
