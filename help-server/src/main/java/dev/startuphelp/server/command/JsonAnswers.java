package dev.startuphelp.server.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.server.file.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the answers of several commands have in common as JSON. */
final class JsonAnswers {

  private JsonAnswers() {}

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
