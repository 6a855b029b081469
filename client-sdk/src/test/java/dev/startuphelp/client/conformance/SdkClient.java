package dev.startuphelp.client.conformance;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.HelpClientBuilder;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.protocol.conformance.Ability;
import dev.startuphelp.protocol.conformance.Client;
import dev.startuphelp.protocol.conformance.Damage;
import dev.startuphelp.protocol.conformance.KeptFiles;
import dev.startuphelp.protocol.conformance.Shown;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** The SDK as an application uses it: something has failed, and what helps is to be shown. */
final class SdkClient implements Client {

  private static final ConnectException FAILURE = new ConnectException("Connection refused");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
  private static final Duration IMPATIENT = Duration.ofMillis(300);

  private final Path folder;
  private final @Nullable HandshakeCertificates trusted;

  /**
   * A client.
   *
   * @param folder where it keeps what it knows
   * @param trusted the certificates that it trusts; null: those of Java
   */
  SdkClient(Path folder, @Nullable HandshakeCertificates trusted) {
    this.folder = folder;
    this.trusted = trusted;
  }

  @Override
  public Set<Ability> abilities() {
    return trusted == null
        ? EnumSet.complementOf(EnumSet.of(Ability.TLS))
        : EnumSet.allOf(Ability.class);
  }

  @Override
  public Shown ask(URI service, boolean hangs) {
    try (HelpClient help = help(service, hangs ? IMPATIENT : LONG_ENOUGH)) {
      Diagnosis first = help.diagnose(FAILURE, Attempt.toStart().withLocale(Locale.ENGLISH));
      return shown(help.refine(first).toCompletableFuture().join());
    }
  }

  @Override
  public List<Shown> askTogether(URI service, int clients) {
    List<CompletableFuture<Shown>> asking = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      asking.add(CompletableFuture.supplyAsync(() -> ask(service, false)));
    }
    return asking.stream().map(CompletableFuture::join).toList();
  }

  @Override
  public void suffer(Damage damage) throws IOException {
    KeptFiles.damage(folder, damage);
  }

  private HelpClient help(URI service, Duration budget) {
    HelpClientBuilder builder =
        HelpClient.builder("conformance", service)
            .cacheDirectory(folder)
            .timeBudget(budget)
            .probes(false);
    return trusted == null
        ? builder.build()
        : builder.trust(trusted.sslSocketFactory(), trusted.trustManager()).build();
  }

  private static Shown shown(Diagnosis diagnosis) {
    boolean live = diagnosis.provenance().source() == Source.LIVE;
    return new Shown(
        diagnosis.notices().stream().map(ShownNotice::text).toList(),
        diagnosis.helpText(),
        live ? Shown.LIVE : Shown.KEPT);
  }
}
