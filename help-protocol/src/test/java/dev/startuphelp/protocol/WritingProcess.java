package dev.startuphelp.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A program of a test in a JVM of its own, which is killed while it writes, or has a small disk. It
 * says what it has written for sure, a number in each line.
 */
public final class WritingProcess {

  private static final Path UNSHARE = Path.of("/usr/bin/unshare");
  private static final int MOST_NUMBERS = 12;
  private static final int MOST_NANOS = 4_000_000;

  private WritingProcess() {}

  /**
   * How often a test kills: a few times in the build, and as often as wanted in {@code -Pcrash}.
   */
  public static int rounds() {
    return Integer.getInteger("crash.rounds", 4);
  }

  /** Starts a program's main method. */
  public static Process start(Class<?> program, Object... arguments) throws IOException {
    return run(command(program, arguments));
  }

  /**
   * Starts it, waits until it has written a few numbers and kills it at some moment after that.
   *
   * @return the last number that it has written for sure
   */
  public static int startAndKill(Random random, Class<?> program, Object... arguments)
      throws IOException, InterruptedException {
    return kill(
        start(program, arguments), 1 + random.nextInt(MOST_NUMBERS), random.nextInt(MOST_NANOS));
  }

  /**
   * Kills it after so many numbers and so many nanoseconds.
   *
   * @return the last number that it has written for sure
   */
  public static int kill(Process writer, int numbers, int nanos)
      throws IOException, InterruptedException {
    try (BufferedReader lines = writer.inputReader(UTF_8)) {
      String last = "0";
      for (int i = 0; i < numbers; i++) {
        last = lines.readLine();
      }
      for (long end = System.nanoTime() + nanos; System.nanoTime() - end < 0; ) {
        Thread.onSpinWait();
      }
      writer.toHandle().destroyForcibly(); // Process.destroyForcibly would close what it has said.
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
      writer.waitFor();
      return Integer.parseInt(last);
    }
  }

  /** Whether a program can have a file system of its own here. */
  public static boolean hasSmallDisks() throws IOException, InterruptedException {
    return Files.isExecutable(UNSHARE)
        && new ProcessBuilder(UNSHARE.toString(), "-rm", "true").start().waitFor() == 0;
  }

  /**
   * Runs a program to its end whose folder, its first argument, is a disk of a few kilobytes that
   * nobody else sees.
   *
   * @return what it has said, its errors too
   */
  public static String onASmallDisk(Path folder, Class<?> program, Path... others)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    String mount = "mount -t tmpfs -o size=64k tmpfs \"$0\" && exec \"$@\"";
    command.addAll(List.of(UNSHARE.toString(), "-rm", "sh", "-c", mount, folder.toString()));
    command.addAll(command(program, folder));
    Stream.of(others).map(Path::toString).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  private static Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static List<String> command(Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** In a program on a small disk: takes all the room that there is. */
  public static Path fill(Path folder) throws IOException {
    Path filler = folder.resolve("filler");
    try (var out = Files.newOutputStream(filler)) {
      for (int i = 0; i < 1_000; i++) {
        out.write(new byte[1_024]);
      }
    } catch (IOException e) { // Full.
      return filler;
    }
    throw new IOException("the disk of " + folder + " is larger than was told");
  }

  /** In a program on a small disk: nothing can be written any more. */
  public static void makeReadOnly(Path folder) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder("mount", "-o", "remount,ro", folder.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("mount gave " + status);
    }
  }
}
