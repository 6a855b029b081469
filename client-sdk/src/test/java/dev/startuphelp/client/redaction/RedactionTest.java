package dev.startuphelp.client.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final String SECRET = "s3cr3tMARKER";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ivan:s3cr3tMARKER@srv.example.com/api",
        "https://s3cr3tMARKER@srv.example.com/api",
        "Server returned HTTP response code: 403 for URL:"
            + " https://srv/api?access_token=s3cr3tMARKER",
        "https://srv/api?q=s3cr3tMARKER&x=1#top",
        "jdbc:postgresql://db:5432/app?user=app&password=s3cr3tMARKER&ssl=true",
        "jdbc:postgresql://app:s3cr3tMARKER@db:5432/app",
        "jdbc:sqlserver://db;databaseName=app;user=sa;password=s3cr3tMARKER;encrypt=true",
        "jdbc:oracle:thin:scott/s3cr3tMARKER@db:1521:app",
        "Srvr=\"srv\";Ref=\"acc\";Usr=\"Ivan\";Pwd=\"s3cr3tMARKER\";",
        "Srvr=srv;Ref=acc;Pwd=s3cr3tMARKER",
        "1cv8.exe ENTERPRISE /S srv\\acc /UC s3cr3tMARKER",
        "1cv8.exe ENTERPRISE /S srv\\acc /UCs3cr3tMARKER /N Ivan",
        "1cv8.exe ENTERPRISE /N Ivan /P s3cr3tMARKER",
        "1cv8 ENTERPRISE /F /home/a/b /N\"Ivan\" /P\"s3cr3tMARKER with space\"",
        "Authorization: Bearer s3cr3tMARKER",
        "Authorization: Basic s3cr3tMARKER==",
        "authorization=[Basic s3cr3tMARKER]",
        "Proxy-Authorization: Digest username=\"a\", response=\"s3cr3tMARKER\"",
        "Cookie: JSESSIONID=s3cr3tMARKER; theme=dark",
        "Set-Cookie: sid=s3cr3tMARKER; Path=/",
        "X-Api-Key: s3cr3tMARKER",
        "{\"access_token\":\"s3cr3tMARKER\",\"token_type\":\"Bearer\"}",
        "{\"password\" : \"s3cr3tMARKER\"}",
        "{\"client_secret\":\"s3cr3tMARKER\"}",
        "UnknownHostException: app:s3cr3tMARKER@db",
        "MalformedURLException: user info not supported in authority: app:s3cr3tMARKER",
        "password=s3cr3tMARKER",
        "password: s3cr3tMARKER",
        "PASSWORD = 's3cr3tMARKER'",
        "db.password=s3cr3tMARKER",
        "--token=s3cr3tMARKER",
        "--password s3cr3tMARKER",
        "apiKey=s3cr3tMARKER",
        "пароль: s3cr3tMARKER",
        "bearer s3cr3tMARKER",
        "ldap://cn=admin,dc=x:s3cr3tMARKER@ldap.example.com",
        "user=app password=s3cr3tMARKER host=db",
        "redirected to https://login.example.com/cb#id_token=s3cr3tMARKER",
      })
  void removesSecrets(String text) {
    assertThat(Redaction.redact(text)).doesNotContain(SECRET).contains(Redaction.MARK);
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
      })
  void keepsWhatIsNoSecret(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
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
