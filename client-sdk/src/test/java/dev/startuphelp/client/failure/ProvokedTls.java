package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Provocation.everywhere;
import static dev.startuphelp.client.failure.ProvokedNetwork.at;

import dev.startuphelp.client.failure.ClientStack.Setting;
import dev.startuphelp.client.failure.Provocation.Client;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Failures of certificates and of agreeing on encryption. */
final class ProvokedTls {

  static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Test authority").build();
  static final Setting USUAL =
      Setting.usual(
          new HandshakeCertificates.Builder()
              .addTrustedCertificate(AUTHORITY.certificate())
              .build());

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private ProvokedTls() {}

  static List<Provocation> all() {
    List<Provocation> all = new ArrayList<>(certificates());
    all.addAll(clientCertificates());
    all.addAll(handshakes());
    return all;
  }

  private static List<Provocation> certificates() {
    HeldCertificate unknown = new HeldCertificate.Builder().certificateAuthority(0).build();
    return List.of(
        certificate(
            "an unknown authority", Situation.TLS_UNTRUSTED, local().signedBy(unknown).build()),
        certificate("a certificate that signs itself", Situation.TLS_UNTRUSTED, local().build()),
        certificate("an expired certificate", Situation.TLS_EXPIRED, expired()),
        certificate("a certificate from the future", Situation.TLS_NOT_YET_VALID, future()),
        certificate(
            "a certificate for another name",
            Situation.TLS_HOSTNAME_MISMATCH,
            new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("other.example.com")
                .build()),
        certificate(
            "a certificate without a name",
            Situation.TLS_HOSTNAME_MISMATCH,
            new HeldCertificate.Builder().signedBy(AUTHORITY).build()),
        weak());
  }

  static HeldCertificate expired() {
    return local()
        .signedBy(AUTHORITY)
        .validityInterval(millis("2020-01-01T00:00:00Z"), millis("2020-03-05T12:00:00Z"))
        .build();
  }

  static HeldCertificate future() {
    return local()
        .signedBy(AUTHORITY)
        .validityInterval(millis("2090-02-03T12:00:00Z"), millis("2091-01-01T00:00:00Z"))
        .build();
  }

  private static Provocation weak() {
    HeldCertificate authority =
        new HeldCertificate.Builder()
            .keyPair(shortKey().generateKeyPair())
            .signedBy(AUTHORITY)
            .certificateAuthority(0)
            .build();
    return certificate(
        "a key that is too short",
        Situation.TLS_WEAK_CERTIFICATE,
        local().signedBy(authority).build(),
        authority);
  }

  private static KeyPairGenerator shortKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(768);
      return generator;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Provocation certificate(
      String what, Situation truth, HeldCertificate certificate, HeldCertificate... chain) {
    return everywhere(
        what,
        truth,
        stack -> at(serving(certificate, chain), server -> stack.ask(server.https(), USUAL)));
  }

  // Most clients do not even offer a certificate of an authority that the server did not name.
  private static List<Provocation> clientCertificates() {
    HeldCertificate stranger = new HeldCertificate.Builder().certificateAuthority(0).build();
    Provocation untrusted =
        everywhere(
            "a personal certificate that the server does not trust",
            Situation.TLS_CLIENT_CERT_REJECTED,
            stack -> shown(client().signedBy(stranger).build(), stack));
    for (Client client : List.copyOf(untrusted.ways().keySet())) {
      untrusted.told(
          client, Situation.TLS_CLIENT_CERT_REQUIRED, Situation.TLS_CLIENT_CERT_REJECTED);
    }
    Provocation none =
        everywhere(
            "no personal certificate, TLS 1.2",
            Situation.TLS_CLIENT_CERT_REQUIRED,
            stack ->
                at(
                    wantingClientCertificate(),
                    server -> stack.ask(server.https(), USUAL.only("TLSv1.2"))));
    // Java's server says bad_certificate on 17 and handshake_failure on 25, which means nothing in
    // particular.
    for (Client client : List.copyOf(none.ways().keySet())) {
      none.told(client, Situation.TLS_CLIENT_CERT_REQUIRED, Situation.TLS_PROTOCOL_MISMATCH);
    }
    return List.of(
        none,
        everywhere(
            "no personal certificate, TLS 1.3",
            Situation.TLS_CLIENT_CERT_REQUIRED,
            stack ->
                at(
                    wantingClientCertificate(),
                    server -> stack.ask(server.https(), USUAL.only("TLSv1.3")))),
        everywhere(
            "an expired personal certificate",
            Situation.TLS_CLIENT_CERT_REJECTED,
            stack ->
                shown(
                    client()
                        .signedBy(AUTHORITY)
                        .validityInterval(
                            millis("2020-01-01T00:00:00Z"), millis("2020-03-05T12:00:00Z"))
                        .build(),
                    stack)),
        untrusted);
  }

  private static Evidence shown(HeldCertificate certificate, ClientStack stack) throws Exception {
    HandshakeCertificates shown =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .heldCertificate(certificate)
            .build();
    return at(
        wantingClientCertificate(), server -> stack.ask(server.https(), Setting.usual(shown)));
  }

  private static List<Provocation> handshakes() {
    Provocation hanging =
        everywhere(
            "the server says nothing in the handshake",
            Situation.READ_TIMEOUT,
            stack ->
                at(
                    FaultyServer.plain(socket -> socket.getInputStream().readAllBytes()),
                    server -> stack.ask(server.https(), USUAL.impatient())));
    // It takes the handshake for a part of connecting.
    hanging.told(Client.JAVA_HTTP, Situation.CONNECT_TIMEOUT, Situation.READ_TIMEOUT);
    return List.of(
        everywhere(
            "a server that only speaks an older version",
            Situation.TLS_PROTOCOL_MISMATCH,
            stack ->
                at(
                    FaultyServer.tls(
                        held(local().signedBy(AUTHORITY).build()).sslContext(),
                        socket -> socket.setEnabledProtocols(new String[] {"TLSv1.2"}),
                        FaultyServer.answer(OK)),
                    server -> stack.ask(server.https(), USUAL.only("TLSv1.3")))),
        everywhere(
            "no common cipher",
            Situation.TLS_PROTOCOL_MISMATCH,
            stack ->
                at(
                    FaultyServer.tls(
                        held(local().signedBy(AUTHORITY).build()).sslContext(),
                        socket ->
                            socket.setEnabledCipherSuites(
                                new String[] {"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"}),
                        FaultyServer.answer(OK)),
                    server -> stack.ask(server.https(), USUAL.only("TLSv1.2")))),
        everywhere(
            "an encrypted request to a plain port",
            Situation.TLS_NOT_SUPPORTED_BY_SERVER,
            stack ->
                broken(
                    socket -> {
                      socket.getInputStream().read();
                      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                      socket.getOutputStream().flush();
                      socket.shutdownOutput();
                      socket.getInputStream().readAllBytes();
                    },
                    stack)),
        everywhere(
            "the server hangs up in the handshake",
            Situation.TLS_HANDSHAKE_INTERRUPTED,
            stack ->
                broken(
                    socket -> {
                      readRecord(socket);
                      socket.shutdownOutput();
                      socket.getInputStream().readAllBytes();
                    },
                    stack)),
        everywhere(
            "the server resets the handshake",
            Situation.TLS_HANDSHAKE_INTERRUPTED,
            stack ->
                broken(
                    socket -> {
                      readRecord(socket);
                      FaultyServer.reset(socket);
                    },
                    stack)),
        everywhere(
            "the server hangs up after the handshake",
            Situation.CONNECTION_CLOSED,
            stack ->
                at(
                    FaultyServer.tls(
                        held(local().signedBy(AUTHORITY).build()).sslContext(),
                        socket -> {},
                        FaultyServer::readRequest),
                    server -> stack.ask(server.https(), USUAL))),
        hanging);
  }

  private static Evidence broken(FaultyServer.Behaviour behaviour, ClientStack stack)
      throws Exception {
    return at(FaultyServer.plain(behaviour), server -> stack.ask(server.https(), USUAL));
  }

  private static FaultyServer wantingClientCertificate() {
    return FaultyServer.tls(
        new HandshakeCertificates.Builder()
            .heldCertificate(local().signedBy(AUTHORITY).build())
            .addTrustedCertificate(AUTHORITY.certificate())
            .build()
            .sslContext(),
        socket -> socket.setNeedClientAuth(true),
        FaultyServer.answer(OK));
  }

  static FaultyServer serving(HeldCertificate certificate, HeldCertificate... chain) {
    return FaultyServer.tls(
        held(certificate, chain).sslContext(), socket -> {}, FaultyServer.answer(OK));
  }

  private static HandshakeCertificates held(HeldCertificate certificate, HeldCertificate... chain) {
    X509Certificate[] intermediates =
        Arrays.stream(chain).map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
    return new HandshakeCertificates.Builder().heldCertificate(certificate, intermediates).build();
  }

  static HeldCertificate.Builder local() {
    return new HeldCertificate.Builder()
        .commonName("localhost")
        .addSubjectAlternativeName("localhost");
  }

  private static HeldCertificate.Builder client() {
    return new HeldCertificate.Builder().commonName("ivan");
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static void readRecord(Socket socket) throws IOException {
    byte[] head = socket.getInputStream().readNBytes(5);
    socket.getInputStream().readNBytes(((head[3] & 0xFF) << 8) | (head[4] & 0xFF));
  }
}
