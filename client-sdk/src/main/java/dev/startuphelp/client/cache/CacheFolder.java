package dev.startuphelp.client.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Where cache files are by default: the folder that the platform provides for state. */
public final class CacheFolder {

  private static final String OURS = "startup-help";

  private CacheFolder() {}

  /** The default folder of this computer's user; empty when the environment names none. */
  public static Optional<Path> usual() {
    Map<String, String> properties =
        Map.of(
            "os.name", System.getProperty("os.name", ""),
            "user.home", System.getProperty("user.home", ""));
    return usual(properties, System.getenv());
  }

  /**
   * The name of the file for one application and one document. It does not begin with the
   * application, because {@code con.app} would be a device on Windows; and two that differ only in
   * capitals, which some file systems take for the same, have different numbers.
   *
   * @param application a valid id, which may be part of a file name
   * @param documentUrl empty when there is no help service
   */
  public static String fileName(String application, String documentUrl) {
    CRC32C crc = new CRC32C();
    crc.update((application + "\n" + documentUrl).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(crc.getValue(), 8) + "-" + application + ".help";
  }

  static Optional<Path> usual(Map<String, String> properties, Map<String, String> environment) {
    Path folder = state(properties, environment);
    return folder == null ? Optional.empty() : Optional.of(folder.resolve(OURS).resolve("client"));
  }

  // Plain steps, because this is on the way to the first diagnosis: the first lambda costs a cold
  // JVM ten milliseconds, each further one a millisecond.
  private static @Nullable Path state(
      Map<String, String> properties, Map<String, String> environment) {
    String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
    Path home = path(properties.get("user.home"));
    if (system.startsWith("windows")) {
      Path local = path(environment.get("LOCALAPPDATA"));
      return local != null ? local : below(home, "AppData", "Local");
    }
    if (system.startsWith("mac")) {
      return below(home, "Library", "Application Support");
    }
    Path state = path(environment.get("XDG_STATE_HOME"));
    return state != null ? state : below(home, ".local", "state");
  }

  private static @Nullable Path below(@Nullable Path home, String first, String second) {
    return home == null ? null : home.resolve(first).resolve(second);
  }

  // The XDG rules say that a relative path is to be ignored; elsewhere it is as useless.
  private static @Nullable Path path(@Nullable String text) {
    try {
      Path path = text == null || text.isBlank() ? null : Path.of(text);
      return path != null && path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
