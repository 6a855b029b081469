package dev.startuphelp.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.server.help.HelpQuestion;
import java.util.List;
import java.util.Optional;

/**
 * Reads the plain requests for the help document: those of which every byte is understood here.
 * Each is read in full, down to the last header. Whatever is not plain (another method or address,
 * a body, an upgrade, a header that changes the connection, an odd character, a missing end) is not
 * judged here but left to Helidon, which answers or refuses it. So when in doubt, it is not plain.
 *
 * <p>Grammar: RFC 9112, section 3 (request line), and RFC 9110, section 5.5 (header values; here
 * without tabs and without characters above ASCII). For one thread.
 */
final class PlainRequestReader {

  private static final byte[] GET = ("GET " + PlainRequest.PATH).getBytes(ISO_8859_1);
  private static final byte[] HEAD = ("HEAD " + PlainRequest.PATH).getBytes(ISO_8859_1);
  private static final byte[] VERSION = "HTTP/1.1\r\n".getBytes(ISO_8859_1);
  private static final int MOST_HEADERS = 64;
  private static final int LONGEST_NAME = 64;

  /** For each character that a token may have, that character in lower case; else 0. */
  private static final byte[] TOKEN = tokenCharacters();

  /** Whether a character of the query stands for itself, and separates nothing. */
  private static final boolean[] PLAIN_IN_QUERY = plainInQuery();

  private final ConnectionLimits limits;
  private final byte[] name = new byte[LONGEST_NAME];
  private byte[] bytes = {};
  private int at;
  private int end;

  private String application = "";
  private String language = "";
  private String acceptLanguage = "";
  private List<String> knownTags = List.of();
  private boolean hasHost;

  PlainRequestReader(ConnectionLimits limits) {
    this.limits = limits;
  }

  private static byte[] tokenCharacters() {
    byte[] token = new byte[128];
    for (char c : "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz".toCharArray()) {
      token[c] = (byte) c;
      token[Character.toUpperCase(c)] = (byte) c;
    }
    return token;
  }

  private static boolean[] plainInQuery() {
    boolean[] plain = new boolean[128];
    for (char c : "-._~*0123456789abcdefghijklmnopqrstuvwxyz".toCharArray()) {
      plain[c] = true;
      plain[Character.toUpperCase(c)] = true;
    }
    return plain;
  }

  /** Reads the request that begins there; empty if it is not plain, or not whole. */
  Optional<PlainRequest> read(byte[] source, int from, int to) {
    bytes = source;
    at = from;
    end = to;
    application = "";
    language = "";
    acceptLanguage = "";
    knownTags = List.of();
    hasHost = false;
    boolean isHead = skip(HEAD);
    if (!((isHead || skip(GET))
        && readQuery()
        && skip(VERSION)
        && isShort(from)
        && readHeaders())) {
      return Optional.empty();
    }
    HelpQuestion question = new HelpQuestion(application, language, acceptLanguage, knownTags);
    return Optional.of(new PlainRequest(isHead, question, at));
  }

  /** Whether the request line may be as long as it is. */
  private boolean isShort(int from) {
    return at - from <= limits.maxRequestLine();
  }

  private boolean skip(byte[] text) {
    if (end - at < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[at + i] != text[i]) {
        return false;
      }
    }
    at += text.length;
    return true;
  }

  private boolean skip(char c) {
    boolean isThere = at < end && bytes[at] == c;
    if (isThere) {
      at++;
    }
    return isThere;
  }

  /** What stands between the path and the version. */
  private boolean readQuery() {
    if (skip(' ')) {
      return true;
    }
    if (!skip('?')) {
      return false;
    }
    do {
      if (!readParameter()) {
        return false;
      }
    } while (skip('&'));
    return skip(' ');
  }

  private boolean readParameter() {
    String parameter = readWord();
    if (parameter.isEmpty() || !skip('=')) {
      return false;
    }
    String value = readWord();
    return switch (parameter) {
      case "app" -> setApplication(value);
      case "lang" -> setLanguage(value);
      default -> !value.isEmpty();
    };
  }

  private boolean setApplication(String value) {
    boolean isPlain = application.isEmpty() && ApplicationId.isValid(value);
    application = value;
    return isPlain;
  }

  private boolean setLanguage(String value) {
    boolean isPlain = language.isEmpty() && HelpQuestion.isLanguage(value);
    language = value;
    return isPlain;
  }

  private String readWord() {
    int begin = at;
    while (at < end && bytes[at] >= 0 && PLAIN_IN_QUERY[bytes[at]]) {
      at++;
    }
    return text(begin, at);
  }

  private boolean readHeaders() {
    int begin = at;
    for (int count = 0; count <= MOST_HEADERS; count++) {
      if (skip('\r')) {
        return skip('\n') && hasHost && at - begin < limits.maxHeaders();
      }
      if (!readHeader()) {
        return false;
      }
    }
    return false;
  }

  private boolean readHeader() {
    String header = readName();
    if (header.isEmpty() || !skip(':')) {
      return false;
    }
    skip(' ');
    int begin = at;
    while (at < end && bytes[at] >= ' ' && bytes[at] < 0x7f) {
      at++;
    }
    int length = at - begin;
    return length > 0
        && bytes[begin] != ' '
        && bytes[at - 1] != ' '
        && isPlain(header, begin)
        && skip('\r')
        && skip('\n');
  }

  /** A name in lower case; empty if there is none, or one that is not plain. */
  private String readName() {
    int length = 0;
    while (at < end && length < LONGEST_NAME && bytes[at] >= 0 && TOKEN[bytes[at]] != 0) {
      name[length++] = TOKEN[bytes[at++]];
    }
    return new String(name, 0, length, ISO_8859_1);
  }

  /** Takes what matters of the header whose value ends here. */
  private boolean isPlain(String header, int begin) {
    return switch (header) {
      case "host" -> setHost(begin);
      case "connection" -> text(begin, at).equalsIgnoreCase("keep-alive");
      case "accept-language" -> setAcceptLanguage(text(begin, at));
      case "if-none-match" -> setKnownTags(text(begin, at));
      case "content-length",
          "content-encoding",
          "expect",
          "http2-settings",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade" ->
          false;
      default -> true;
    };
  }

  /** A name or IPv4 address, and perhaps a port. */
  private boolean setHost(int begin) {
    int i = begin;
    while (i < at && bytes[i] != ':' && PLAIN_IN_QUERY[bytes[i]]) {
      i++;
    }
    boolean isPlain = !hasHost && i > begin && (i == at || isPort(i + 1));
    hasHost = true;
    return isPlain;
  }

  private boolean isPort(int begin) {
    int digits = at - begin;
    for (int i = begin; i < at; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return digits >= 1 && digits <= 5;
  }

  private boolean setAcceptLanguage(String value) {
    boolean isPlain = acceptLanguage.isEmpty();
    acceptLanguage = value;
    return isPlain;
  }

  private boolean setKnownTags(String value) {
    boolean isPlain = knownTags.isEmpty();
    knownTags = List.of(value);
    return isPlain;
  }

  private String text(int begin, int after) {
    return new String(bytes, begin, after - begin, ISO_8859_1);
  }
}
