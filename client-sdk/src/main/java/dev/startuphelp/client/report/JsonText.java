package dev.startuphelp.client.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON, written field by field; what there is none of is null. */
final class JsonText {

  /** Writes the fields of an object. */
  interface Fields {
    void write(JsonText json) throws IOException;
  }

  /** Writes the fields of an object for a value. */
  interface FieldsOf<T> {
    void write(JsonText json, T value) throws IOException;
  }

  private final JsonGenerator generator;

  private JsonText(JsonGenerator generator) {
    this.generator = generator;
  }

  static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      new JsonText(generator).write(fields);
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return text.toString();
  }

  /** As a string, whatever it is. */
  void text(String name, @Nullable Object value) throws IOException {
    generator.writeFieldName(name);
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString(value.toString());
    }
  }

  void truth(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  void number(String name, int value) throws IOException {
    generator.writeNumberField(name, value);
  }

  void texts(String name, List<String> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (String value : values) {
      generator.writeString(value);
    }
    generator.writeEndArray();
  }

  void object(String name, Map<String, String> fields) throws IOException {
    generator.writeObjectFieldStart(name);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      text(field.getKey(), field.getValue());
    }
    generator.writeEndObject();
  }

  <T> void objects(String name, List<T> values, FieldsOf<T> fields) throws IOException {
    generator.writeArrayFieldStart(name);
    for (T value : values) {
      write(json -> fields.write(json, value));
    }
    generator.writeEndArray();
  }

  private void write(Fields fields) throws IOException {
    generator.writeStartObject();
    fields.write(this);
    generator.writeEndObject();
  }
}
