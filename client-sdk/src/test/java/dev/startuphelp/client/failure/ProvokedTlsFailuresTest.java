package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Expectations.is;
import static dev.startuphelp.client.failure.Expectations.isOneOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.ClientStack.Setting;
import java.io.IOException;
import java.net.Socket;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures of certificates and encryption, provoked for real through every client stack. */
class ProvokedTlsFailuresTest {

  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Test authority").build();
  private static final HandshakeCertificates TRUSTING =
      new HandshakeCertificates.Builder().addTrustedCertificate(AUTHORITY.certificate()).build();
  private static final Setting USUAL = Setting.usual(TRUSTING);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private FaultyServer server = FaultyServer.plain(socket -> {});

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void certificateOfAnUnknownAuthority(ClientStack stack) {
    HeldCertificate unknown = new HeldCertificate.Builder().certificateAuthority(0).build();
    server = serving(local().signedBy(unknown).build());

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_UNTRUSTED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void certificateThatSignsItself(ClientStack stack) {
    server = serving(local().build());

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_UNTRUSTED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void certificateThatHasExpired(ClientStack stack) {
    server =
        serving(
            local()
                .signedBy(AUTHORITY)
                .validityInterval(at("2020-01-01T00:00:00Z"), at("2020-03-05T12:00:00Z"))
                .build());

    Evidence evidence = stack.ask(server.https(), USUAL);

    assertThat(evidence).satisfies(is(Situation.TLS_EXPIRED));
    assertThat(FailureClassifier.classify(evidence).facts())
        .containsEntry("notAfter", "2020-03-05");
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void certificateFromTheFuture(ClientStack stack) {
    server =
        serving(
            local()
                .signedBy(AUTHORITY)
                .validityInterval(at("2090-02-03T12:00:00Z"), at("2091-01-01T00:00:00Z"))
                .build());

    Evidence evidence = stack.ask(server.https(), USUAL);

    assertThat(evidence).satisfies(is(Situation.TLS_NOT_YET_VALID));
    assertThat(FailureClassifier.classify(evidence).facts())
        .containsEntry("notBefore", "2090-02-03");
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void certificateForAnotherName(ClientStack stack) {
    server =
        serving(
            new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName("other.example.com")
                .build());

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_HOSTNAME_MISMATCH));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void certificateWithoutAnyName(ClientStack stack) {
    server = serving(new HeldCertificate.Builder().signedBy(AUTHORITY).build());

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_HOSTNAME_MISMATCH));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void authorityWithAKeyThatIsTooShort(ClientStack stack) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(768);
    HeldCertificate weak =
        new HeldCertificate.Builder()
            .keyPair(generator.generateKeyPair())
            .signedBy(AUTHORITY)
            .certificateAuthority(0)
            .build();
    server = serving(local().signedBy(weak).build(), weak);

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_WEAK_CERTIFICATE));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatWantsAClientCertificate(ClientStack stack) {
    for (String protocol : new String[] {"TLSv1.2", "TLSv1.3"}) {
      try (FaultyServer wanting = wantingClientCertificate()) {
        Evidence evidence = stack.ask(wanting.https(), USUAL.only(protocol));

        // With TLS 1.2, some servers say handshake_failure, which means nothing in particular.
        assertThat(evidence)
            .as(protocol)
            .satisfies(
                protocol.equals("TLSv1.2")
                    ? isOneOf(Situation.TLS_CLIENT_CERT_REQUIRED, Situation.TLS_PROTOCOL_MISMATCH)
                    : is(Situation.TLS_CLIENT_CERT_REQUIRED));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void clientCertificateThatTheServerDoesNotTrust(ClientStack stack) {
    HeldCertificate stranger = new HeldCertificate.Builder().certificateAuthority(0).build();
    HandshakeCertificates shown =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .heldCertificate(
                new HeldCertificate.Builder().commonName("ivan").signedBy(stranger).build())
            .build();
    server = wantingClientCertificate();

    // Most clients do not even offer a certificate of an authority that the server did not name.
    assertThat(stack.ask(server.https(), Setting.usual(shown)))
        .satisfies(isOneOf(Situation.TLS_CLIENT_CERT_REQUIRED, Situation.TLS_CLIENT_CERT_REJECTED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void clientCertificateThatHasExpired(ClientStack stack) {
    HandshakeCertificates shown =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .heldCertificate(
                new HeldCertificate.Builder()
                    .commonName("ivan")
                    .signedBy(AUTHORITY)
                    .validityInterval(at("2020-01-01T00:00:00Z"), at("2020-03-05T12:00:00Z"))
                    .build())
            .build();
    server = wantingClientCertificate();

    assertThat(stack.ask(server.https(), Setting.usual(shown)))
        .satisfies(is(Situation.TLS_CLIENT_CERT_REJECTED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatOnlySpeaksAnOlderVersion(ClientStack stack) {
    server =
        FaultyServer.tls(
            certificates(local().signedBy(AUTHORITY).build()).sslContext(),
            socket -> socket.setEnabledProtocols(new String[] {"TLSv1.2"}),
            FaultyServer.answer(OK));

    assertThat(stack.ask(server.https(), USUAL.only("TLSv1.3")))
        .satisfies(is(Situation.TLS_PROTOCOL_MISMATCH));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverWithoutACommonCipher(ClientStack stack) {
    server =
        FaultyServer.tls(
            certificates(local().signedBy(AUTHORITY).build()).sslContext(),
            socket ->
                socket.setEnabledCipherSuites(
                    new String[] {"TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"}),
            FaultyServer.answer(OK));

    // The server's key is EC, its only cipher suite wants RSA.
    assertThat(stack.ask(server.https(), USUAL.only("TLSv1.2")))
        .satisfies(is(Situation.TLS_PROTOCOL_MISMATCH));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void encryptedRequestToAPlainPort(ClientStack stack) {
    server =
        FaultyServer.plain(
            socket -> {
              socket.getInputStream().read();
              socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
              socket.getOutputStream().flush();
              socket.shutdownOutput();
              socket.getInputStream().readAllBytes();
            });

    assertThat(stack.ask(server.https(), USUAL))
        .satisfies(is(Situation.TLS_NOT_SUPPORTED_BY_SERVER));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatHangsUpDuringTheHandshake(ClientStack stack) {
    server =
        FaultyServer.plain(
            socket -> {
              readRecord(socket);
              socket.shutdownOutput();
              socket.getInputStream().readAllBytes();
            });

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_HANDSHAKE_INTERRUPTED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatResetsTheHandshake(ClientStack stack) {
    server =
        FaultyServer.plain(
            socket -> {
              readRecord(socket);
              FaultyServer.reset(socket);
            });

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.TLS_HANDSHAKE_INTERRUPTED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatHangsInTheHandshake(ClientStack stack) {
    server = FaultyServer.plain(socket -> socket.getInputStream().readAllBytes());

    assertThat(stack.ask(server.https(), USUAL.impatient()))
        .satisfies(isOneOf(Situation.READ_TIMEOUT, Situation.CONNECT_TIMEOUT));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatResetsAfterTheHandshake(ClientStack stack) {
    server =
        FaultyServer.tls(
            certificates(local().signedBy(AUTHORITY).build()).sslContext(),
            socket -> {},
            socket -> {
              FaultyServer.readRequest(socket);
              FaultyServer.reset(socket);
            });

    assertThat(stack.ask(server.https(), USUAL))
        .satisfies(isOneOf(Situation.CONNECTION_RESET, Situation.CONNECTION_CLOSED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatHangsUpAfterTheHandshake(ClientStack stack) {
    server =
        FaultyServer.tls(
            certificates(local().signedBy(AUTHORITY).build()).sslContext(),
            socket -> {},
            FaultyServer::readRequest);

    assertThat(stack.ask(server.https(), USUAL)).satisfies(is(Situation.CONNECTION_CLOSED));
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

  private static FaultyServer serving(HeldCertificate certificate, HeldCertificate... chain) {
    return FaultyServer.tls(
        certificates(certificate, chain).sslContext(), socket -> {}, FaultyServer.answer(OK));
  }

  private static HandshakeCertificates certificates(
      HeldCertificate certificate, HeldCertificate... chain) {
    X509Certificate[] intermediates =
        Arrays.stream(chain).map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
    return new HandshakeCertificates.Builder().heldCertificate(certificate, intermediates).build();
  }

  private static HeldCertificate.Builder local() {
    return new HeldCertificate.Builder()
        .commonName("localhost")
        .addSubjectAlternativeName("localhost");
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  private static void readRecord(Socket socket) throws IOException {
    byte[] head = socket.getInputStream().readNBytes(5);
    socket.getInputStream().readNBytes(((head[3] & 0xFF) << 8) | (head[4] & 0xFF));
  }
}
