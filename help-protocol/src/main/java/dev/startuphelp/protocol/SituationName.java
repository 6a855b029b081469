package dev.startuphelp.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name in the {@code situations} of a notice stands for. A notice for a name that no program
 * ever uses is seen by nobody, so whoever writes one is told: by a warning in a file, by an error
 * in a command and on the admin page.
 */
public sealed interface SituationName {

  /** The longest name, in characters. */
  int LONGEST = 64;

  /** The name as it was written. */
  String name();

  /** A situation that every program with this diagnosis tells apart; docs/situations.md. */
  record Known(String name) implements SituationName {}

  /**
   * A situation that an application has named itself. Such a name has a dot inside, like {@code
   * accounting.TRIAL_ENDED}; none of the known ones ever has. Whether the application really uses
   * it only the application knows.
   */
  record Own(String name) implements SituationName {}

  /**
   * Neither: nobody ever sees a notice for it.
   *
   * @param nearest the known name that was probably meant; null when none comes near
   */
  record Unknown(String name, @Nullable String nearest) implements SituationName {}

  /**
   * What that name stands for; never throws. Upper and lower case differ: readers compare names as
   * they are.
   */
  static SituationName of(String name) {
    if (KnownSituations.NAMES.contains(name)) {
      return new Known(name);
    }
    return isOwn(name) ? new Own(name) : new Unknown(name, KnownSituations.nearest(name));
  }

  /** All known names, in the order of docs/situations.md. */
  static List<String> known() {
    return KnownSituations.NAMES;
  }

  /** Whether an application may call a situation of its own so: well-formed, with a dot inside. */
  static boolean isOwn(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && name.lastIndexOf('.') < name.length() - 1 && isWellFormed(name);
  }

  /** Whether that is 1 to {@value #LONGEST} of {@code A-Z a-z 0-9 . _ -}. */
  static boolean isWellFormed(String name) {
    for (int i = 0; i < name.length(); i++) { // A loop: a lambda costs a cold JVM milliseconds.
      if (!KnownSituations.isOfName(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= LONGEST;
  }
}
