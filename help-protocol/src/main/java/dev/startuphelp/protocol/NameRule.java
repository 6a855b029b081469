package dev.startuphelp.protocol;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rule a name in a document follows. */
enum NameRule {
  /** The id of a notice, a revision: only compared, so a colon may be in it. */
  NAME,
  APPLICATION_ID,
  /** As {@link #NAME}: one that nobody knows is told by its own problem. */
  SITUATION;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  boolean allows(String name) {
    return this == APPLICATION_ID ? ApplicationId.isValid(name) : FORM.matcher(name).matches();
  }

  /** The name that was probably meant by one that is not allowed; null when none comes near. */
  @Nullable String nearest(String written) {
    return switch (this) {
      case APPLICATION_ID -> ApplicationId.nearest(written);
      case SITUATION -> {
        String known = KnownSituations.nearest(written);
        yield known == null ? form(written) : known;
      }
      case NAME -> form(written);
    };
  }

  private static @Nullable String form(String written) {
    String name = OddCharacter.plain(written).strip().replaceAll("[^A-Za-z0-9._:-]+", "-");
    boolean isSaid = name.chars().anyMatch(Character::isLetterOrDigit);
    return isSaid && FORM.matcher(name).matches() ? name : null;
  }
}
