package dev.startuphelp.server.command;

import dev.startuphelp.protocol.signature.VerifyingKey;
import dev.startuphelp.server.signing.KeyFile;
import dev.startuphelp.server.signing.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "keygen",
    description = {
      "Makes a key for signing: FILE is the private key, FILE.pub the public one, both for openssl,"
          + " too.",
      "Do this on the computer on which notices are signed, not where the service runs."
    },
    mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final SecureRandom random;

  @Parameters(paramLabel = "FILE", description = "The file of the private key, which is new.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  KeygenCommand(Surroundings surroundings, SecureRandom random) {
    this.surroundings = surroundings;
    this.random = random;
  }

  @Override
  public Integer call() {
    SigningKey key = SigningKey.generate(random);
    Path open = file.resolveSibling(file.getFileName() + ".pub");
    try {
      refuseExisting(open);
      KeyFile.write(key, file);
      KeyFile.write(key.verifyingKey(), open);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(text("keygen.exists", String.valueOf(e.getFile())));
    } catch (IOException e) {
      throw new UsageException(text("keygen.failed", file.toString(), String.valueOf(e)));
    }
    surroundings
        .out()
        .println(json ? toJson(key.verifyingKey(), open) : forPeople(key.verifyingKey(), open));
    return 0;
  }

  /** Before the first of the two is written, so that none is left alone. */
  private static void refuseExisting(Path file) throws FileAlreadyExistsException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private String forPeople(VerifyingKey key, Path open) {
    return text("keygen.done", file.toString(), open.toString(), key.id(), key.base64());
  }

  private String toJson(VerifyingKey key, Path open) {
    return JsonAnswers.object(
        json -> {
          json.writeStringField("privateKeyFile", file.toString());
          json.writeStringField("publicKeyFile", open.toString());
          json.writeStringField("keyId", key.id());
          json.writeStringField("publicKey", key.base64());
        });
  }

  private String text(String name, String... arguments) {
    return Desk.TEXTS.format(surroundings.locale(), name, List.of(arguments));
  }
}
