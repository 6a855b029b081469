package dev.startuphelp.client.library;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.backoff.Pauses;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/**
 * An application with libraries of its own choice: says what it knows before anybody is asked, then
 * what it knows after.
 *
 * <p>Arguments: the folder of the cache, the document's address.
 */
public final class Application {

  private Application() {}

  /** Starts it. */
  public static void main(String[] arguments) throws Exception {
    try (HelpClient help = client(Path.of(arguments[0]), URI.create(arguments[1]))) {
      Diagnosis kept = diagnosis(help);
      for (int tries = 0; tries < 500 && kept.helpText() == null; tries++) {
        Thread.sleep(20); // The disk may be slow, and this thread never waits for it for long.
        kept = diagnosis(help);
      }
      tell("kept", kept);
      tell("asked", help.refine(kept).toCompletableFuture().get());
    }
    Duration pause = new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(4)).next();
    System.out.println("pause: " + (pause.compareTo(Duration.ofSeconds(4)) <= 0));
    Runtime.getRuntime().halt(0);
  }

  static HelpClient client(Path cache, URI document) throws Exception {
    Anybody anybody = new Anybody();
    return HelpClient.builder("accounting", document)
        .cacheDirectory(cache)
        .trust(sockets(anybody), anybody)
        .timeBudget(Duration.ofMinutes(1))
        .probes(false)
        .build();
  }

  private static Diagnosis diagnosis(HelpClient help) {
    return help.diagnose(new ConnectException("Connection refused"), Attempt.toStart());
  }

  private static void tell(String when, Diagnosis diagnosis) {
    String notice = diagnosis.notices().isEmpty() ? "none" : diagnosis.notices().get(0).text();
    System.out.printf(
        "%s: %s, %s, %s%n", when, diagnosis.helpText(), notice, diagnosis.noticesFrom().source());
  }

  private static SSLSocketFactory sockets(X509TrustManager trust) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new X509TrustManager[] {trust}, new SecureRandom());
    return context.getSocketFactory();
  }

  /** The libraries are what is tried here, and not who may be trusted. */
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
