package dev.startuphelp.server.edit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.startuphelp.server.file.FileFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How new values are written in a format. A text between quotes is the same in JSON and in YAML.
 *
 * @param lineEnd as the rest of the text has it
 */
record Written(FileFormat format, String lineEnd) {

  private static final String STEP = "  ";

  /** Names that YAML takes for text without quotes; all others get them. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private static final List<String> NOT_PLAIN =
      List.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  boolean isJson() {
    return format == FileFormat.JSON;
  }

  /** The first field of a file in which there is nothing yet. */
  String firstField(String text, String name, Object value) {
    if (isJson()) {
      return "{" + lineEnd + STEP + flowField(name, value, STEP) + lineEnd + "}" + lineEnd;
    }
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
    return gap + blockField(name, value, "") + lineEnd;
  }

  /** A value behind a name. */
  String value(Object value, boolean isFlow, String indentation) {
    return isFlow ? flow(value, indentation) : block(value, indentation);
  }

  /** A whole file, when nothing of the old text can be kept. */
  String file(Map<String, Object> fields) {
    if (isJson()) {
      return (fields.isEmpty() ? "{}" : flow(fields, "")) + lineEnd;
    }
    return fields.entrySet().stream()
            .map(field -> blockField(field.getKey(), field.getValue(), ""))
            .collect(Collectors.joining(lineEnd))
        + (fields.isEmpty() ? "{}" : "")
        + lineEnd;
  }

  /** A field between brackets. */
  String flowField(String name, Object value, String indentation) {
    return (isJson() ? quoted(name) : name(name)) + ": " + flow(value, indentation);
  }

  /** A field in a line of its own, without the line end. */
  String blockField(String name, Object value, String indentation) {
    return indentation
        + name(name)
        + ":"
        + (isElements(value) ? "" : " ")
        + block(value, indentation);
  }

  /** An element of a list in lines of its own, without the last line end. */
  String blockElement(Map<String, Object> element, String indentation) {
    return element.entrySet().stream()
        .map(field -> blockField(field.getKey(), field.getValue(), ""))
        .collect(Collectors.joining(lineEnd + indentation + STEP, indentation + "- ", ""));
  }

  /** A value between brackets: in JSON an object, or a list of them, takes several lines. */
  String flow(Object value, String indentation) {
    String inner = indentation + STEP;
    if (isJson() && value instanceof Map<?, ?> fields && !fields.isEmpty()) {
      return fields.entrySet().stream()
          .map(field -> inner + flowField((String) field.getKey(), field.getValue(), inner))
          .collect(inLines("{", indentation + "}"));
    }
    if (isJson() && value instanceof List<?> elements && isElements(value)) {
      return elements.stream()
          .map(element -> inner + flow(element, inner))
          .collect(inLines("[", indentation + "]"));
    }
    return inline(value);
  }

  private Collector<CharSequence, ?, String> inLines(String open, String close) {
    return Collectors.joining("," + lineEnd, open + lineEnd, lineEnd + close);
  }

  /** A value behind a name in a line of its own. */
  private String block(Object value, String indentation) {
    if (!isElements(value) || !(value instanceof List<?> elements)) {
      return inline(value);
    }
    return elements.stream()
        .map(element -> lineEnd + blockElement(fields(element), indentation + STEP))
        .collect(Collectors.joining());
  }

  private static boolean isElements(Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>;
  }

  private static Map<String, Object> fields(Object element) {
    Map<String, Object> fields = new LinkedHashMap<>();
    ((Map<?, ?>) element).forEach((name, value) -> fields.put((String) name, value));
    return fields;
  }

  private String inline(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.entrySet().stream()
          .map(field -> flowField((String) field.getKey(), field.getValue(), ""))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> elements) {
      return elements.stream().map(this::inline).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private static String name(String name) {
    boolean isPlain = PLAIN_NAME.matcher(name).matches() && !NOT_PLAIN.contains(name);
    return isPlain ? name : quoted(name);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
