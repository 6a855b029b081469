package dev.startuphelp.server.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.protocol.WritingProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state on a disk that is full, and on one that may only be read: real ones. */
final class FullHistoryDiskTest {

  @TempDir private Path folder;

  @Test
  void keepsNoNoticeBackAndSaysWhatTheHistoryLacks() throws Exception {
    assumeTrue(WritingProcess.hasSmallDisks(), "mounting needs Linux, and root or user namespaces");
    Path disk = Files.createDirectory(folder.resolve("disk"));

    String output =
        WritingProcess.onASmallDisk(disk, FullHistoryDisk.class, folder.resolve("notice.json"));

    List<String> told = output.lines().filter(line -> line.startsWith("told ")).toList();
    assertThat(told).as(output).hasSize(5);
    assertThat(told.get(0))
        .contains("no history yet: there true, kept false, Warning: the history has not kept this")
        .contains("No space left");
    assertThat(told.get(1)).endsWith("room: there true, kept true, kept");
    assertThat(told.get(2)).contains("there true, kept false, Warning", "No space left");
    assertThat(told.get(3)).contains("there true, kept false, Warning", "Read-only");
    assertThat(told.get(4)).endsWith("true");
  }
}
