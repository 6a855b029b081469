package dev.startuphelp.protocol.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a client would be that nobody thought about: it shows whatever comes, and keeps nothing. */
final class NaiveClient implements Client {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  @Override
  public Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.TLS));
  }

  @Override
  public Shown ask(URI service, boolean hangs) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(service).build();
    if (hangs) { // What this library cannot do by itself: give up a slow body.
      return shown(
          HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
              .get(100, TimeUnit.MILLISECONDS)
              .body());
    }
    try (InputStream body = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      return shown(body.readNBytes(1024 * 1024));
    }
  }

  private static Shown shown(byte[] body) throws IOException {
    JsonNode tree = JSON.readTree(body);
    return new Shown(
        tree.has("userMessage") ? List.of(tree.path("userMessage").asText()) : List.of(),
        text(tree.path("helpText")),
        Shown.LIVE);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }

  @Override
  public void suffer(Damage damage) {
    // It has nothing that could be damaged.
  }
}
