package dev.startuphelp.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the web client, wherever they are packed. */
final class WebClientFiles {

  private static final String FOLDER = "/dev/startuphelp/web/";

  private WebClientFiles() {}

  /** Their names, in alphabetical order. */
  static List<String> names() throws IOException {
    URI index = uri();
    if (!index.getScheme().equals("jar")) {
      return names(Objects.requireNonNull(Path.of(index).getParent()));
    }
    try (FileSystem jar = FileSystems.newFileSystem(index, Map.of())) {
      return names(jar.getPath(FOLDER));
    }
  }

  private static URI uri() {
    try {
      return Objects.requireNonNull(WebClientFiles.class.getResource(FOLDER + "index.html"))
          .toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path is made of addresses", e);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String name) {
    return Objects.requireNonNull(WebClientFiles.class.getResourceAsStream(FOLDER + name));
  }
}
