package dev.startuphelp.client.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.cache.CacheFile;
import dev.startuphelp.client.cache.CacheFolder;
import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.library.LibraryWarnings;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.client.time.Confirmation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learnt is on disk as it is in memory, however the threads run that write it. */
class HelpMemoryTest {

  @TempDir Path folder;

  private final Threads threads = new Threads();
  private HelpMemory memory;

  @BeforeEach
  void remembersInTheFolder() {
    memory =
        new HelpMemory(
            new LookupSettings(
                "app", null, folder, null, List.of(), null, null, Duration.ofSeconds(2), null),
            threads,
            new LibraryWarnings());
  }

  @Test
  void keepsWhatWasRememberedLastInWhateverOrderTheThreadsRun() {
    remember("first");
    remember("second");
    remember("third");

    Collections.reverse(threads.tasks);
    threads.tasks.forEach(Runnable::run);

    assertThat(kept()).isEqualTo("third");
  }

  @Test
  void keepsLaterWhatFoundNoThread() {
    threads.areThere = false;
    remember("first");
    threads.areThere = true;
    memory.learnInfobase(help("of the list"));

    assertThat(kept()).isEqualTo("first");
  }

  private void remember(String text) {
    memory.learnRemembered(help(text));
  }

  private static KeptHelp help(String text) {
    return new KeptHelp(text, null, Confirmation.at(Clocks.system().now()));
  }

  private String kept() {
    CacheFile file = new CacheFile(folder, CacheFolder.fileName("app", ""));
    return file.read().orElseThrow().remembered().helpText();
  }

  /** Runs nothing by itself. */
  private static final class Threads implements Background {
    private final List<Runnable> tasks = new ArrayList<>();
    private boolean areThere = true;

    @Override
    public boolean run(Runnable task) {
      return areThere && tasks.add(task);
    }

    @Override
    public boolean after(Duration delay, Runnable task) {
      return run(task);
    }

    @Override
    public void close() {}
  }
}
