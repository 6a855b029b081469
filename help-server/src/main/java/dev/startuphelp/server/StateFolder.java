package dev.startuphelp.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.server.file.FileBytes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the state is kept when nobody says: what the service manager gives, else the platform's
 * folder for state, one for each notice file.
 *
 * @param environment environment variables
 * @param osName as the system property {@code os.name} tells it
 * @param home the user's home directory
 */
record StateFolder(Map<String, String> environment, String osName, Path home) {

  private static final int NAME_LENGTH = 16;

  /** The one of this process. */
  static StateFolder ofProcess() {
    return new StateFolder(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  Path forNotice(Path notice) {
    // systemd gives several separated by a colon when the unit names several.
    Optional<String> given = variable("STATE_DIRECTORY").map(value -> value.split(":", 2)[0]);
    return given.map(Path::of).orElseGet(() -> platform().resolve(nameFor(notice)));
  }

  private static String nameFor(Path notice) {
    String path = notice.toAbsolutePath().normalize().toString();
    return FileBytes.of(path.getBytes(UTF_8)).sha256().substring(0, NAME_LENGTH);
  }

  private Path platform() {
    Path base;
    if (osName.startsWith("Windows")) {
      base = variable("LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData/Local"));
    } else if (osName.startsWith("Mac")) {
      base = home.resolve("Library/Application Support");
    } else {
      base = variable("XDG_STATE_HOME").map(Path::of).orElse(home.resolve(".local/state"));
    }
    return base.resolve("startup-help");
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
