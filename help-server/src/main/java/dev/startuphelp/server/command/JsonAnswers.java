package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.server.file.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the answers of several commands have in common as JSON. */
final class JsonAnswers {

  /** Writes a part of an answer. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonAnswers() {}

  /** An object in one line, without a line end. */
  static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  static void writeTexts(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** An array of what writes itself. */
  static void writeAll(JsonGenerator json, String name, List<Fields> elements) throws IOException {
    json.writeArrayFieldStart(name);
    for (Fields element : elements) {
      element.write(json);
    }
    json.writeEndArray();
  }

  /** The field {@code problems}, in the shape that the admin API and health have, too. */
  static void writeProblems(JsonGenerator json, List<Finding> findings, Locale locale)
      throws IOException {
    json.writeArrayFieldStart("problems");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeNumberField("line", finding.position().line());
      json.writeNumberField("column", finding.position().column());
      json.writeStringField("pointer", finding.pointer());
      json.writeStringField("code", finding.code());
      json.writeStringField("level", finding.level().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", finding.describe(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
