package dev.startuphelp.server.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.startuphelp.protocol.OddCharacter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
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
    refuseControlCharacters(text, lines, format);
    try (JsonParser tokens = parser(text, format)) {
      return new TreeParser(tokens, lines).parse();
    } catch (JsonProcessingException e) {
      throw format == FileFormat.JSON ? jsonFault(e, text, lines) : yamlFault(e, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a text in memory", e);
    }
  }

  /**
   * Parsers tell the first of them at the beginning of the file, or by a code that nobody reads.
   */
  private static void refuseControlCharacters(String text, Lines lines, FileFormat format)
      throws FaultException {
    int offset = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85) {
        throw new FaultException(Fault.CONTROL_CHARACTER, lines.at(offset), OddCharacter.name(c));
      }
      offset += format == FileFormat.YAML && Character.isLowSurrogate(c) ? 0 : 1;
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
    if (OddCharacter.is(found)) {
      return new FaultException(
          Fault.ODD_CHARACTER, place, OddCharacter.name(found), plainLine(lines, offset));
    }
    if (found == '\'') {
      return new FaultException(Fault.SINGLE_QUOTE, place);
    }
    if (found == '\n' || found == '\r') {
      return new FaultException(Fault.LINE_BREAK, place);
    }
    if (found == '\t' && e.getOriginalMessage().startsWith("Illegal unquoted character")) {
      return new FaultException(
          Fault.ODD_CHARACTER,
          place,
          OddCharacter.name(found),
          lines.text(lines.startOfLine(offset), lines.endOfLine(offset)).replace('\t', ' '));
    }
    if (found == '/' || found == '#') {
      return new FaultException(Fault.COMMENT, place);
    }
    if (e.getOriginalMessage().contains("was expecting comma")) {
      return new FaultException(Fault.MISSING_COMMA, place);
    }
    return new FaultException(Fault.NOT_JSON, place, reason(e.getOriginalMessage()));
  }

  private static String plainLine(Lines lines, int offset) {
    return OddCharacter.plain(lines.text(lines.startOfLine(offset), lines.endOfLine(offset)));
  }

  private static FaultException yamlFault(JsonProcessingException e, Lines lines) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      int offset = marked.getProblemMark().getIndex();
      return slip(marked, lines, offset)
          .orElseGet(
              () ->
                  new FaultException(
                      Fault.NOT_YAML, lines.at(offset), reason(marked.getProblem())));
    }
    return new FaultException(
        Fault.NOT_YAML, lines.at(e.getLocation()), reason(e.getOriginalMessage()));
  }

  /** A quote that is not closed is noticed at the end of the file, and was made where it begins. */
  private static Optional<FaultException> slip(
      MarkedYAMLException marked, Lines lines, int offset) {
    Mark context = marked.getContextMark();
    boolean inQuotes =
        context != null && "while scanning a quoted scalar".equals(marked.getContext());
    return YamlSlip.at(lines, inQuotes ? context.getIndex() : offset);
  }

  /** Where the last character before the offset stands that is no white space; -1: nowhere. */
  private static int lastInk(String text, int offset) {
    int i = Math.min(offset, text.length()) - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }

  /**
   * The parser's words without what only a programmer understands, and without the words of the
   * file: those may be secret, and their place is told.
   */
  private static String reason(String message) {
    String first = message.lines().findFirst().orElse("");
    String plain =
        first
            .replaceAll(" ?\\((code|CTRL-CHAR, code|JSON String|start marker)[^)]*\\)+", "")
            .replaceAll("'(?!<)[^'\\s,]{2,}'|(?<=alias |anchor |tag )\\S+", "…");
    return plain.length() <= 160 ? plain : plain.substring(0, 160) + "…";
  }
}
