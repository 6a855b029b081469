package dev.startuphelp.client.cache;

import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.protocol.WritingProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Run on a small disk: fills it, and keeps help there all the same. */
final class FullDisk {

  private static final Confirmation NOON =
      new Confirmation(null, Instant.parse("2026-11-22T12:00:00Z"), null);

  private FullDisk() {}

  /** The disk comes as the argument. */
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    CacheFile file = new CacheFile(disk.resolve("client"), "app.help");
    keep(file, "first");
    tell("there is room", file);

    Path filler = WritingProcess.fill(disk);
    keep(file, "second");
    keep(file, "second");
    tell("the disk is full", file);

    Files.delete(filler);
    keep(file, "third");
    tell("there is room again", file);

    WritingProcess.makeReadOnly(disk);
    CacheFile later = new CacheFile(disk.resolve("client"), "app.help");
    keep(later, "fourth");
    tell("it may only be read", later);
  }

  private static void keep(CacheFile file, String text) {
    file.update(record -> record.withRemembered(new KeptHelp(text, null, NOON)));
  }

  private static void tell(String when, CacheFile file) {
    KeptHelp known = file.read().map(CacheRecord::remembered).orElseThrow();
    System.out.println("known when " + when + ": " + known.helpText());
  }
}
