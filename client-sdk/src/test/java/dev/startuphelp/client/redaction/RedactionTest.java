package dev.startuphelp.client.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @MethodSource("dev.startuphelp.client.redaction.Secrets#texts")
  void removesSecrets(String text) {
    assertThat(Redaction.redact(text)).doesNotContain(Secrets.MARKER).contains(Redaction.MARK);
  }

  @ParameterizedTest
  @MethodSource("dev.startuphelp.client.redaction.Secrets#texts")
  void changesNothingMoreTheSecondTime(String text) {
    String redacted = Redaction.redact(text);

    assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pwd=\n--password s3cr3tMARKER",
        "password:\npassword: s3cr3tMARKER",
        "token=\n  db.passphrase = s3cr3tMARKER",
        "bearer\nOcp-Apim-Subscription-Key: s3cr3tMARKER",
        "Set-Cookie: password: \n  s3cr3tMARKER",
        "Cookie: -----BEGIN RSA PRIVATE KEY-----\ns3cr3tMARKER\n-----END RSA PRIVATE KEY-----"
      })
  void takesNoNameForTheValueOfTheOneBefore(String text) {
    assertThat(Redaction.redact(text)).doesNotContain(Secrets.MARKER);
  }

  @Test
  void removesTokensThatStandAlone() {
    assertThat(Redaction.redact("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJpdmFuIn0.c2lnbmF0dXJl back"))
        .isEqualTo("got *** back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to connect to srv.example.com/10.0.0.1:8443",
        "https://srv.example.com:8443/api/v1/help",
        "jdbc:postgresql://db:5432/app",
        "No subject alternative DNS name matching wrong.test found.",
        "/opt/Program/NewFiles/app.jar (No such file or directory)",
        "Connection refused: connect",
        "LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data 52e, v3839",
        "HTTP 401 Unauthorized",
        "keystore password was incorrect",
        "basic constraints check failed",
        "Unrecognized token 'Service': was expecting ('true', 'false' or 'null')",
        "3 tests passed: all of them",
        "The key is not available: certificate_unknown",
        "no pg_hba.conf entry for host \"10.0.0.1\", user \"app\", database \"shop\"",
        "Hostname srv.example.com not verified: certificate: sha256/abc DN: CN=a",
        "/var/lib/app/data (Permission denied)",
      })
  void keepsWhatIsNoSecret(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @Test
  void removesTheSecretBehindANameThatFollowsASwitchWithoutValue() {
    assertThat(Redaction.redact("-Pwd\npassword:\n  s3cr3t /P s3cr3t --token pass=s3cr3t"))
        .doesNotContain("s3cr3t");
    assertThat(Redaction.redact("-key\n--password s3cr3t")).doesNotContain("s3cr3t");
  }

  @Test
  void removesASecretToWhichTheNextNameIsGlued() {
    assertThat(Redaction.redact("Ref=acc;Pwd=s3cr3t-Djavax.net.ssl.trustStorePassword=pw;a=b"))
        .isEqualTo("Ref=acc;Pwd=***;a=b");
    assertThat(Redaction.redact("Pwd=s3cr3t.password=")).isEqualTo("Pwd=***");
  }

  @Test
  void keepsHostAndPathOfAnAddress() {
    assertThat(Redaction.redact("https://ivan:pw@srv.example.com:8443/api?token=1"))
        .isEqualTo("https://***@srv.example.com:8443/api?***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "//", "password=", "https://a?", "/P ", "eyJ", "\"", "a.", "@", ":/"})
  void hostileTextCostsTimeInProportionOnly(String piece) {
    String text = piece.repeat(20_000 / piece.length());
    Instant start = Instant.now();

    Redaction.redact(text);

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }
}
