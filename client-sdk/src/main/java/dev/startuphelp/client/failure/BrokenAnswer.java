package dev.startuphelp.client.failure;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Rules about an end of stream in the middle of an answer. How far the answer had got tells whether
 * the server said nothing, something that is not HTTP, or a part of what it wanted to say.
 */
final class BrokenAnswer implements Rules {

  // OkHttp shows the bytes in hexadecimal, java.net.http as characters.
  private static final HintedPattern OKHTTP_LINE =
      HintedPattern.of(
          "not found: limit=[1-9]\\d{0,9} content=([0-9a-f]{2,64})", "not found: limit=");
  private static final HintedPattern JAVA_LINE =
      HintedPattern.of(
          "parsing http/1\\.1 status line, receiving \\[(?!h?t?t?p?]|http/)",
          "status line, receiving ");

  private static final String HTTP = "485454502f31";
  private static final String TLS_ALERT = "1503";

  private static final List<String> UNPACKING =
      List.of(
          "java.util.zip.GZIPInputStream",
          "java.util.zip.InflaterInputStream",
          "okio.GzipSource",
          "okio.InflaterSource");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      Situation situation = situation(cause);
      if (situation != Situation.UNKNOWN) {
        return Optional.of(new Classification(situation, Map.of(), "broken-answer"));
      }
    }
    return Optional.empty();
  }

  private static Situation situation(Cause cause) {
    if (cause.is(Types.EOF)) {
      return isInBody(cause) ? Situation.RESPONSE_TRUNCATED : firstLine(cause);
    }
    return JAVA_LINE.find(cause.text()).isPresent() ? Situation.NOT_HTTP : Situation.UNKNOWN;
  }

  private static boolean isInBody(Cause cause) {
    for (StackTraceElement frame : cause.frames()) {
      String type = frame.getClassName();
      if (UNPACKING.contains(type) || type.endsWith("$ChunkedSource")) {
        return true;
      }
    }
    return false;
  }

  private static Situation firstLine(Cause cause) {
    Optional<MatchResult> line = OKHTTP_LINE.find(cause.text());
    if (line.isEmpty() || isPastTheFirstLine(cause)) {
      return Situation.UNKNOWN;
    }
    String begin = line.get().group(1);
    if (begin.startsWith(TLS_ALERT)) {
      return Situation.HTTPS_REQUIRED;
    }
    int length = Math.min(begin.length(), HTTP.length());
    return begin.startsWith(HTTP.substring(0, length)) ? Situation.UNKNOWN : Situation.NOT_HTTP;
  }

  private static boolean isPastTheFirstLine(Cause cause) {
    for (StackTraceElement frame : cause.frames()) {
      if (frame.getMethodName().equals("readHeaders")) {
        return true;
      }
    }
    return false;
  }
}
