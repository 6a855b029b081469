package dev.startuphelp.client.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest {

  private static final Path COMPILED =
      Path.of("src/test/java/dev/startuphelp/client/docs/Snippets.java");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/sdk.md", "../docs/signing.md"})
  void theDocumentationShowsOnlyCodeThatCompiles(String page) throws IOException {
    String compiled = withoutSpace(Files.readString(COMPILED));

    List<String> shown =
        JAVA.matcher(Files.readString(Path.of(page)))
            .results()
            .map((MatchResult block) -> withoutSpace(block.group(1)))
            .toList();

    assertThat(shown).isNotEmpty().allSatisfy(code -> assertThat(compiled).contains(code));
  }

  // The formatter breaks lines elsewhere than the documentation.
  private static String withoutSpace(String code) {
    return code.replaceAll("\\s+", "");
  }
}
