package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that a text of the documentation names, as {@code `ClassTest.method`}. */
final class NamedTests {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  private static final List<Path> SOURCES = testSources();

  private NamedTests() {}

  /** A page of the documentation. */
  static String page(String name) throws IOException {
    return Files.readString(REPOSITORY.resolve("docs").resolve(name));
  }

  static List<MatchResult> in(String text) {
    return TEST.matcher(text).results().toList();
  }

  /** Checks that there is such a test. */
  static void assertExists(MatchResult named) {
    List<String> sources = sources(named.group(1) + ".java");
    assertThat(sources).as(named.group(1)).isNotEmpty();
    if (named.group(2) != null) {
      assertThat(sources)
          .as(named.group())
          .anyMatch(source -> source.contains("void " + named.group(2) + "("));
    }
  }

  private static List<String> sources(String name) {
    return SOURCES.stream()
        .filter(file -> file.getFileName().toString().equals(name))
        .map(NamedTests::text)
        .toList();
  }

  private static List<Path> testSources() {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.toString().contains("src/test/java"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
