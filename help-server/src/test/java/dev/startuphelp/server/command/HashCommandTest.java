package dev.startuphelp.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.access.PasswordHash;
import dev.startuphelp.server.access.TokenHash;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class HashCommandTest {

  private final StringWriter out = new StringWriter();

  private int run(String typed, String... arguments) {
    Passphrase passphrase = new Passphrase(null, new StringReader(typed));
    return new CommandLine(new HashCommand(() -> passphrase, new SecureRandom()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()))
        .setExecutionExceptionHandler((e, command, result) -> Commands.USAGE)
        .execute(arguments);
  }

  private String after(String label) {
    return out.toString()
        .lines()
        .filter(line -> line.strip().startsWith(label))
        .findFirst()
        .orElseThrow()
        .strip()
        .substring(label.length())
        .strip();
  }

  @Test
  void printsWhatGoesIntoTheConfigurationAndNotThePassword() {
    assertThat(run("correct horse\n")).isZero();

    assertThat(PasswordHash.parse(after("password:"))).isNotNull();
    assertThat(out.toString()).contains("admin:", "users:").doesNotContain("correct horse");
  }

  @Test
  void makesATokenWithItsHash() {
    assertThat(run("", "--token")).isZero();

    String token = out.toString().lines().toList().get(1).substring(2);
    assertThat(token).hasSize(43);
    assertThat(after("hash:")).isEqualTo(TokenHash.of(token).text());
  }

  @Test
  void refusesNoneAndAShortOne() {
    assertThat(run("")).isEqualTo(2);
    assertThat(run("hunter2\n")).isEqualTo(2);
    assertThat(run("", "hunter2")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }
}
