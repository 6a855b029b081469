package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.protocol.WritingProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache on a disk that gets full, and on one that may only be read: real ones. */
class FullDiskTest {

  @TempDir private Path folder;

  @Test
  void keepsTheRecordBeforeItAndWarnsOnce() throws Exception {
    assumeTrue(WritingProcess.hasSmallDisks(), "mounting needs Linux, and root or user namespaces");

    String output = WritingProcess.onASmallDisk(folder, FullDisk.class);

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
}
