package dev.startuphelp.protocol.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a client keeps in a folder, and what can happen to it. */
public final class KeptFiles {

  private KeptFiles() {}

  /** Does this to all files in the folder. */
  public static void damage(Path folder, Damage damage) throws IOException {
    if (damage == Damage.FOLDER_TAKEN) {
      delete(folder);
      Files.writeString(folder, "a file");
      return;
    }
    for (Path file : files(folder)) {
      damageFile(file, damage);
    }
  }

  private static void damageFile(Path file, Damage damage) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (damage) {
      case HALVED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case EMPTIED -> Files.write(file, new byte[0]);
      case GARBLED -> {
        Arrays.fill(bytes, bytes.length / 4, bytes.length - bytes.length / 4, (byte) '#');
        Files.write(file, bytes);
      }
      case REPLACED_BY_FOLDERS -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
      case FOLDER_TAKEN -> throw new IllegalArgumentException("not of a file");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
