package dev.startuphelp.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this computer. Where there is none, Debian's package is installed if that is
 * possible without asking anybody: as root on a system with apt-get.
 */
final class InstalledChromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  private static final List<String> INSTALL =
      List.of("apt-get", "install", "--yes", "--no-install-recommends", "chromium");

  /** What a person can do where the build cannot. */
  static final String HOW_TO_GET_IT =
      "Install Chromium so that it is on the PATH, on Debian and Ubuntu: sudo "
          + String.join(" ", INSTALL);

  private InstalledChromium() {}

  /** The program, installed now if need be; empty when there is none to be had. */
  static Optional<Path> obtain() throws IOException, InterruptedException {
    Optional<Path> present = onPath(NAMES);
    if (present.isPresent() || !mayInstall()) {
      return present;
    }
    say("No Chromium here: installing Debian's package: " + String.join(" ", INSTALL));
    run(List.of("apt-get", "update")); // An old list names an old, perhaps unsafe version.
    run(INSTALL);
    return onPath(NAMES);
  }

  /** Says it where nobody overlooks it. */
  static void say(String line) {
    System.err.println("\n*** " + line + "\n");
  }

  private static boolean mayInstall() {
    return "root".equals(System.getProperty("user.name")) && onPath(List.of("apt-get")).isPresent();
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process started = process.start();
    try (var output = started.inputReader()) {
      output.lines().forEach(System.err::println);
    }
    return started.waitFor();
  }

  private static Optional<Path> onPath(List<String> names) {
    return names.stream()
        .flatMap(name -> directories().map(directory -> directory.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> directories() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator)).filter(p -> !p.isEmpty()).map(Path::of);
  }
}
