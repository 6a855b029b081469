package dev.startuphelp.client.failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/** The ways in which Java programs talk to servers, each as its users write it. */
enum ClientStack {
  OKHTTP {
    @Override
    HttpReply get(URI uri, Setting setting) throws Exception {
      OkHttpClient.Builder builder =
          new OkHttpClient.Builder()
              .connectTimeout(setting.timeout())
              .readTimeout(setting.timeout())
              .proxy(setting.proxy())
              .sslSocketFactory(setting.tls().sslSocketFactory(), setting.tls().trustManager());
      setting.protocol().ifPresent(p -> builder.connectionSpecs(List.of(spec(p))));
      OkHttpClient client = builder.build();
      try (Response response =
          client.newCall(new Request.Builder().url(uri.toString()).build()).execute()) {
        return new HttpReply(
            response.code(), response.headers().toMultimap(), response.body().string());
      } finally {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
      }
    }
  },

  JAVA_HTTP {
    @Override
    HttpReply get(URI uri, Setting setting) throws Exception {
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .connectTimeout(setting.timeout())
              .followRedirects(HttpClient.Redirect.NORMAL)
              .sslContext(setting.tls().sslContext());
      if (setting.proxy().type() == Proxy.Type.HTTP) {
        builder.proxy(ProxySelector.of((InetSocketAddress) setting.proxy().address()));
      }
      setting.protocol().ifPresent(p -> builder.sslParameters(parameters(p)));
      HttpResponse<byte[]> response =
          builder
              .build()
              .send(
                  HttpRequest.newBuilder(uri).timeout(setting.timeout()).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      return HttpReply.of(response.statusCode(), response.headers().map(), response.body());
    }
  },

  URL_CONNECTION {
    @Override
    HttpReply get(URI uri, Setting setting) throws Exception {
      HttpURLConnection connection =
          (HttpURLConnection) uri.toURL().openConnection(setting.proxy());
      connection.setConnectTimeout((int) setting.timeout().toMillis());
      connection.setReadTimeout((int) setting.timeout().toMillis());
      if (connection instanceof HttpsURLConnection https) {
        https.setSSLSocketFactory(
            setting.protocol().isPresent()
                ? new OneProtocol(
                    setting.tls().sslSocketFactory(), setting.protocol().orElseThrow())
                : setting.tls().sslSocketFactory());
      }
      int status = connection.getResponseCode();
      try (InputStream body =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
        return HttpReply.of(status, connection.getHeaderFields(), bytes);
      }
    }
  },

  SOCKET {
    @Override
    HttpReply get(URI uri, Setting setting) throws Exception {
      try (Socket socket = connect(uri, setting)) {
        OutputStream out = socket.getOutputStream();
        out.write(("GET / HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        int first = socket.getInputStream().read();
        if (first < 0) {
          throw new java.io.EOFException();
        }
        return new HttpReply(200, Map.of(), new String(socket.getInputStream().readAllBytes()));
      }
    }
  };

  /** What tests vary. */
  record Setting(
      HandshakeCertificates tls,
      Proxy proxy,
      Duration timeout,
      java.util.Optional<String> protocol) {

    static Setting usual(HandshakeCertificates tls) {
      return new Setting(tls, Proxy.NO_PROXY, Duration.ofSeconds(10), java.util.Optional.empty());
    }

    Setting impatient() {
      return new Setting(tls, proxy, Duration.ofMillis(200), protocol);
    }

    Setting through(Proxy.Type type, InetSocketAddress address) {
      return new Setting(tls, new Proxy(type, address), timeout, protocol);
    }

    Setting only(String tlsProtocol) {
      return new Setting(tls, proxy, timeout, java.util.Optional.of(tlsProtocol));
    }
  }

  abstract HttpReply get(URI uri, Setting setting) throws Exception;

  /** The evidence that asking for this address leaves: of the exception, else of the reply. */
  Evidence ask(URI uri, Setting setting) {
    InetSocketAddress proxy =
        setting.proxy().type() == Proxy.Type.DIRECT
            ? null
            : (InetSocketAddress) setting.proxy().address();
    Route route = new Route(uri, proxy);
    try {
      return Evidence.of(get(uri, setting), route);
    } catch (Exception e) {
      return Evidence.of(e, route);
    }
  }

  private static Socket connect(URI uri, Setting setting) throws IOException {
    Socket socket =
        setting.proxy().type() == Proxy.Type.SOCKS ? new Socket(setting.proxy()) : new Socket();
    try {
      socket.setSoTimeout((int) setting.timeout().toMillis());
      socket.connect(
          new InetSocketAddress(uri.getHost(), uri.getPort()), (int) setting.timeout().toMillis());
      return uri.getScheme().equals("https") ? secure(socket, uri, setting) : socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket secure(Socket plain, URI uri, Setting setting) throws IOException {
    SSLContext context = setting.tls().sslContext();
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, uri.getHost(), uri.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    setting.protocol().ifPresent(p -> parameters.setProtocols(new String[] {p}));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLParameters parameters(String protocol) {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {protocol});
    return parameters;
  }

  private static okhttp3.ConnectionSpec spec(String protocol) {
    return new okhttp3.ConnectionSpec.Builder(okhttp3.ConnectionSpec.MODERN_TLS)
        .tlsVersions(okhttp3.TlsVersion.forJavaName(protocol))
        .build();
  }
}
