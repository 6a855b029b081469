package dev.startuphelp.server.command;

import dev.startuphelp.server.access.PasswordHash;
import dev.startuphelp.server.access.TokenHash;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "hash",
    description = {
      "Makes the hash of a password for the admin page, to be written into the configuration.",
      "The password is typed at the terminal, or is one line of the standard input."
    },
    mixinStandardHelpOptions = true)
final class HashCommand implements Callable<Integer> {

  private static final int SHORTEST = 10;

  private final Supplier<Passphrase> passphrase;
  private final SecureRandom random;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--token",
      description = "Make a new token for scripts instead; it is printed this once.")
  private boolean token;

  HashCommand(Supplier<Passphrase> passphrase, SecureRandom random) {
    this.passphrase = passphrase;
    this.random = random;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (token) {
      printToken(out);
    } else {
      printPassword(out);
    }
    return 0;
  }

  private void printPassword(PrintWriter out) {
    String password = passphrase.get().read();
    if (password.length() < SHORTEST) {
      throw new UsageException(
          "The password is too short. Take at least " + SHORTEST + " characters, or some words.");
    }
    out.println(
        """
        # Into the file of --config; role: editor may publish, viewer may look.
        admin:
          users:
            - name: admin
              role: editor
              password: %s\
        """
            .formatted(PasswordHash.of(password, random).text()));
  }

  private void printToken(PrintWriter out) {
    String fresh = TokenHash.newToken(random);
    out.println(
        """
        # For the script, which sends it as: Authorization: Bearer TOKEN
        # %s
        # Into the file of --config:
        admin:
          tokens:
            - name: script
              role: editor
              hash: %s\
        """
            .formatted(fresh, TokenHash.of(fresh).text()));
  }
}
