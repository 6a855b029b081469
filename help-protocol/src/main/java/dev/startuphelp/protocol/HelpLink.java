package dev.startuphelp.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule for links from outside: http, https, mailto and tel, without user info, at most {@value
 * #MAX_LENGTH} characters. Everything else (javascript, file, data, a bare host name) is refused.
 */
public final class HelpLink {

  /** The longest link that is accepted, in UTF-16 code units. */
  public static final int MAX_LENGTH = 2_000;

  // One regular expression, which the web client has too, so that no two sides differ about a link.
  // Characters that
  // browsers and java.net.URI read differently (backslash, spaces, brackets outside a host) are
  // refused. Repeated groups are possessive: others take a frame of the stack for each round.
  private static final String CHARACTER =
      "(?:[^\\p{Cntrl}\\s\\u00A0\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\uFEFF\"<>\\\\^`{|}\\[\\]%#]|%[0-9A-Fa-f]{2})";
  private static final String PORT = // At most 65535, or browsers refuse the link.
      "(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
  private static final Pattern WEB =
      Pattern.compile(
          "(?i:https?)://(?:\\[[0-9A-Fa-f:.]+\\]|[\\p{L}\\p{N}._~-]+)(?::"
              + PORT
              + ")?(?:[/?]"
              + CHARACTER
              + "*+)?(?:#"
              + CHARACTER
              + "*+)?");
  private static final Pattern MAIL = Pattern.compile("(?i:mailto):" + CHARACTER + "++");
  private static final Pattern PHONE =
      Pattern.compile("(?i:tel):\\+?[0-9().*-]+(?:;[A-Za-z0-9=.+-]++)*+");

  private HelpLink() {}

  /** The link, or empty when the rule refuses it. White space around it is ignored. */
  public static Optional<URI> parse(String text) {
    String link = text.strip();
    boolean allowed =
        link.length() <= MAX_LENGTH
            && (WEB.matcher(link).matches()
                || MAIL.matcher(link).matches()
                || PHONE.matcher(link).matches());
    return allowed ? uri(link) : Optional.empty();
  }

  /** A link as a person writes it down: a phone number, a mail address, or the whole of it. */
  public static String written(URI link) {
    String part = link.getSchemeSpecificPart();
    boolean phone = "tel".equalsIgnoreCase(link.getScheme());
    boolean mail = "mailto".equalsIgnoreCase(link.getScheme()) && !part.contains("?");
    return phone || mail ? part : link.toString();
  }

  private static Optional<URI> uri(String link) {
    try {
      return Optional.of(new URI(link));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
