package dev.startuphelp.client.swing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every window of a dialog is made with.
 *
 * @param application the application's name and version; may be empty
 * @param accessCode what takes an access code for locked sessions; null when the application takes
 *     none
 * @param workplace what the window can do outside of itself
 * @param clock tells the time, and in its zone
 */
record WindowSettings(
    String application, @Nullable Consumer<char[]> accessCode, Workplace workplace, Clock clock) {

  static WindowSettings ofThisComputer() {
    return new WindowSettings(
        "", null, new SystemWorkplace(), Clock.system(ZoneId.systemDefault()));
  }

  WindowSettings withApplication(String nameAndVersion) {
    return new WindowSettings(
        Objects.requireNonNull(nameAndVersion, "nameAndVersion must not be null"),
        accessCode,
        workplace,
        clock);
  }

  WindowSettings withAccessCode(Consumer<char[]> taker) {
    return new WindowSettings(
        application, Objects.requireNonNull(taker, "taker must not be null"), workplace, clock);
  }
}
