package dev.startuphelp.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state on a disk that gets full, and on one that may only be read: real ones. */
final class ServesFromMemoryTest {

  private static final int NOT_ALLOWED = 77;

  @TempDir private Path folder;

  @Test
  void whenTheDiskIsFull() throws Exception {
    Ran ran = run(FullStateDisk.class, folder.toString());
    assumeTrue(ran.status() != NOT_ALLOWED, "mounting needs Linux, and root or user namespaces");

    assertThat(ran.output().lines().filter(line -> line.startsWith("served ")))
        .as(ran.output())
        .containsExactly(
            "served when the disk is full: second",
            "served when the edit is broken, too: third",
            "served when it was started again: first",
            "served when the state may only be read: fourth");
    assertThat(ran.output().split("cannot be written", -1)).hasSize(2); // It is told once.
  }

  private record Ran(int status, String output) {}

  /** Runs the program with mounts of its own. */
  private static Ran run(Class<?> program, String argument) throws Exception {
    List<String> command =
        List.of(
            "unshare",
            "-rm",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            argument);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), output);
    } catch (IOException e) { // There is no such program here.
      return new Ran(NOT_ALLOWED, "");
    }
  }
}
