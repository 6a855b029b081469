package dev.startuphelp.server.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Parses the text of a notice file: strict JSON, because the same file must work behind any web
 * server and in any reader, or one YAML document. What a parser complains about becomes a fault
 * that names the usual slips.
 */
final class Syntax {

  private final JsonFactory json = new JsonFactory();
  private final YAMLFactory yaml = new YAMLFactory();

  /** The tree; null when there is nothing but white space and comments. */
  @Nullable Tree parse(String text, FileFormat format) throws FaultException {
    Lines lines = new Lines(text, format);
    try (JsonParser tokens = parser(text, format)) {
      return new TreeParser(tokens, lines).parse();
    } catch (JsonProcessingException e) {
      throw format == FileFormat.JSON ? jsonFault(e, text, lines) : yamlFault(e, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a text in memory", e);
    }
  }

  private JsonParser parser(String text, FileFormat format) throws IOException {
    return switch (format) {
      case JSON -> json.createParser(text);
      case YAML -> yaml.createParser(text);
    };
  }

  private static FaultException jsonFault(JsonProcessingException e, String text, Lines lines) {
    JsonLocation location = e.getLocation();
    Position place = lines.at(location);
    if (e instanceof JsonEOFException) {
      return new FaultException(Fault.ENDED_EARLY, place);
    }
    int offset = location == null ? text.length() : (int) location.getCharOffset();
    char found = offset < text.length() ? text.charAt(offset) : ' ';
    int comma = lastInk(text, offset);
    if ((found == '}' || found == ']') && comma >= 0 && text.charAt(comma) == ',') {
      return new FaultException(Fault.TRAILING_COMMA, Position.after(text, comma));
    }
    if (found == '/' || found == '#') {
      return new FaultException(Fault.COMMENT, place);
    }
    if (e.getOriginalMessage().contains("was expecting comma")) {
      return new FaultException(Fault.MISSING_COMMA, place);
    }
    return new FaultException(Fault.NOT_JSON, place, reason(e.getOriginalMessage()));
  }

  private static FaultException yamlFault(JsonProcessingException e, Lines lines) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Position place = lines.at(marked.getProblemMark().getIndex());
      return new FaultException(Fault.NOT_YAML, place, reason(marked.getProblem()));
    }
    return new FaultException(
        Fault.NOT_YAML, lines.at(e.getLocation()), reason(e.getOriginalMessage()));
  }

  /** Where the last character before the offset stands that is no white space; -1: nowhere. */
  private static int lastInk(String text, int offset) {
    int i = Math.min(offset, text.length()) - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  /** The parser's words without what only a programmer understands. */
  private static String reason(String message) {
    String first = message.lines().findFirst().orElse("");
    String plain =
        first.replaceAll(" ?\\((code|CTRL-CHAR, code|JSON String|start marker)[^)]*\\)+", "");
    return plain.length() <= 160 ? plain : plain.substring(0, 160) + "…";
  }
}
