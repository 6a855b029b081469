package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.server.publish.HistoryEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    description = "Lists the versions of the notice file, the newest first: when, who, what.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  HistoryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    List<HistoryEntry> entries = desk.notices().history();
    if (json) {
      desk.out().println(toJson(entries, desk));
    } else if (entries.isEmpty()) {
      desk.say("history.empty", desk.file().name());
    } else {
      entries.forEach(entry -> desk.line(line(entry, desk)));
    }
    return 0;
  }

  private static String line(HistoryEntry entry, Desk desk) {
    return "%s  %s  %s: %s"
        .formatted(
            entry.version(),
            TIME.format(entry.at().atZone(desk.zone())),
            entry.author().orElseGet(() -> desk.text("by-hand")),
            entry.change().describe(desk.locale(), desk.zone()));
  }

  private static String toJson(List<HistoryEntry> entries, Desk desk) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (HistoryEntry entry : entries) {
        json.writeStartObject();
        json.writeStringField("version", entry.version());
        json.writeStringField("at", entry.at().toString());
        json.writeStringField("author", entry.author().orElse(null));
        json.writeStringField("change", entry.change().describe(desk.locale(), desk.zone()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }
}
