package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.CacheFile;
import dev.startuphelp.client.cache.CacheFolder;
import dev.startuphelp.client.cache.CacheRecord;
import dev.startuphelp.client.cache.KeptDocument;
import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.live.DocumentText;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The memory and the cache file behind it. What is learnt is known at once and then kept on disk;
 * what the disk knows is read once, and completes what was learnt meanwhile. Safe for any thread.
 */
final class HelpMemory {

  private final LookupSettings settings;
  private final Background background;
  private final AtomicReference<Memory> memory;
  private final CountDownLatch cacheRead = new CountDownLatch(1);
  private @Nullable CacheFile file;

  /** Reads nothing yet. */
  HelpMemory(LookupSettings settings, Background background) {
    this.settings = settings;
    this.background = background;
    this.memory = new AtomicReference<>(Memory.of(settings.builtIn()));
  }

  /** Everything that is known now. */
  Memory now() {
    return memory.get();
  }

  /** The same, once the cache was read, or without it when that takes longer than this. */
  Memory now(Duration patience) {
    try {
      if (cacheRead.getCount() > 0) {
        boolean unused = cacheRead.await(patience.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) { // The caller's matter; what is known now has to do.
      Thread.currentThread().interrupt();
    }
    return memory.get();
  }

  /** Reads what is on disk; blocks. */
  void readCache() {
    try {
      file().flatMap(CacheFile::read).map(this::memoryOf).ifPresent(this::complete);
    } finally {
      cacheRead.countDown();
    }
  }

  /** Learns and keeps a document; blocks. */
  void learnDocument(KeptDocument kept, HelpDocument document) {
    LastKnownGood learnt = LastKnownGood.of(kept, document);
    memory.updateAndGet(known -> known.withDocument(learnt));
    keep(record -> record.withDocument(kept));
  }

  /** Learns help of the application, and keeps it in the background. */
  void learnRemembered(KeptHelp help) {
    memory.updateAndGet(known -> known.withRemembered(help));
    background.run(() -> keep(record -> record.withRemembered(help)));
  }

  /** Learns and keeps help of the infobase list; blocks. */
  void learnInfobase(KeptHelp help) {
    memory.updateAndGet(known -> known.withInfobase(help));
    keep(record -> record.withInfobase(help));
  }

  private void keep(UnaryOperator<CacheRecord> change) {
    file().ifPresent(known -> known.update(change));
  }

  private void complete(Memory read) {
    memory.updateAndGet(known -> known.or(read));
  }

  private Memory memoryOf(CacheRecord record) {
    Memory read = Memory.of(settings.builtIn());
    if (record.remembered() != null) {
      read = read.withRemembered(record.remembered());
    }
    if (record.infobase() != null) {
      read = read.withInfobase(record.infobase());
    }
    return record.document() == null ? read : withDocument(read, record.document());
  }

  private static Memory withDocument(Memory read, KeptDocument kept) {
    try {
      return DocumentText.read(kept.text()) instanceof Reading.Accepted accepted
          ? read.withDocument(LastKnownGood.of(kept, accepted.document()))
          : read;
    } catch (IOException e) { // Another version of this library, with other rules, kept it.
      return read;
    }
  }

  // Found at the first use and not before: even to look for a folder may block.
  private synchronized Optional<CacheFile> file() {
    if (file == null) {
      Path chosen = settings.cacheDirectory();
      LiveSettings live = settings.live();
      String url = live == null ? "" : live.documentUrl().toString();
      String name = CacheFolder.fileName(settings.application(), url);
      file =
          Optional.ofNullable(chosen)
              .or(CacheFolder::usual)
              .map(folder -> new CacheFile(folder, name))
              .orElse(null);
    }
    return Optional.ofNullable(file);
  }
}
