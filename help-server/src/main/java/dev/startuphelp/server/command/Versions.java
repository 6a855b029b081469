package dev.startuphelp.server.command;

import dev.startuphelp.server.publish.HistoryEntry;
import java.util.List;

/** Finds the version that a person means: the beginning of its name is enough. */
final class Versions {

  private Versions() {}

  static String named(String typed, Desk desk) {
    List<String> found =
        desk.notices().history().stream()
            .map(HistoryEntry::version)
            .filter(version -> version.startsWith(typed))
            .distinct()
            .toList();
    if (found.size() != 1 || typed.isBlank()) {
      throw desk.refusal(found.size() > 1 ? "version.several" : "version.none", typed);
    }
    return found.get(0);
  }

  static String textOf(String version, Desk desk) {
    return desk.notices()
        .version(version)
        .flatMap(bytes -> bytes.text())
        .orElseThrow(() -> desk.refusal("version.none", version));
  }
}
