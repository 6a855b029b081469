package dev.startuphelp.server.help;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.protocol.Contact;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as readers get it: always the same fields in the same order, no white space,
 * UTF-8, times in UTC. So equal documents are equal bytes. Readers get the end of a notice as it is
 * in fact; what was planned stays in the file.
 */
final class DocumentWriter {

  private final JsonFactory factory = new JsonFactory();

  /** The document as it is at that time: without the notices that have ended, with the mirror. */
  byte[] write(HelpDocument document, Instant now, Wording wording) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      writeMirror(json, document, now, wording);
      writeStandingHelp(json, document.standingHelp(), wording);
      writeNotices(json, document.notices(), now, wording);
      writeString(json, "app", document.app());
      writeTime(json, "publishedAt", document.publishedAt());
      writeString(json, "revision", document.revision());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void writeMirror(
      JsonGenerator json, HelpDocument document, Instant now, Wording wording) throws IOException {
    Notice mirror = document.mirrorAt(now).orElse(null);
    if (mirror != null) {
      writeMessage(json, mirror, wording);
    }
  }

  private static void writeMessage(JsonGenerator json, Notice notice, Wording wording)
      throws IOException {
    wording.write(json, "userMessage", notice.userMessage());
    writeTime(json, "validFrom", notice.validFrom());
    writeTime(json, "validUntil", notice.end());
    json.writeStringField("severity", notice.severity().wireName());
  }

  private static void writeStandingHelp(JsonGenerator json, StandingHelp help, Wording wording)
      throws IOException {
    writeText(json, "helpText", help.helpText(), wording);
    writeLink(json, "helpUrl", help.helpUrl());
    if (help.contacts().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("contacts");
    for (Contact contact : help.contacts()) {
      json.writeStartObject();
      wording.write(json, "label", contact.label());
      writeLink(json, "url", contact.url());
      writeText(json, "hours", contact.hours(), wording);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNotices(
      JsonGenerator json, List<Notice> notices, Instant now, Wording wording) throws IOException {
    List<Notice> delivered =
        notices.stream().filter(notice -> notice.statusAt(now) != Notice.Status.ENDED).toList();
    if (delivered.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("notices");
    for (Notice notice : delivered) {
      json.writeStartObject();
      writeString(json, "id", notice.id());
      writeMessage(json, notice, wording);
      writeText(json, "helpText", notice.helpText(), wording);
      writeLink(json, "helpUrl", notice.helpUrl());
      writeNames(json, "applications", notice.applications());
      writeNames(json, "situations", notice.situations());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, String field, List<String> names)
      throws IOException {
    if (!names.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String name : names) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
  }

  private static void writeText(
      JsonGenerator json, String field, @Nullable LocalizedText text, Wording wording)
      throws IOException {
    if (text != null) {
      wording.write(json, field, text);
    }
  }

  private static void writeLink(JsonGenerator json, String field, @Nullable URI link)
      throws IOException {
    writeString(json, field, link == null ? null : link.toString());
  }

  private static void writeTime(JsonGenerator json, String field, @Nullable Instant time)
      throws IOException {
    writeString(json, field, time == null ? null : time.toString());
  }

  private static void writeString(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }
}
