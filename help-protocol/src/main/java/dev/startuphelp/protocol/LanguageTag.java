package dev.startuphelp.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the tag of a language, like {@code ru} or {@code pt-BR}: the outer form of BCP 47.
 * Whether there is such a language is not asked. The golden {@code names/language-tags.json} shows
 * it.
 */
public final class LanguageTag {

  /** The longest tag, in characters: what every reader must take (RFC 5646, section 4.4.1). */
  public static final int LONGEST = 35;

  /** The rule without the length as a regular expression, for schemas. */
  public static final String PATTERN = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";

  private static final int LONGEST_SUBTAG = 8;

  // As the environment of POSIX systems and as Java names a locale: ru_RU.UTF-8, de_DE@euro.
  private static final Pattern LOCALE = Pattern.compile("([A-Za-z0-9_ -]+)([.@].*)?");

  private LanguageTag() {}

  /** Whether that is a tag. */
  public static boolean isValid(String tag) {
    int length = 0;
    boolean isFirst = true;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      boolean isDigit = c >= '0' && c <= '9';
      if (c == '-' && length > 0) {
        isFirst = false;
        length = 0;
      } else if (isLetter || (isDigit && !isFirst)) {
        length++;
      } else {
        return false;
      }
      if (length > LONGEST_SUBTAG) {
        return false;
      }
    }
    return length > 0 && tag.length() <= LONGEST;
  }

  /** The tag that was probably meant by one that is none; null when none comes near. */
  public static @Nullable String nearest(String written) {
    Matcher locale = LOCALE.matcher(OddCharacter.plain(written).strip());
    if (!locale.matches()) {
      return null;
    }
    String tag = locale.group(1).strip().replaceAll("[_ -]+", "-");
    return isValid(tag) ? tag : null;
  }
}
