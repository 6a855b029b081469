package dev.startuphelp.client.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {

  private static final Path COMPILED =
      Path.of("src/test/java/dev/startuphelp/client/docs/Snippets.java");
  private static final Pattern IMPORT = Pattern.compile("(?m)^ *import .*;\n");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/sdk.md", "../docs/signing.md"})
  void theDocumentationShowsOnlyCodeThatCompiles(String page) throws IOException {
    String compiled = withoutSpace(Files.readString(COMPILED));

    List<String> shown =
        JAVA.matcher(Files.readString(Path.of(page)))
            .results()
            .map((MatchResult block) -> withoutSpace(IMPORT.matcher(block.group(1)).replaceAll("")))
            .toList();

    assertThat(shown).isNotEmpty().allSatisfy(code -> assertThat(compiled).contains(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/sdk.md", "../docs/signing.md"})
  void everyTypeOfOursThatAPageShowsIsImportedOnIt(String page) throws IOException {
    String shown = Files.readString(Path.of(page));
    String code =
        JAVA.matcher(shown).results().map(block -> block.group(1)).collect(Collectors.joining());
    String withoutImports = IMPORT.matcher(code).replaceAll("");

    List<String> needed =
        IMPORT
            .matcher(Files.readString(COMPILED))
            .results()
            .map(MatchResult::group)
            .filter(line -> line.startsWith("import dev.startuphelp."))
            .filter(line -> withoutImports.matches("(?s).*\\b" + simpleName(line) + "\\b.*"))
            .toList();

    assertThat(needed).allSatisfy(line -> assertThat(code).contains(line.strip()));
  }

  private static String simpleName(String importLine) {
    return importLine.strip().replaceAll(".*\\.(\\w+);", "$1");
  }

  // The formatter breaks lines elsewhere than the documentation.
  private static String withoutSpace(String code) {
    return code.replaceAll("\\s+", "");
  }
}
