package dev.startuphelp.server.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one file from the tokens of a JSON or YAML parser. Used once. */
final class TreeParser {

  private static final int DEEPEST = 20;

  private final JsonParser tokens;
  private final Lines lines;
  private final YamlScalars scalars;
  private final Map<String, Position> places = new HashMap<>();
  private final Map<String, Finding> unquoted = new HashMap<>();
  private final List<Finding> warnings = new ArrayList<>();

  TreeParser(JsonParser tokens, Lines lines) {
    this.tokens = tokens;
    this.lines = lines;
    this.scalars = new YamlScalars(lines);
  }

  /** The tree; null when there is nothing but white space and comments. */
  @Nullable Tree parse() throws IOException, FaultException {
    if (tokens.nextToken() == null) {
      return null;
    }
    Object root = value("", 0);
    refuseMore();
    return new Tree(root, places, unquoted, warnings);
  }

  private void refuseMore() throws IOException, FaultException {
    try {
      if (tokens.nextToken() != null) {
        throw new FaultException(trailing(), here());
      }
    } catch (JsonParseException e) { // More, and not even a value.
      if (tokens instanceof YAMLParser) {
        throw e; // The place tells which slip it is.
      }
      throw new FaultException(Fault.TRAILING_TEXT, lines.at(e.getLocation()));
    }
  }

  private Fault trailing() {
    return tokens instanceof YAMLParser ? Fault.SECOND_DOCUMENT : Fault.TRAILING_TEXT;
  }

  private @Nullable Object value(String pointer, int depth) throws IOException, FaultException {
    if (depth > DEEPEST) {
      throw new FaultException(Fault.TOO_DEEP, here(), String.valueOf(DEEPEST));
    }
    places.put(pointer, here());
    if (tokens instanceof YAMLParser) {
      lookAtScalar(pointer);
    }
    return switch (tokens.currentToken()) {
      case START_OBJECT -> object(pointer, depth);
      case START_ARRAY -> list(pointer, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tokens.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> tokens.getText();
    };
  }

  private void lookAtScalar(String pointer) throws FaultException {
    int start = (int) tokens.currentTokenLocation().getCharOffset();
    int end = (int) tokens.currentLocation().getCharOffset();
    scalars.refuseSigns(
        pointer, start); // Not only lost words: a few nested aliases make gigabytes.
    if (tokens.currentToken().isScalarValue()) {
      scalars.cut(pointer, start, end).ifPresent(warnings::add);
    }
    if (tokens.currentToken().isNumeric() || tokens.currentToken().isBoolean()) {
      unquoted.put(pointer, scalars.unquoted(pointer, start, end));
    }
  }

  private Map<String, @Nullable Object> object(String pointer, int depth)
      throws IOException, FaultException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      String name = tokens.currentName();
      String field = pointer + "/" + escape(name);
      if (tokens instanceof YAMLParser) {
        scalars.refuseSigns(field, (int) tokens.currentTokenLocation().getCharOffset());
      }
      if (fields.containsKey(name)) {
        throw new FaultException(twice(field, name));
      }
      tokens.nextToken();
      fields.put(name, value(field, depth + 1));
    }
    return fields;
  }

  private List<@Nullable Object> list(String pointer, int depth)
      throws IOException, FaultException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(pointer + "/" + elements.size(), depth + 1));
    }
    return elements;
  }

  private Finding.InFile twice(String field, String name) {
    Position first = places.getOrDefault(field, Position.START);
    return new Finding.InFile(
        Fault.DUPLICATE_FIELD, here(), field, List.of(excerpt(name), String.valueOf(first.line())));
  }

  private Position here() {
    return lines.at(tokens.currentTokenLocation());
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String excerpt(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "…";
  }
}
