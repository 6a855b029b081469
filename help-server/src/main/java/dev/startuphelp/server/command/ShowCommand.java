package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.protocol.Contact;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.publish.CurrentFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show",
    description = "Shows what users would be told: at a time, of an application, in a language.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When: 14:00 (the next one), \"2026-11-24 14:00\". Default: now.")
  private @Nullable String at;

  @Option(
      names = "--app",
      paramLabel = "ID",
      description = "The application. Default: one that the file does not name.")
  private String application = "";

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "The language of the reader. Default: that of this terminal.")
  private @Nullable String language;

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "The kind of failure, like CONNECTION_REFUSED. Default: all of them.")
  private @Nullable String situation;

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    if (!application.isEmpty()) {
      desk.refuseMalformedApplication(application);
    }
    if (language != null) {
      desk.refuseMalformedLanguage(language);
    }
    if (situation != null) {
      desk.refuseUnknownSituation(situation);
    }
    Instant time = at == null ? desk.now() : desk.times().time(at).toInstant();
    CurrentFile current = desk.notices().current();
    if (current.reading() instanceof FileReading.Missing) {
      throw desk.refusal("no-file", desk.file().name());
    }
    if (!(current.reading() instanceof FileReading.Loaded loaded)) {
      throw desk.broken(current);
    }
    Locale reader = language == null ? desk.locale() : Locale.forLanguageTag(language);
    Shown shown = Shown.of(loaded.document(), time, application, situation);
    if (json) {
      desk.out().println(toJson(shown, time, reader));
    } else {
      print(shown, desk, new TimeWords(desk.zone(), time, desk.locale()), reader);
      desk.sayWhetherSigned(loaded);
    }
    return 0;
  }

  private static void print(Shown shown, Desk desk, TimeWords times, Locale reader) {
    if (shown.active().isEmpty()) {
      desk.say("show.nothing");
    }
    shown.active().forEach(notice -> print(notice, desk, times, reader));
    print(shown.standingHelp(), desk, reader);
    if (!shown.upcoming().isEmpty()) {
      desk.out().println();
      desk.say("show.upcoming");
      shown.upcoming().forEach(notice -> print(notice, desk, times, reader));
    }
  }

  private static void print(Notice notice, Desk desk, TimeWords times, Locale reader) {
    lines(desk, "[" + notice.severity().wireName() + "] ", notice.userMessage(), reader);
    lines(desk, "    ", notice.helpText(), reader);
    desk.line("    " + times.window(notice));
    link(desk, notice.helpUrl());
    if (!notice.situations().isEmpty()) {
      desk.line("    " + desk.text("show.only-in", String.join(", ", notice.situations())));
    }
  }

  private static void print(StandingHelp help, Desk desk, Locale reader) {
    if (help.isEmpty()) {
      return;
    }
    desk.out().println();
    desk.say("show.standing-help");
    lines(desk, "    ", help.helpText(), reader);
    link(desk, help.helpUrl());
    help.contacts().forEach(contact -> desk.line("    " + contact(contact, reader)));
  }

  private static String contact(Contact contact, Locale reader) {
    return Stream.of(contact.label().in(reader), contact.url(), text(contact.hours(), reader))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static void lines(Desk desk, String indent, @Nullable LocalizedText text, Locale reader) {
    if (text != null) {
      text.in(reader).lines().forEach(line -> desk.line(indent + line));
    }
  }

  private static void link(Desk desk, @Nullable URI link) {
    if (link != null) {
      desk.line("    " + link);
    }
  }

  private static @Nullable String text(@Nullable LocalizedText text, Locale reader) {
    return text == null ? null : text.in(reader);
  }

  private String toJson(Shown shown, Instant time, Locale reader) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("at", time.toString());
      json.writeStringField("application", application);
      json.writeStringField("situation", situation);
      json.writeStringField("language", reader.toLanguageTag());
      write(json, "notices", shown.active(), reader);
      write(json, "upcoming", shown.upcoming(), reader);
      write(json, shown.standingHelp(), reader);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String field, List<Notice> notices, Locale reader)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Notice notice : notices) {
      json.writeStartObject();
      json.writeStringField("id", notice.id());
      json.writeStringField("severity", notice.severity().wireName());
      json.writeStringField("userMessage", notice.userMessage().in(reader));
      json.writeStringField("helpText", text(notice.helpText(), reader));
      write(json, "validFrom", notice.validFrom());
      write(json, "validUntil", notice.end());
      write(json, "helpUrl", notice.helpUrl());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, StandingHelp help, Locale reader)
      throws IOException {
    json.writeStringField("helpText", text(help.helpText(), reader));
    write(json, "helpUrl", help.helpUrl());
    json.writeArrayFieldStart("contacts");
    for (Contact contact : help.contacts()) {
      json.writeStartObject();
      json.writeStringField("label", contact.label().in(reader));
      write(json, "url", contact.url());
      json.writeStringField("hours", text(contact.hours(), reader));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String field, @Nullable Object value)
      throws IOException {
    json.writeStringField(field, value == null ? null : value.toString());
  }
}
