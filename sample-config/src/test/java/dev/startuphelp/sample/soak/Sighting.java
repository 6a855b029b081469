package dev.startuphelp.sample.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client showed.
 *
 * @param client its number
 * @param refined whether the help service was asked for it, not memory alone
 * @param from when the client was asked
 * @param to when it had answered
 * @param live whether it called the help live
 * @param first whether it was built just before; its first diagnosis may be too early for what is
 *     kept on disk
 * @param answered whether a live answer has told it the time since it was built
 * @param clockRight whether its computer's clock is right and was, when it was last answered
 * @param edit the number of the edit whose standing help it showed; 0: none
 * @param notices the texts of the notices that it showed
 */
record Sighting(
    int client,
    boolean refined,
    Instant from,
    Instant to,
    boolean live,
    boolean first,
    boolean answered,
    boolean clockRight,
    int edit,
    List<String> notices) {

  private static final String BEGIN = "saw";

  /** As one line; texts that hold what separates them would show as others. */
  String line() {
    return String.join(
        "\t",
        BEGIN,
        String.valueOf(client),
        String.valueOf(refined),
        from.toString(),
        to.toString(),
        String.valueOf(live),
        String.valueOf(first),
        String.valueOf(answered),
        String.valueOf(clockRight),
        String.valueOf(edit),
        String.join("|", notices).replaceAll("\\s", " "));
  }

  Duration took() {
    return Duration.between(from, to);
  }

  static Optional<Sighting> ofLine(String line) {
    String[] parts = line.split("\t", -1);
    return parts.length == 11 && parts[0].equals(BEGIN)
        ? Optional.of(
            new Sighting(
                Integer.parseInt(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Instant.parse(parts[3]),
                Instant.parse(parts[4]),
                Boolean.parseBoolean(parts[5]),
                Boolean.parseBoolean(parts[6]),
                Boolean.parseBoolean(parts[7]),
                Boolean.parseBoolean(parts[8]),
                Integer.parseInt(parts[9]),
                parts[10].isEmpty() ? List.of() : List.of(parts[10].split("\\|", -1))))
        : Optional.empty();
  }
}
