package dev.startuphelp.server.tls;

import io.helidon.common.tls.Tls;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * Looks at the files now and then and uses what has been renewed. A renewal that cannot be used,
 * such as one of which only half is there yet, changes nothing and is told in log and health; the
 * next look tries again. One thread of its own once it has been started; whoever started it closes
 * it.
 */
public final class TlsRenewal implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.tls");
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  private final TlsFiles files;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CurrentKey key;
  private volatile Optional<String> problem = Optional.empty();
  private volatile Optional<Thread> thread = Optional.empty();

  private TlsRenewal(TlsFiles files, Clock clock, Credentials used) {
    this.files = files;
    this.clock = clock;
    this.key = new CurrentKey(used);
  }

  /**
   * Reads the files for the first time.
   *
   * @throws CredentialsException if they cannot be used
   */
  public static TlsRenewal read(TlsFiles files, Clock clock) throws CredentialsException {
    return new TlsRenewal(files, clock, Credentials.read(files));
  }

  /** What listeners take; a renewal shows in it without their help. */
  public Tls tls() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {key}, null, null);
      return Tls.builder().sslContext(context).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  /** Begins to look. */
  public void start(Duration interval) {
    thread =
        Optional.of(Thread.ofPlatform().daemon().name("tls-renewal").start(() -> watch(interval)));
  }

  private void watch(Duration interval) {
    try {
      while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "The certificate is no longer watched");
    }
  }

  /** Looks once. */
  void look() {
    try {
      if (!Credentials.fingerprint(files).equals(used().fingerprint())) {
        Credentials fresh = Credentials.read(files);
        key.renew(fresh);
        LOG.log(Level.INFO, "The certificate has been renewed; it ends {0}", fresh.notAfter());
      }
      problem = Optional.empty();
    } catch (CredentialsException e) {
      tell(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // The top of the thread: an unforeseen fault must not end it.
      LOG.log(Level.ERROR, "Looking at the certificate failed; trying again", e);
    }
  }

  private void tell(String what) {
    if (!problem.equals(Optional.of(what))) {
      problem = Optional.of(what);
      LOG.log(
          Level.WARNING,
          "The certificate could not be renewed: {0}. The one before goes on; it ends {1}.",
          what,
          used().notAfter());
    }
  }

  /** How it stands. */
  public TlsHealth health() {
    return new TlsHealth(this, clock);
  }

  Credentials used() {
    return key.current();
  }

  Optional<String> problem() {
    return problem;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      if (thread.isPresent()) {
        thread.get().join(LONGEST_CLOSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
