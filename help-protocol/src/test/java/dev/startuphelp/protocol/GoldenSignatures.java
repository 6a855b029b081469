package dev.startuphelp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden signed documents, and what a reader has to think of them. */
public final class GoldenSignatures {

  private GoldenSignatures() {}

  /**
   * One of them.
   *
   * @param document the bytes as they come
   * @param signature the text that comes with them, if any
   * @param keys that the reader trusts
   * @param app the reader's application
   * @param publishedAt of what the reader knows already, if anything
   * @param now the time
   * @param verdict {@code trusted KEYID} or {@code refused WHY}
   */
  public record Golden(
      String name,
      String rule,
      byte[] document,
      Optional<String> signature,
      List<String> keys,
      String app,
      Optional<Instant> publishedAt,
      Instant now,
      String verdict) {

    @Override
    public String toString() {
      return name + ": " + rule;
    }
  }

  /** All of them. */
  public static Stream<Golden> all() {
    return stream(GoldenDocuments.tree(file("cases.json"))).map(GoldenSignatures::golden);
  }

  /** A file of the folder: a document, signatures, a private key. */
  public static byte[] file(String name) {
    return GoldenDocuments.bytes("signed/" + name);
  }

  private static Golden golden(JsonNode node) {
    return new Golden(
        node.get("name").asText(),
        node.get("rule").asText(),
        file(node.get("document").asText()),
        text(node, "signatureFile")
            .map(name -> new String(file(name), StandardCharsets.US_ASCII))
            .or(() -> text(node, "signature")),
        stream(node.get("keys")).map(JsonNode::asText).toList(),
        node.get("app").asText(),
        text(node, "publishedAt").map(Instant::parse),
        Instant.parse(node.get("now").asText()),
        node.get("verdict").asText());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
