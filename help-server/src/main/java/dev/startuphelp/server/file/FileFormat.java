package dev.startuphelp.server.file;

import java.nio.file.Path;
import java.util.Locale;

/** How the notice file is written; its extension tells. */
public enum FileFormat {
  JSON,
  YAML;

  /** YAML for {@code .yaml} and {@code .yml}, JSON for everything else. */
  public static FileFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : JSON;
  }
}
