package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command publishes what it has made, and tells what came of it. */
final class Publishing {

  @Option(names = "--json", description = "Print the outcome as JSON, for scripts.")
  private boolean json;

  @Option(
      names = "--dry-run",
      description = "Write nothing; print the difference that it would make.")
  private boolean dryRun;

  boolean isForPeople() {
    return !json;
  }

  /** Publishes a text in place of the file that it was made of. */
  int publish(Desk desk, CurrentFile current, String text) {
    if (dryRun) {
      return printOnly(desk, current, text);
    }
    return tell(desk, desk.notices().publish(text, current.version(), desk.user()));
  }

  /** Publishes a version of the history in place of the file. */
  int restore(Desk desk, CurrentFile current, String version) {
    if (dryRun) {
      return printOnly(desk, current, Versions.textOf(version, desk));
    }
    return tell(desk, desk.notices().restore(version, current.version(), desk.user()));
  }

  private static int printOnly(Desk desk, CurrentFile current, String text) {
    desk.out()
        .print(
            Difference.unified(
                desk.file().name(), current.text().orElse(""), desk.file().name(), text));
    desk.print(desk.notices().check(text));
    desk.say("dry-run");
    return 0;
  }

  /** Tells what came of it, and gives the exit status. */
  int tell(Desk desk, Outcome outcome) {
    if (json) {
      desk.out().println(toJson(desk, outcome));
      return outcome instanceof Outcome.Published ? 0 : Commands.USAGE;
    }
    return switch (outcome) {
      case Outcome.Published published -> {
        desk.print(advice(desk));
        desk.say("published", desk.file().name(), published.version());
        desk.sayWhetherSigned(desk.notices().current().reading());
        yield 0;
      }
      case Outcome.Refused refused -> {
        desk.print(refused.findings());
        throw desk.refusal("refused", desk.file().name());
      }
      case Outcome.Conflict conflict -> {
        desk.out().print(conflict.theirs());
        throw desk.refusal(
            "conflict",
            desk.file().name(),
            conflict.author().orElseGet(() -> desk.text("somebody")),
            conflict.at().map(desk.timeWords()::distance).orElse(""));
      }
      case Outcome.Failed failed ->
          throw new UsageException(failed.failure().describe(desk.locale()));
    };
  }

  /** What is probably not meant in the file as it is now. */
  private static List<Finding> advice(Desk desk) {
    return desk.notices().check(desk.notices().current().text().orElse("")).stream()
        .filter(finding -> finding.level() != Level.INFO)
        .toList();
  }

  private static String toJson(Desk desk, Outcome outcome) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      switch (outcome) {
        case Outcome.Published published -> {
          json.writeStringField("outcome", "published");
          json.writeStringField("version", published.version());
          json.writeStringField(
              "signature", desk.signature(desk.notices().current().reading()).wireName());
          JsonAnswers.writeProblems(json, advice(desk), desk.locale());
        }
        case Outcome.Refused refused -> {
          json.writeStringField("outcome", "refused");
          JsonAnswers.writeProblems(json, refused.findings(), desk.locale());
        }
        case Outcome.Conflict conflict -> {
          json.writeStringField("outcome", "conflict");
          json.writeStringField("version", conflict.current());
          json.writeStringField("author", conflict.author().orElse(null));
        }
        case Outcome.Failed failed -> {
          json.writeStringField("outcome", "failed");
          json.writeStringField("reason", failed.failure().kind().wireName());
          json.writeStringField("message", failed.failure().describe(desk.locale()));
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }
}
