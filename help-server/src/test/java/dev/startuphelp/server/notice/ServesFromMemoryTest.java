package dev.startuphelp.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.protocol.WritingProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state on a disk that gets full, and on one that may only be read: real ones. */
final class ServesFromMemoryTest {

  @TempDir private Path folder;

  @Test
  void whenTheDiskIsFull() throws Exception {
    assumeTrue(WritingProcess.hasSmallDisks(), "mounting needs Linux, and root or user namespaces");
    Path disk = Files.createDirectory(folder.resolve("disk"));

    String output =
        WritingProcess.onASmallDisk(disk, FullStateDisk.class, folder.resolve("notice.json"));

    assertThat(output.lines().filter(line -> line.startsWith("served ")))
        .as(output)
        .containsExactly(
            "served when the disk is full: second",
            "served when the edit is broken, too: third",
            "served when it was started again: first",
            "served when the state may only be read: fourth");
    assertThat(output.split("cannot be written", -1)).hasSize(2); // It is told once.
  }
}
