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
 * A program that tests need on this computer. Where there is none, Debian's package is installed if
 * that is possible without asking anybody: as root on a system with apt-get.
 *
 * @param name of Debian's package
 * @param files what the program may be called on the PATH
 */
public record DebianProgram(String name, List<String> files) {

  static final DebianProgram CHROMIUM =
      new DebianProgram(
          "chromium",
          List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"));

  /** For another test class, which may be installing something else. */
  private static final String WAITING = "-oDPkg::Lock::Timeout=300";

  /** What a person can do where the build cannot. */
  public String howToGetIt() {
    return "Install %1$s so that it is on the PATH, on Debian and Ubuntu: sudo apt-get install %1$s"
        .formatted(name);
  }

  /** The program, installed now if need be; empty when there is none to be had. */
  public Optional<Path> obtain() throws IOException, InterruptedException {
    Optional<Path> present = onPath(files);
    if (present.isPresent() || !mayInstall()) {
      return present;
    }
    say("No %s here: installing Debian's package: %s".formatted(name, String.join(" ", install())));
    run(List.of("apt-get", WAITING, "update")); // An old list names an old, perhaps unsafe version.
    run(install());
    return onPath(files);
  }

  /** Says it where nobody overlooks it. */
  public static void say(String line) {
    System.err.println("\n*** " + line + "\n");
  }

  private List<String> install() {
    return List.of("apt-get", WAITING, "install", "--yes", "--no-install-recommends", name);
  }

  private static boolean mayInstall() {
    return "root".equals(System.getProperty("user.name")) && onPath(List.of("apt-get")).isPresent();
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("DEBIAN_FRONTEND", "noninteractive");
    process.environment().put("RUNLEVEL", "1"); // Debian would start a server at once.
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
