package dev.startuphelp.server.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives each handshake the credentials that are current when it begins. The one before is kept for
 * the handshakes that have begun with it. Safe for any thread.
 */
final class CurrentKey extends X509ExtendedKeyManager {

  private volatile Pair pair;

  /** Both as one value, so that a handshake never sees half a change. */
  private record Pair(Credentials current, Credentials before) {
    Credentials named(String alias) {
      return current.fingerprint().equals(alias) ? current : before;
    }
  }

  CurrentKey(Credentials first) {
    this.pair = new Pair(first, first);
  }

  Credentials current() {
    return pair.current();
  }

  void renew(Credentials fresh) {
    pair = new Pair(fresh, pair.current());
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    return alias(keyType);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return alias(keyType);
  }

  private @Nullable String alias(String keyType) {
    Credentials current = pair.current();
    return keyType.equals(current.key().getAlgorithm()) ? current.fingerprint() : null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return pair.named(alias).chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return pair.named(alias).key();
  }

  @Override
  public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {pair.current().fingerprint()};
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[0];
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyType, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
