package dev.startuphelp.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of HTTP/1.0, as proxies with old settings and the checks of load balancers send it,
 * told in HTTP/1.1, which is all that Helidon reads: what 1.0 leaves unsaid (that the connection
 * ends after the answer, that a host may be missing) is said. Every answer of this service has a
 * length, so one of HTTP/1.1 is understood by who asked in 1.0 (RFC 9110, section 2.5).
 */
final class EarlierRequest {

  private static final byte[] END_OF_LINE = " HTTP/1.0\r\n".getBytes(ISO_8859_1);
  private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+ [!-~]+ HTTP/1\\.)0\r\n");
  private static final Pattern HOST = Pattern.compile("\r\nhost:", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONNECTION =
      Pattern.compile("(?<=\r\n)connection:[^\r\n]*\r\n", Pattern.CASE_INSENSITIVE);
  private static final String END_OF_HEAD = "\r\n\r\n";

  private EarlierRequest() {}

  /**
   * Whether those bytes begin with the request line of one. It is asked of every request, so no
   * text is made of those that are none.
   */
  static boolean begins(byte[] bytes) {
    return hasItsVersion(bytes) && REQUEST_LINE.matcher(text(bytes)).lookingAt();
  }

  private static boolean hasItsVersion(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    int version = end + 1 - END_OF_LINE.length;
    return version > 0
        && end < bytes.length
        && Arrays.equals(bytes, version, end + 1, END_OF_LINE, 0, END_OF_LINE.length);
  }

  /** Whether the head ends in those bytes. */
  static boolean hasWholeHead(byte[] bytes) {
    return text(bytes).contains(END_OF_HEAD);
  }

  /** The same request in HTTP/1.1; what follows its head stays. Its head may lack its end. */
  static byte[] inHttp11(byte[] bytes) {
    String request = text(bytes);
    int last = request.indexOf(END_OF_HEAD);
    int end = last < 0 ? request.length() : last + END_OF_HEAD.length();
    String head = request.substring(0, end);
    String host = HOST.matcher(head).find() ? "" : "Host: localhost\r\n";
    UnaryOperator<String> line = start -> start + "1\r\nConnection: close\r\n" + host;
    String told =
        REQUEST_LINE
            .matcher(CONNECTION.matcher(head).replaceAll(""))
            .replaceFirst(found -> Matcher.quoteReplacement(line.apply(found.group(1))));
    return (told + request.substring(end)).getBytes(ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
