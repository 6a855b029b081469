package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.CacheFile;
import dev.startuphelp.client.cache.CacheFolder;
import dev.startuphelp.client.cache.CacheRecord;
import dev.startuphelp.client.cache.KeptDocument;
import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.library.LibraryWarnings;
import dev.startuphelp.client.live.DocumentText;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Reading;
import dev.startuphelp.protocol.signature.Refusal;
import dev.startuphelp.protocol.signature.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The memory and the cache file behind it. What is learnt is known at once and then kept on disk;
 * what the disk knows is read once, and completes what was learnt meanwhile. Safe for any thread.
 *
 * <p>The disk ends with what the memory ends with, whichever threads write: what is to be kept is
 * noted together with what is learnt, the later in the place of the earlier, and who writes takes
 * all that is noted while nobody else writes.
 */
final class HelpMemory {

  private final LookupSettings settings;
  private final Background background;
  private final LibraryWarnings libraries;
  private final CountDownLatch cacheRead = new CountDownLatch(1);
  private final Object opening = new Object();
  private final Object writing = new Object();
  private volatile Memory memory;
  private CacheRecord unwritten = CacheRecord.EMPTY;
  private @Nullable CacheFile file;

  /** Reads nothing yet. */
  HelpMemory(LookupSettings settings, Background background, LibraryWarnings libraries) {
    this.settings = settings;
    this.background = background;
    this.libraries = libraries;
    this.memory = Memory.of(settings.builtIn());
  }

  /** Everything that is known now. */
  Memory now() {
    return memory;
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
    return memory;
  }

  /** Reads what is on disk; blocks. */
  void readCache() {
    try {
      Optional<CacheFile> file = file();
      Optional<CacheRecord> record = file.isPresent() ? file.get().read() : Optional.empty();
      if (record.isPresent()) {
        complete(memoryOf(record.get()));
      }
    } finally {
      cacheRead.countDown();
    }
  }

  /** Learns and keeps a document; blocks. */
  void learnDocument(KeptDocument kept, HelpDocument document) {
    LastKnownGood learnt = own(kept, document);
    learn(known -> known.withDocument(learnt), CacheRecord.EMPTY.withDocument(kept));
    write();
  }

  /** A file on a plain web server may hold help of several applications. */
  private LastKnownGood own(KeptDocument kept, HelpDocument document) {
    return LastKnownGood.of(kept, document.forApplication(settings.application()));
  }

  /** Learns help of the application, and keeps it in the background. */
  void learnRemembered(KeptHelp help) {
    learn(known -> known.withRemembered(help), CacheRecord.EMPTY.withRemembered(help));
    background.run(
        this::write); // Where no thread is to be had, whoever writes next takes it along.
  }

  /** Learns and keeps help of the infobase list; blocks. */
  void learnInfobase(KeptHelp help) {
    learn(known -> known.withInfobase(help), CacheRecord.EMPTY.withInfobase(help));
    write();
  }

  /** Learns why the last answer is not believed; null: that was not the matter. */
  void learnRefusal(@Nullable Refusal refusal) {
    learn(known -> known.withRefusal(refusal), CacheRecord.EMPTY);
  }

  private synchronized void learn(UnaryOperator<Memory> change, CacheRecord toKeep) {
    memory = change.apply(memory);
    unwritten = unwritten.with(toKeep);
  }

  private synchronized void complete(Memory read) {
    memory = memory.or(read);
  }

  private void write() {
    synchronized (writing) {
      CacheRecord news = takeUnwritten();
      if (!news.equals(CacheRecord.EMPTY)) {
        file().ifPresent(known -> known.update(record -> record.with(news)));
      }
    }
  }

  private synchronized CacheRecord takeUnwritten() {
    CacheRecord news = unwritten;
    unwritten = CacheRecord.EMPTY;
    return news;
  }

  private Memory memoryOf(CacheRecord record) {
    Memory read = Memory.of(settings.builtIn());
    if (record.remembered() != null) {
      read = read.withRemembered(record.remembered());
    }
    if (record.infobase() != null) {
      read = read.withInfobase(record.infobase());
    }
    KeptDocument kept = record.document();
    return kept == null || !isTrusted(kept) ? read : withDocument(read, kept);
  }

  /** What none of the keys has proved that are trusted now was kept by an older configuration. */
  private boolean isTrusted(KeptDocument kept) {
    TrustedKeys keys = settings.live() == null ? null : settings.live().trustedKeys();
    return keys == null || keys.have(kept.signedBy());
  }

  private Memory withDocument(Memory read, KeptDocument kept) {
    try {
      return DocumentText.read(kept.text()) instanceof Reading.Accepted accepted
          ? read.withDocument(own(kept, accepted.document()))
          : read;
    } catch (IOException e) { // Another version of this library, with other rules, kept it.
      return read;
    } catch (LinkageError e) { // Without its JSON library the other kept help is still there.
      libraries.tell(e);
      return read;
    }
  }

  // Found at the first use and not before: even to look for a folder may block.
  private Optional<CacheFile> file() {
    synchronized (opening) {
      if (file == null) {
        file = open();
      }
      return Optional.ofNullable(file);
    }
  }

  private @Nullable CacheFile open() {
    Path chosen = settings.cacheDirectory();
    Path folder = chosen != null ? chosen : CacheFolder.usual().orElse(null);
    LiveSettings live = settings.live();
    String url = live == null ? "" : live.documentUrl().toString();
    return folder == null
        ? null
        : new CacheFile(folder, CacheFolder.fileName(settings.application(), url));
  }
}
