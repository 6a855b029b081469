package dev.startuphelp.protocol.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program for other people's clients, with clients of three lines. */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the clients are written for sh")
class RunnerTest {

  private static final String KNOWS_ALL =
      """
      #!/bin/sh
      if [ -e "$2/kept" ]; then source=last-known-good; else source=live; touch "$2/kept"; fi
      printf '{"notices": ["Down."], "helpText": "Call 123.", "source": "%s"}' $source
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void printsAPassedRowAndEndsWithStatusZero() throws IOException {
    assertThat(run(client(KNOWS_ALL), "valid")).isZero();

    assertThat(text())
        .isEqualTo(
            """
            passed  valid                   A document is shown, and shown again when nobody answers.
            1 of 1 rows passed.
            """);
  }

  @Test
  void printsWhatWasExpectedAndSeenAndEndsWithStatusOne() throws IOException {
    assertThat(run(client(KNOWS_ALL), "valid replaced")).isEqualTo(1);

    assertThat(text())
        .contains(
            "FAILED  replaced ",
            "        step 2: expected notices \"Up at nine.\", help \"Call 456.\", live, but seen"
                + " was notices \"Down.\", help \"Call 123.\", last-known-good",
            "1 of 2 rows passed.");
  }

  @Test
  void printsTheLastWordsOfAClientThatFails() throws IOException {
    run(client("#!/bin/sh\necho first >&2; echo no such module >&2; exit 3\n"), "valid");

    assertThat(text()).contains("the client failed: exit status 3, no such module");
  }

  @Test
  void refusesWhatIsNoJsonObject() throws IOException {
    run(client("#!/bin/sh\necho '[]'\n"), "valid");

    assertThat(text()).contains("the client failed: its output is no JSON object");
  }

  @Test
  void explainsItselfToWhoGivesNoCommandOrAnUnknownRow() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("sh", "no-such-row")).isEqualTo(2);

    assertThat(text()).contains("Usage: Runner COMMAND [ROW...]", "Rows: valid replaced ");
  }

  private int run(String... arguments) throws IOException {
    return Runner.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
  }

  private String client(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("client.sh"), script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
