package dev.startuphelp.client.cache;

import dev.startuphelp.client.time.Confirmation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Run where it may mount a small disk of its own: fills it, and keeps help there all the same. */
final class FullDisk {

  private static final Confirmation NOON =
      new Confirmation(null, Instant.parse("2026-11-22T12:00:00Z"), null);

  private FullDisk() {}

  /** The folder over which to mount the disk comes as the argument. */
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    mount("-t", "tmpfs", "-o", "size=128k", "tmpfs", disk.toString());
    System.out.println("mounted");
    CacheFile file = new CacheFile(disk.resolve("client"), "app.help");
    keep(file, "first");
    tell("there is room", file);

    fill(disk.resolve("filler"));
    keep(file, "second");
    keep(file, "second");
    tell("the disk is full", file);

    Files.delete(disk.resolve("filler"));
    keep(file, "third");
    tell("there is room again", file);

    mount("-o", "remount,ro", disk.toString());
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

  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[512]);
      }
    } catch (IOException e) {
      System.out.println("full: " + e.getMessage());
    }
  }

  private static void mount(String... how) throws Exception {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(how));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      System.exit(1);
    }
  }
}
