package dev.startuphelp.protocol;

import java.util.regex.Pattern;

/**
 * What a message repeats of a value that was refused: one short line without invisible characters
 * and without what may be a secret. A refused link still has the user info for which it was
 * refused, and the messages go into logs, terminals, pages and a public health check.
 *
 * <p>When in doubt it goes: whoever has to correct the value can see it, and is told its place.
 */
public final class Excerpt {

  /** How many characters are repeated at most; an ellipsis stands for the rest. */
  static final int LONGEST = 80;

  private static final String MARK = "…";

  // Up to the last @, because a password may hold one, or a slash, or a space. An address of mail
  // is no secret.
  private static final Pattern USER_INFO =
      Pattern.compile(
          "(?i)^(?!mailto:|[^\\s@/:]+@[^\\s@/:]+$)([a-z][a-z0-9+.:-]{0,40}?:[/\\\\]+)?.*(?:@|%40)");
  private static final Pattern QUERY = Pattern.compile("(?<=[\\p{L}\\p{N}/.:_=-])([?#])\\S.*");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)((?:pass|pwd|secret|token|api.?key|credential|парол)[\\w-]*[\"']?\\s{0,9}[=:])"
              + "[^&;,}]+");

  // The same of links within a line. What else is there is the text of a notice.
  private static final Pattern USER_INFO_IN_LINE = Pattern.compile("([:/\\\\][/\\\\]+).*(?:@|%40)");
  private static final Pattern QUERY_IN_LINE =
      Pattern.compile("([:/\\\\][/\\\\]+[^\\s\"'?#]*[?#])[^\\s\"']+");

  private Excerpt() {}

  /** An excerpt of that value, of at most 80 characters. */
  public static String of(String value) {
    return of(value, LONGEST);
  }

  static String of(String value, int longest) {
    return cut(withoutSecrets(line(value)), longest);
  }

  /** Whether there may be something secret in that value; then no other may be made of it. */
  static boolean hides(String value) {
    return !withoutSecrets(line(value)).equals(line(value));
  }

  private static String withoutSecrets(String line) {
    String anonymous = USER_INFO.matcher(line).replaceFirst("$1" + MARK + "@");
    String address = QUERY.matcher(anonymous).replaceFirst("$1" + MARK);
    return NAMED.matcher(address).replaceAll("$1" + MARK);
  }

  /** An excerpt of a line in which a value stands among others. */
  public static String ofLine(String text, int longest) {
    String anonymous = USER_INFO_IN_LINE.matcher(line(text)).replaceAll("$1" + MARK + "@");
    return cut(QUERY_IN_LINE.matcher(anonymous).replaceAll("$1" + MARK), longest);
  }

  private static String line(String text) {
    return PlainText.clean(text).replace('\n', ' ');
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
