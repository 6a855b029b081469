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
import org.junit.jupiter.api.Test;

class SecurityPageIT {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void theThreatModelNamesOnlyTestsThatThereAre() throws IOException {
    String page = Files.readString(REPOSITORY.resolve("docs/security.md"));

    List<MatchResult> named = TEST.matcher(page).results().toList();

    assertThat(named).hasSizeGreaterThan(20).allSatisfy(SecurityPageIT::exists);
  }

  private static void exists(MatchResult named) {
    List<String> sources = sources(named.group(1) + ".java");
    assertThat(sources).as(named.group(1)).isNotEmpty();
    if (named.group(2) != null) {
      assertThat(sources)
          .as(named.group())
          .anyMatch(source -> source.contains("void " + named.group(2) + "("));
    }
  }

  private static List<String> sources(String name) {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .filter(file -> file.toString().contains("src/test/java"))
          .map(SecurityPageIT::text)
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
