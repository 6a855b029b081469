package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.HistoryEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description =
        "Prints what is different between two versions. Exit status: 0 nothing, 1 something.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "The version before; the beginning is enough. Default: the one before now.")
  private @Nullable String before;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "The version after. Default: the file as it is now.")
  private @Nullable String after;

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.notices().current();
    String from = before == null ? versionBefore(current, desk) : Versions.named(before, desk);
    String to = after == null ? current.version() : Versions.named(after, desk);
    String now = after == null ? current.text().orElse("") : Versions.textOf(to, desk);
    String difference = Difference.unified(from, Versions.textOf(from, desk), to, now);
    desk.out().print(json ? toJson(from, to, difference) : difference);
    desk.out().flush();
    return difference.isEmpty() ? 0 : 1;
  }

  private static String toJson(String from, String to, String difference) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("from", from);
      json.writeStringField("to", to);
      json.writeStringField("difference", difference);
      json.writeEndObject();
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static String versionBefore(CurrentFile current, Desk desk) {
    return desk.notices().history().stream()
        .map(HistoryEntry::version)
        .filter(version -> !version.equals(current.version()))
        .findFirst()
        .orElseThrow(() -> desk.refusal("history.empty", desk.file().name()));
  }
}
