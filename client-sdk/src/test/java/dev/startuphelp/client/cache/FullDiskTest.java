package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache on a disk that gets full, and on one that may only be read: real ones. */
class FullDiskTest {

  @TempDir private Path folder;

  @Test
  void keepsTheRecordBeforeItAndWarnsOnce() throws Exception {
    String output = outputOfUnshared(FullDisk.class, folder.toString());
    assumeTrue(output.contains("mounted"), "mounting needs Linux, and root or user namespaces");

    assertThat(output.lines().filter(line -> line.startsWith("known ")))
        .containsExactly(
            "known when there is room: first",
            "known when the disk is full: first",
            "known when there is room again: third",
            "known when it may only be read: third");
    assertThat(output.lines().filter(line -> line.startsWith("WARNING")))
        .hasSize(2) // One for each process, which is played by a cache file of its own.
        .allMatch(line -> line.contains("Help cannot be kept in"));
  }

  /** What the program says with mounts of its own; empty where nobody may have them. */
  private static String outputOfUnshared(Class<?> program, String argument) throws Exception {
    List<String> command =
        List.of(
            "unshare",
            "-rm",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=en",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            argument);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isIn(0, 1);
      return output;
    } catch (IOException e) { // There is no such program here.
      return "";
    }
  }
}
