package dev.startuphelp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The golden documents: raw bytes, and beside them what every side must make of them. */
public final class GoldenDocuments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenDocuments() {}

  /**
   * One of them.
   *
   * @param name its file name without the extension
   * @param document the bytes as a network or a file holds them, not always good JSON
   * @param expected the content of {@code NAME.expected.json}; docs/document.md tells its fields
   */
  public record Golden(String name, byte[] document, JsonNode expected) {

    /** The document as it is called in test reports: the rule that it shows. */
    @Override
    public String toString() {
      return name + ": " + expected.path("rule").asText();
    }
  }

  /** All golden documents by name. */
  public static Stream<Golden> all() {
    return names().stream()
        .map(name -> new Golden(name, bytes(name + ".json"), tree(bytes(name + ".expected.json"))));
  }

  /** The cases of what is told first: {@code explaining}, {@code way} or {@code titles}. */
  public static JsonNode explain(String cases) {
    return tree(bytes("explain/" + cases + ".json"));
  }

  /** Good and bad names of a kind: {@code application-ids} or {@code language-tags}. */
  public static JsonNode names(String kind) {
    return tree(bytes("names/" + kind + ".json"));
  }

  private static List<String> names() {
    return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  static JsonNode schema() {
    try (InputStream in = DocumentReader.class.getResourceAsStream("notice.schema.json")) {
      return tree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String file) {
    try (InputStream in = GoldenDocuments.class.getResourceAsStream("/golden/" + file)) {
      if (in == null) {
        throw new IllegalStateException("No golden document " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
