package dev.startuphelp.client.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Where cache files are by default: the folder that the platform provides for state. */
public final class CacheFolder {

  private static final String OURS = "startup-help";

  private CacheFolder() {}

  /** The default folder of this computer's user; empty when the environment names none. */
  public static Optional<Path> usual() {
    return usual(System::getProperty, System::getenv);
  }

  /**
   * The name of the file for one application and one document.
   *
   * @param application a valid id, which is also a good file name
   * @param documentUrl empty when there is no help service
   */
  public static String fileName(String application, String documentUrl) {
    CRC32C crc = new CRC32C();
    crc.update(documentUrl.getBytes(StandardCharsets.UTF_8));
    return String.format("%s-%08x.help", application, crc.getValue());
  }

  static Optional<Path> usual(
      Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
    String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
    Optional<Path> home = path(property.apply("user.home"));
    if (system.startsWith("windows")) {
      return path(environment.apply("LOCALAPPDATA"))
          .or(() -> home.map(h -> h.resolve("AppData").resolve("Local")))
          .map(folder -> folder.resolve(OURS).resolve("client"));
    }
    if (system.startsWith("mac")) {
      return home.map(
          h -> h.resolve("Library").resolve("Application Support").resolve(OURS).resolve("client"));
    }
    return path(environment.apply("XDG_STATE_HOME"))
        .or(() -> home.map(h -> h.resolve(".local").resolve("state")))
        .map(folder -> folder.resolve(OURS).resolve("client"));
  }

  // The XDG rules say that a relative path is to be ignored; elsewhere it is as useless.
  private static Optional<Path> path(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .filter(t -> !t.isBlank())
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
