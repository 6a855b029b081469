package dev.startuphelp.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The rule for the id of an application. It stands in addresses, in the file, in signed documents
 * and in the names of exported files, so the same ids are good everywhere; upper and lower case
 * differ. The golden {@code names/application-ids.json} shows it.
 */
public final class ApplicationId {

  /** The longest id, in characters. */
  public static final int LONGEST = SituationName.LONGEST;

  /** The rule as a regular expression, for schemas and for web servers. */
  public static final String PATTERN = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}";

  /** The rule in words, for messages to developers. */
  public static final String RULE = "1 to 64 of A-Z a-z 0-9 . _ -, the first of them no dot";

  private ApplicationId() {}

  /** Whether an application can be called that. A dot at the beginning would hide its file. */
  public static boolean isValid(String id) {
    return SituationName.isWellFormed(id) && id.charAt(0) != '.';
  }

  /** The valid id that was probably meant by one that is not; null when none comes near. */
  public static @Nullable String nearest(String written) {
    String id =
        OddCharacter.plain(written)
            .strip()
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("^\\.+", "");
    boolean isSaid = id.chars().anyMatch(Character::isLetterOrDigit);
    return isSaid && isValid(id) ? id : null;
  }
}
