package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.file.Sighting;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description =
        "Tells everything that is wrong with a notice file, or probably not meant. Exit status: 0"
            + " nothing, 1 only warnings, 2 errors: all or a part of the file would not be used.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final int WARNINGS = 1;

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file; the same as --notice FILE.")
  private @Nullable Path path;

  @Option(names = "--json", description = "Print the problems as JSON, for scripts.")
  private boolean json;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Desk desk = new Desk(surroundings, options.toServeOptions(path));
    Sighting sighting = desk.file().look();
    FileReading reading =
        sighting instanceof Sighting.Content content
            ? desk.file().check(content.bytes(), desk.now())
            : desk.file().interpret(sighting);
    if (reading instanceof FileReading.Missing missing) {
      throw desk.refusal(
          missing == FileReading.Missing.NO_FILE ? "no-file" : "empty-file", desk.file().name());
    }
    if (json) {
      desk.out().println(toJson(reading, desk));
    } else {
      desk.print(reading.findings());
      summarize(reading, desk);
      desk.sayWhetherSigned(reading);
    }
    return status(reading, desk);
  }

  /** What is wrong with the signature is a warning: readers without keys get everything. */
  private static int status(FileReading reading, Desk desk) {
    boolean isWellSigned = desk.signatureAdvice(reading).isEmpty();
    return Math.max(status(reading.findings()), isWellSigned ? 0 : WARNINGS);
  }

  private static int status(List<Finding> findings) {
    return findings.stream()
        .mapToInt(
            finding ->
                switch (finding.level()) {
                  case ERROR -> Commands.USAGE;
                  case WARNING -> WARNINGS;
                  case INFO -> 0;
                })
        .max()
        .orElse(0);
  }

  private static void summarize(FileReading reading, Desk desk) {
    String errors = count(reading, Level.ERROR);
    String warnings = count(reading, Level.WARNING);
    if (reading instanceof FileReading.Loaded) {
      desk.say(
          status(reading.findings()) == 0 ? "check.good" : "check.usable",
          desk.file().name(),
          errors,
          warnings);
    } else {
      desk.say("check.unusable", desk.file().name());
    }
  }

  private static String count(FileReading reading, Level level) {
    return String.valueOf(
        reading.findings().stream().filter(finding -> finding.level() == level).count());
  }

  private static String toJson(FileReading reading, Desk desk) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("file", desk.file().name());
      json.writeNumberField("status", status(reading, desk));
      JsonAnswers.writeProblems(json, reading.findings(), desk.locale());
      json.writeStringField("signature", desk.signature(reading).wireName());
      json.writeEndObject();
    }
    return text.toString();
  }
}
