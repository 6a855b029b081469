package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

/** What JSON and XML parsers say when a server's answer is not what it should be. */
final class ParserSigns {

  private static final String[] PARSERS = {
    "com.fasterxml.jackson.core.JacksonException",
    "com.fasterxml.jackson.core.JsonProcessingException",
    "com.fasterxml.jackson.core.JsonParseException",
    "tools.jackson.core.JacksonException",
    "com.google.gson.JsonParseException",
    "com.google.gson.stream.MalformedJsonException",
    "org.json.JSONException",
    "jakarta.json.JsonException",
    "javax.json.JsonException",
    "com.squareup.moshi.JsonDataException",
    "com.squareup.moshi.JsonEncodingException",
    "kotlinx.serialization.SerializationException",
    "org.xml.sax.SAXException",
    "javax.xml.stream.XMLStreamException"
  };

  static final SignTable SIGNS =
      SignTable.of(
          text(
                  "parser-empty",
                  Situation.EMPTY_RESPONSE,
                  "no content to map",
                  "end of input at line 1 column 1 ",
                  "end of input at character 0",
                  "premature end of file")
              .in(PARSERS),
          text("parser-found-markup", Situation.UNEXPECTED_CONTENT, "'<'", "<html", "<!doctype")
              .in(PARSERS),
          text("parser-no-markup", Situation.UNEXPECTED_CONTENT, "content is not allowed in prolog")
              .in(PARSERS),
          text(
                  "parser-truncated",
                  Situation.RESPONSE_TRUNCATED,
                  "unexpected end-of-input",
                  "end of input",
                  "unterminated",
                  "must start and end within the same entity")
              .in(PARSERS),
          type(
              "parser-other-structure",
              Situation.UNEXPECTED_CONTENT,
              "com.fasterxml.jackson.databind.exc.MismatchedInputException",
              "com.squareup.moshi.JsonDataException"),
          type("parser", Situation.MALFORMED_RESPONSE, PARSERS));

  private ParserSigns() {}
}
