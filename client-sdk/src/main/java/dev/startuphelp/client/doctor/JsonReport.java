package dev.startuphelp.client.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownHop;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.provenance.Provenance;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as one JSON object with the fields {@code situation}, {@code title}, {@code
 * whatHappened}, {@code remedies}, {@code notice} (the texts of all notices, the weightiest first),
 * {@code helpText}, {@code helpUrl}, {@code source} (for example {@code last-known-good}), {@code
 * age} (an ISO-8601 duration in whole seconds), {@code details} and {@code probes} (a list of
 * objects with {@code hop}, {@code passed}, {@code reason} and {@code text}). What there is none of
 * is null.
 */
final class JsonReport {

  /** What stands for a situation when there is no failure. */
  private static final String REACHABLE = "REACHABLE";

  private JsonReport() {}

  static String of(Diagnosis diagnosis) {
    return write(
        json -> {
          Provenance provenance = diagnosis.provenance();
          field(json, "situation", diagnosis.situation().name());
          field(json, "title", diagnosis.title());
          field(json, "whatHappened", diagnosis.whatHappened());
          list(json, "remedies", diagnosis.remedies());
          field(json, "notice", notice(diagnosis.notices()));
          field(json, "helpText", diagnosis.helpText());
          field(json, "helpUrl", diagnosis.helpUrl());
          field(
              json,
              "source",
              provenance.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
          field(json, "age", age(provenance));
          field(json, "details", diagnosis.details());
          hops(json, diagnosis.hops());
        });
  }

  static String reached(String url) {
    return write(
        json -> {
          field(json, "situation", REACHABLE);
          field(json, "title", url);
          for (String absent :
              List.of("whatHappened", "remedies", "notice", "helpText", "helpUrl")) {
            field(json, absent, null);
          }
          field(json, "source", null);
          field(json, "age", null);
          field(json, "details", null);
          hops(json, List.of());
        });
  }

  private static @Nullable String notice(List<ShownNotice> notices) {
    return notices.isEmpty()
        ? null
        : notices.stream().map(ShownNotice::text).collect(Collectors.joining("\n\n"));
  }

  private static @Nullable String age(Provenance provenance) {
    return provenance.age() == null
        ? null
        : provenance.age().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void field(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private static void hops(JsonGenerator json, List<ShownHop> hops) throws IOException {
    json.writeArrayFieldStart("probes");
    for (ShownHop hop : hops) {
      json.writeStartObject();
      field(json, "hop", hop.name());
      json.writeBooleanField("passed", hop.passed());
      field(json, "reason", hop.reason());
      field(json, "text", hop.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void list(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static String write(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return text + System.lineSeparator();
  }

  /** Writes the fields of an object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }
}
