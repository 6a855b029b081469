package dev.startuphelp.client.swing;

import java.time.Clock;
import java.time.Duration;
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
 * @param grace how long a window that has just opened takes no key and no click; zero for not at
 *     all
 */
record WindowSettings(
    String application,
    @Nullable Consumer<char[]> accessCode,
    Workplace workplace,
    Clock clock,
    Duration grace) {

  // Browsers give a question that comes by itself the time of a double click, too.
  private static final Duration GRACE = Duration.ofMillis(500);

  static WindowSettings ofThisComputer() {
    return new WindowSettings(
        "", null, new SystemWorkplace(), Clock.system(ZoneId.systemDefault()), GRACE);
  }

  WindowSettings withApplication(String nameAndVersion) {
    return new WindowSettings(
        Objects.requireNonNull(nameAndVersion, "nameAndVersion must not be null"),
        accessCode,
        workplace,
        clock,
        grace);
  }

  WindowSettings withGrace(Duration time) {
    return new WindowSettings(application, accessCode, workplace, clock, time);
  }

  WindowSettings withAccessCode(Consumer<char[]> taker) {
    return new WindowSettings(
        application,
        Objects.requireNonNull(taker, "taker must not be null"),
        workplace,
        clock,
        grace);
  }
}
