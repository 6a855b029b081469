package dev.startuphelp.client.live;

import dev.startuphelp.protocol.signature.TrustedKeys;
import java.net.ProxySelector;
import java.net.URI;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How the help service is reached.
 *
 * @param documentUrl the whole URL of the document
 * @param application the id that is sent to it
 * @param proxies which proxy to use; null: the system's choice
 * @param trust whom to trust in TLS; null: the system's choice
 * @param trustedKeys who must have signed a document; null: nobody
 */
public record LiveSettings(
    URI documentUrl,
    String application,
    @Nullable ProxySelector proxies,
    @Nullable Trust trust,
    @Nullable TrustedKeys trustedKeys) {

  /** The same for documents that nobody needs to have signed. */
  public LiveSettings(
      URI documentUrl, String application, @Nullable ProxySelector proxies, @Nullable Trust trust) {
    this(documentUrl, application, proxies, trust, null);
  }

  /**
   * Trust for TLS.
   *
   * @param sockets makes the sockets
   * @param trustManager decides about certificates; the one that {@code sockets} uses
   */
  public record Trust(SSLSocketFactory sockets, X509TrustManager trustManager) {}

  /** The URL that is asked: the document's with the application and all languages. */
  URI requestUrl() {
    String url = documentUrl.toString().split("#", 2)[0];
    String separator = documentUrl.getRawQuery() == null ? "?" : "&";
    return URI.create(url + separator + "app=" + application + "&lang=*");
  }
}
