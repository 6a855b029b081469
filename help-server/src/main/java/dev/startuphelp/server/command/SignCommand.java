package dev.startuphelp.server.command;

import dev.startuphelp.protocol.signature.VerifyingKey;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.help.CanonicalDocument;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.signing.KeyFile;
import dev.startuphelp.server.signing.SetReading;
import dev.startuphelp.server.signing.SignedSet;
import dev.startuphelp.server.signing.SignedSetFile;
import dev.startuphelp.server.signing.SigningKey;
import dev.startuphelp.server.state.Replacement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sign",
    description = {
      "Signs what the notice file says, for all applications, as it is now. The documents and their"
          + " signatures go into one file beside it, FILE.signed.zip, which the service serves as"
          + " it is.",
      "Sign again after every change of the file."
    },
    mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

  /** A set that is this much later than the clock was signed by a wrong clock, or this one is. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description = "The file of a private key; twice while readers change from one to another.")
  private List<Path> keys = List.of();

  @Option(
      names = "--out",
      paramLabel = "ZIP",
      description =
          "Where the set is written. Default: beside the notice file, where the service looks.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  SignCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.notices().current();
    FileReading.Loaded loaded = desk.loaded(current);
    SignedSetFile target = out == null ? desk.signedSet() : SignedSetFile.at(out);
    SignedSet set = sign(loaded, signingTime(target, desk), desk);
    write(target, set, desk);
    if (json) {
      desk.out().println(toJson(loaded, set, target, desk));
    } else {
      tell(loaded, set, target, desk);
    }
    return 0;
  }

  private void tell(FileReading.Loaded loaded, SignedSet set, SignedSetFile target, Desk desk) {
    desk.print(loaded.findings());
    openKeys().forEach(key -> desk.say("sign.key-open", key));
    desk.say(
        "sign.done",
        desk.file().name(),
        set.revision(),
        set.publishedAt().toString(),
        set.keyIds(),
        String.valueOf(set.documents().size()),
        target.path().toString());
  }

  private String toJson(FileReading.Loaded loaded, SignedSet set, SignedSetFile target, Desk desk) {
    return JsonAnswers.object(
        json -> {
          json.writeStringField("file", desk.file().name());
          json.writeStringField("set", target.path().toString());
          json.writeStringField("revision", set.revision());
          json.writeStringField("publishedAt", set.publishedAt().toString());
          JsonAnswers.writeTexts(
              json, "keyIds", set.keys().stream().map(VerifyingKey::id).toList());
          JsonAnswers.writeTexts(json, "openKeyFiles", openKeys());
          json.writeNumberField("documents", set.documents().size());
          JsonAnswers.writeProblems(json, loaded.findings(), desk.locale());
        });
  }

  /** Those that others than their owner can read. */
  private List<String> openKeys() {
    return keys.stream().filter(KeyFile::isOpen).map(Path::toString).toList();
  }

  private SignedSet sign(FileReading.Loaded loaded, Instant time, Desk desk) {
    List<SigningKey> read = new ArrayList<>();
    for (Path key : keys) {
      read.add(read(key, desk));
    }
    Publication publication = Publication.of(loaded, time);
    Map<String, byte[]> documents = new TreeMap<>();
    documents.put(SignedSet.COMMON, CanonicalDocument.toSign(publication, SignedSet.COMMON, time));
    for (String application : publication.document().namedApplications()) {
      documents.put(application, CanonicalDocument.toSign(publication, application, time));
    }
    return SignedSet.sign(loaded.bytes().version(), time, read, documents);
  }

  private static SigningKey read(Path file, Desk desk) {
    try {
      return KeyFile.read(file);
    } catch (KeyFile.FaultException e) {
      String fault = e.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw desk.refusal("sign.key." + fault, file.toString());
    }
  }

  /** Now, but later than the set before: readers take nothing older than what they have. */
  private static Instant signingTime(SignedSetFile target, Desk desk) {
    Instant now = desk.now().truncatedTo(ChronoUnit.SECONDS);
    Instant last = Instant.MIN;
    for (SignedSetFile file : List.of(target, desk.signedSet())) {
      if (file.read() instanceof SetReading.Whole whole
          && whole.set().publishedAt().isAfter(last)) {
        last = whole.set().publishedAt();
      }
    }
    if (last.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw desk.refusal("sign.clock", last.toString(), now.toString(), target.name());
    }
    return last.isBefore(now) ? now : last.plusSeconds(1);
  }

  /** It is read back before it takes the place of the one before. */
  private static void write(SignedSetFile target, SignedSet set, Desk desk) {
    try {
      byte[] bytes = set.toBytes();
      if (!SignedSet.parse(bytes).equals(set)) {
        throw new IOException("what was made is not what was meant");
      }
      try (Replacement replacement = Replacement.of(target.path(), bytes)) {
        replacement.commit();
      }
    } catch (IOException e) {
      throw desk.refusal("sign.failed", target.path().toString(), String.valueOf(e));
    }
  }
}
