package dev.startuphelp.client.live;

import dev.startuphelp.protocol.signature.Signatures;
import dev.startuphelp.protocol.signature.TrustedKeys;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The help service, or the static file in its place. Asking blocks; safe for any thread. No
 * cookies, no credentials, no connection kept open between two questions.
 */
public final class LiveHelp implements AutoCloseable {

  /** The longest that asking once takes, apart from what name resolution takes. */
  public static final Duration LONGEST = Duration.ofSeconds(10);

  private final LiveSettings settings;
  private final Clock clock;
  private final OkHttpClient http;

  /** Takes some hundred milliseconds in a cold JVM. */
  public LiveHelp(LiveSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.http = client(settings);
  }

  /**
   * Asks once; never throws.
   *
   * @param etag of the document that is known already; null when there is none
   * @param publishedAt of the same; null when there is none, or it does not say
   */
  public LiveAnswer ask(@Nullable String etag, @Nullable Instant publishedAt) {
    try {
      URI url = settings.requestUrl();
      for (int redirects = 0; redirects <= Redirects.MOST; redirects++) {
        try (Response response = http.newCall(request(url, etag)).execute()) {
          if (!Redirects.isRedirect(response.code())) {
            return answer(url, response, etag != null, publishedAt);
          }
          Optional<URI> next = Redirects.follow(url, response.header("Location"));
          if (next.isEmpty()) {
            return LiveAnswer.Failed.slowly("a redirect that is not allowed");
          }
          url = next.get();
        }
      }
      return LiveAnswer.Failed.slowly("more than " + Redirects.MOST + " redirects");
    } catch (InterruptedIOException e) {
      return LiveAnswer.Failed.soon("no answer in time");
    } catch (IOException | RuntimeException e) { // OkHttp throws both for what servers do.
      return LiveAnswer.Failed.soon(e.getClass().getSimpleName());
    }
  }

  /** Breaks off whoever is asking now. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  private LiveAnswer answer(
      URI url, Response response, boolean conditional, @Nullable Instant publishedAt)
      throws IOException {
    Reply reply = Reply.of(response.code(), response::header);
    byte[] body = response.code() == 200 ? beginning(response) : new byte[0];
    LiveAnswer answer = ReplyRules.answer(reply, body, conditional, clock.instant());
    TrustedKeys keys = settings.trustedKeys();
    if (keys == null) {
      return answer;
    }
    String signatures = answer instanceof LiveAnswer.Changed ? signatures(url, response) : null;
    return new SignatureRules(keys, settings.application())
        .answer(answer, body, signatures, publishedAt, clock.instant());
  }

  /** The signatures in the header, else those in the file beside the document; null: none. */
  private @Nullable String signatures(URI url, Response response) throws IOException {
    List<String> headers = response.headers(Signatures.HEADER);
    return headers.isEmpty() ? detached(url) : String.join(", ", headers);
  }

  private @Nullable String detached(URI url) throws IOException {
    URI file = Redirects.beside(url, Signatures.SUFFIX);
    try (Response response = http.newCall(request(file, null)).execute()) {
      if (response.code() != 200) {
        return null;
      }
      byte[] text = response.body().byteStream().readNBytes(Signatures.MAX_LENGTH + 1);
      return new String(text, StandardCharsets.ISO_8859_1);
    }
  }

  // One byte more than allowed shows that it is too large; whatever it would unpack to is not read.
  private static byte[] beginning(Response response) throws IOException {
    return response.body().byteStream().readNBytes(DocumentText.MAX_BYTES + 1);
  }

  private static Request request(URI url, @Nullable String etag) {
    Request.Builder request =
        new Request.Builder()
            .url(url.toString())
            .header("Accept", "application/json")
            .header("User-Agent", "startup-help");
    return (etag == null ? request : request.header("If-None-Match", etag)).build();
  }

  private static OkHttpClient client(LiveSettings settings) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .callTimeout(LONGEST)
            .followRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .protocols(List.of(Protocol.HTTP_1_1));
    if (settings.proxies() != null) {
      client.proxySelector(settings.proxies());
    }
    if (settings.trust() != null) {
      client.sslSocketFactory(settings.trust().sockets(), settings.trust().trustManager());
    }
    return client.build();
  }
}
