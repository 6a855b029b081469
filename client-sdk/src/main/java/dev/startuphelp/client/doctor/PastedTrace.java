package dev.startuphelp.client.doctor;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.RetoldException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pasted, read as data: the failures it tells of, in their order. Knows stack traces
 * bare or in a log, exceptions nested in a message, lines that were wrapped, SQL codes in words,
 * Spring Boot's report of a failed start, HTTP replies as {@code curl -i} prints them. Any other
 * text is one failure with that message. Pure.
 */
final class PastedTrace {

  /** The most of a text that is read. */
  static final int MAX_BYTES = 1 << 20;

  private static final int MAX_FAILURES = 20;
  private static final int MAX_LINE = 4_000;
  private static final int MAX_MESSAGE = 8_000;
  private static final int MAX_DEPTH = 30;
  private static final int MAX_BROKEN = 500;

  private static final String CLASS =
      "((?:[a-z][\\w$]{0,60}\\.){0,12}[A-Z][\\w$]{0,100}(?:Exception|Error|Failure|Throwable)(?:\\$\\w{1,60})?)";
  private static final Pattern HEAD =
      Pattern.compile("(?<![\\w.$/])" + CLASS + "(?:: (.*)|:?\\s*)$", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("^(\\s*)(?:\\[[^]]{0,20}] )?(Caused by|Suppressed|Wrapped by): ?(.*)$");
  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s*at"
              + " ([\\w$./@-]{1,300})\\.([\\w$<>]{1,120})\\(([^():]{0,120})(?::(\\d{1,7}))?\\).*$");
  private static final Pattern NESTED =
      Pattern.compile("(?:nested exception is:?|\\[Root exception is|^)\\s*" + CLASS + "(?:: |])");
  private static final Pattern RECORD =
      Pattern.compile(
          "^\\W?(?:\\d{4}-\\d\\d-\\d\\d|\\d\\d[.:/]\\d\\d[.:/]\\d\\d|[A-Z][a-z]{2} \\d{1,2}[,"
              + " ]).*");
  private static final Pattern BROKEN_NAME =
      Pattern.compile("^.*(?:^|[\\s:])(?:[a-z][\\w]{0,40}\\.){2,10}$");
  private static final Pattern STATUS_LINE =
      Pattern.compile("^(?:< )?HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .{0,200})?$");
  private static final Pattern SQL_STATE =
      Pattern.compile("(?i)sql ?state\\W{1,4}([0-9A-Z]{5})\\b");
  private static final Pattern VENDOR_CODE =
      Pattern.compile("(?i)(?:error ?code|vendor ?code)\\W{1,4}(\\d{1,9})\\b");

  private PastedTrace() {}

  /** The text of a file: UTF-8, or what its byte order mark says. */
  static String decoded(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    String text = new String(bytes, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The failures; empty for a text without any character to read. */
  static List<Outcome> read(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<String> lines = lines(text);
    Optional<HttpReply> reply = reply(lines);
    if (reply.isPresent()) {
      return List.of(new Outcome.Replied(reply.get()));
    }
    List<Outcome> failures = new ArrayList<>();
    for (Told first : told(lines)) {
      failures.add(new Outcome.Failed(first.retold(text)));
    }
    if (failures.isEmpty()) {
      boolean sql = SQL_STATE.matcher(text).find();
      Told only = new Told(sql ? "java.sql.SQLException" : "java.lang.Exception");
      only.say(startReport(text));
      failures.add(new Outcome.Failed(only.retold(text)));
    }
    return failures;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String cut = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
      int last = lines.size() - 1;
      if (last >= 0
          && lines.get(last).length() < MAX_BROKEN
          && BROKEN_NAME.matcher(lines.get(last)).matches()) {
        lines.set(last, lines.get(last) + cut.strip());
      } else {
        lines.add(cut);
      }
    }
    return lines;
  }

  private static List<Told> told(List<String> lines) {
    List<Told> failures = new ArrayList<>();
    Told current = null; // Whose message and frames come.
    Told inner = null; // The innermost of the chain so far.
    Map<Integer, Told> beside = new LinkedHashMap<>(); // The innermost beside it, by indentation.
    for (String line : lines) {
      Matcher frame = FRAME.matcher(line);
      if (frame.matches()) {
        if (current != null) {
          current.addFrame(frame);
        }
        continue;
      }
      Matcher label = LABEL.matcher(line);
      boolean labelled = label.matches();
      Matcher head = HEAD.matcher(labelled ? label.group(3) : line);
      boolean headed = head.find() && (labelled ? head.start() == 0 : isStart(line, head.start()));
      if (headed && labelled && inner != null) {
        Told next = new Told(head.group(1));
        next.say(head.group(2));
        int indent = label.group(1).length();
        if (label.group(2).equals("Suppressed")) {
          inner.beside.add(next);
          beside.put(indent, next);
        } else if (indent > 0 && beside.containsKey(indent)) {
          beside.get(indent).cause = next;
          beside.put(indent, next);
        } else {
          inner.cause = next;
          inner = next;
        }
        current = next;
      } else if (headed
          && (current == null
              || current.hasFrames
              || RECORD.matcher(line).matches()
              || head.start() == 0)) {
        if (failures.size() == MAX_FAILURES) {
          return failures;
        }
        current = new Told(head.group(1));
        current.say(head.group(2));
        inner = current;
        beside.clear();
        failures.add(current);
      } else if (current != null
          && !current.hasFrames
          && !line.strip().startsWith("... ")
          && !RECORD.matcher(line).matches()) {
        current.say("\n" + line);
      }
    }
    return failures;
  }

  /** Whether a class begins a failure here: at the start of a line, or behind a log's prefix. */
  private static boolean isStart(String line, int at) {
    String before = line.substring(0, at);
    return before.isBlank()
        || before.startsWith("Exception in thread ")
        || RECORD.matcher(line).matches()
        || before.endsWith(": ")
        || before.endsWith("> ");
  }

  /** What Spring Boot describes between its headings; another text as it is. */
  private static String startReport(String text) {
    int from = text.indexOf("Description:");
    if (!text.contains("APPLICATION FAILED TO START") || from < 0) {
      return text;
    }
    int to = text.indexOf("Action:", from);
    return text.substring(from + "Description:".length(), to < 0 ? text.length() : to).strip();
  }

  /** The last reply, for the others are of proxies and redirects. */
  private static Optional<HttpReply> reply(List<String> lines) {
    int from = -1;
    int status = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = STATUS_LINE.matcher(lines.get(i).stripTrailing());
      if (line.matches()) {
        from = i;
        status = Integer.parseInt(line.group(1));
      }
    }
    if (from < 0) {
      return Optional.empty();
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    int i = from + 1;
    for (; i < lines.size() && !plain(lines.get(i)).isBlank(); i++) {
      String line = plain(lines.get(i));
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    String body = String.join("\n", lines.subList(Math.min(i + 1, lines.size()), lines.size()));
    return Optional.of(new HttpReply(status, headers, body));
  }

  /** Without what {@code curl -v} puts before a header. */
  private static String plain(String line) {
    return line.startsWith("< ") ? line.substring(2) : line.equals("<") ? "" : line;
  }

  /** One exception, while it is read. */
  private static final class Told {

    private final String type;
    private final StringBuilder message = new StringBuilder();
    private final List<StackTraceElement> frames = new ArrayList<>();
    private final List<Told> beside = new ArrayList<>();
    private @Nullable Told cause;
    private boolean hasFrames;

    Told(String type) {
      this.type = type;
    }

    void say(@Nullable String text) {
      if (text != null && message.length() + text.length() <= MAX_MESSAGE) {
        message.append(text);
      }
    }

    void addFrame(Matcher frame) {
      hasFrames = true;
      if (frames.size() < 256) {
        String type = frame.group(1);
        String line = frame.group(4);
        frames.add(
            new StackTraceElement(
                type.substring(type.lastIndexOf('/') + 1),
                frame.group(2),
                frame.group(3),
                line == null ? -1 : Integer.parseInt(line)));
      }
    }

    /** The chain from here on; codes that the whole text tells go to the innermost. */
    RetoldException retold(String text) {
      Deque<Told> chain = new ArrayDeque<>();
      for (Told next = this; next != null && chain.size() < MAX_DEPTH; next = next.cause) {
        next.unfold();
        chain.push(next);
      }
      RetoldException inner = null;
      for (Told next : chain) {
        String message = next.message.toString().strip();
        String told = inner == null ? text : message;
        inner =
            new RetoldException(
                next.type,
                message.isEmpty() ? null : message,
                first(SQL_STATE, told).orElse(""),
                first(VENDOR_CODE, told).map(Integer::parseInt).orElse(0),
                inner);
        inner.setStackTrace(next.frames.toArray(StackTraceElement[]::new));
        for (Told suppressed : next.beside) {
          inner.addSuppressed(suppressed.retold(""));
        }
      }
      return inner == null ? new RetoldException(type, null, "", 0, null) : inner;
    }

    /** Where no cause is told, the one that stands in the message. */
    private void unfold() {
      Matcher nested = NESTED.matcher(message);
      if (cause == null && nested.find()) {
        Told next = new Told(nested.group(1));
        next.say(message.substring(nested.end()));
        cause = next;
      }
    }

    private static Optional<String> first(Pattern pattern, String text) {
      Matcher found = pattern.matcher(text);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
  }
}
