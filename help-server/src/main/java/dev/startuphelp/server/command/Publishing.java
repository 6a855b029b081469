package dev.startuphelp.server.command;

import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.Outcome;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * How a command publishes what it has made, and tells what came of it. What the command has done is
 * told when it is done, never before.
 */
final class Publishing {

  @Option(names = "--json", description = "Print the outcome as JSON, for scripts.")
  private boolean json;

  @Option(
      names = "--dry-run",
      description =
          "Change nothing; print the difference that it would make, and end as it would end.")
  private boolean dryRun;

  /**
   * Publishes a text in place of the file that it was made of.
   *
   * @param deeds what is then done, one line each
   * @return the exit status
   */
  int publish(Desk desk, CurrentFile current, String text, List<String> deeds) {
    Outcome outcome =
        dryRun
            ? desk.notices().rehearse(text, current.version())
            : desk.notices().publish(text, current.version(), desk.user());
    return tell(desk, current, text, deeds, outcome);
  }

  /** Publishes a version of the history in place of the file. */
  int restore(Desk desk, CurrentFile current, String version) {
    Outcome outcome =
        dryRun
            ? desk.notices().rehearseRestore(version, current.version())
            : desk.notices().restore(version, current.version(), desk.user());
    return tell(desk, current, Versions.textOf(version, desk), List.of(), outcome);
  }

  private int tell(
      Desk desk, CurrentFile current, String text, List<String> deeds, Outcome outcome) {
    if (dryRun && !json) {
      desk.out().print(difference(desk, current, text));
      desk.out().flush();
    }
    if (!(outcome instanceof Outcome.Published published)) {
      throw refused(desk, outcome);
    }
    List<Finding> advice = advice(desk, text);
    if (json) {
      desk.out().println(toJson(desk, published, advice, difference(desk, current, text)));
      return 0;
    }
    desk.print(advice);
    if (dryRun) {
      desk.say(deeds.isEmpty() ? "dry-run" : "dry-run.but");
      deeds.forEach(desk::line);
      return 0;
    }
    deeds.forEach(desk::line);
    desk.say("published", desk.file().name(), published.version());
    published.historyGap().map(gap -> gap.describe(desk.locale())).ifPresent(desk::line);
    desk.sayWhetherSigned(desk.notices().current().reading());
    return 0;
  }

  private static String difference(Desk desk, CurrentFile current, String text) {
    String name = desk.file().name();
    return Difference.unified(name, current.text().orElse(""), name, text);
  }

  /** What is probably not meant in the new text. */
  private static List<Finding> advice(Desk desk, String text) {
    return desk.notices().check(text).stream()
        .filter(finding -> finding.level() != Level.INFO)
        .toList();
  }

  private static RefusedException refused(Desk desk, Outcome outcome) {
    String file = desk.file().name();
    return switch (outcome) {
      case Outcome.Published published ->
          throw new IllegalArgumentException("is no refusal: " + published.version());
      case Outcome.Refused refused ->
          desk.refused(Refusal.Kind.REFUSED, desk.text("refused", file), refused.findings());
      case Outcome.Conflict conflict ->
          new RefusedException(
              new Refusal(
                  Refusal.Kind.CONFLICT,
                  desk.text(
                      "conflict",
                      file,
                      conflict.author().orElseGet(() -> desk.text("somebody")),
                      conflict.at().map(desk.timeWords()::distance).orElse("")),
                  List.of(),
                  conflict.theirs().lines().toList(),
                  List.of(),
                  fields -> {
                    fields.writeStringField("version", conflict.current());
                    fields.writeStringField("author", conflict.author().orElse(null));
                    fields.writeStringField("theirs", conflict.theirs());
                  }));
      case Outcome.Failed failed ->
          new RefusedException(
              new Refusal(
                  Refusal.Kind.FAILED,
                  failed.failure().describe(desk.locale()),
                  List.of(),
                  List.of(),
                  List.of(),
                  fields -> fields.writeStringField("reason", failed.failure().kind().wireName())));
    };
  }

  private String toJson(
      Desk desk, Outcome.Published published, List<Finding> advice, String difference) {
    FileReading reading = desk.notices().current().reading();
    return JsonAnswers.object(
        fields -> {
          fields.writeStringField("outcome", dryRun ? "dry-run" : "published");
          fields.writeNumberField("status", 0);
          fields.writeStringField("version", published.version());
          if (dryRun) {
            fields.writeStringField("difference", difference);
          } else {
            fields.writeStringField("signature", desk.signature(reading).wireName());
          }
          fields.writeStringField(
              "warning",
              published.historyGap().map(gap -> gap.describe(desk.locale())).orElse(null));
          JsonAnswers.writeProblems(fields, advice, desk.locale());
        });
  }
}
