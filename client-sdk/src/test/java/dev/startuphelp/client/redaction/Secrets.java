package dev.startuphelp.client.redaction;

import java.util.List;

/**
 * Texts with a secret in them, as programs and servers write them; none may leave through any
 * surface: text, JSON, HTML, window, report, log.
 */
public final class Secrets {

  /** The secret in each of {@link #texts}. */
  public static final String MARKER = "s3cr3tMARKER";

  private Secrets() {}

  /** Each holds {@link #MARKER} at least once. */
  public static List<String> texts() {
    return List.of(
        "UnknownHostException: app:s3cr3tMARKER@db",
        "MalformedURLException: user info not supported in authority: app:s3cr3tMARKER",
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
        "jdbc:sqlserver://db;password={a;s3cr3tMARKER};encrypt=true",
        "{\"password\":\"a\\\"s3cr3tMARKER\"}",
        "Usr=\"Ivan\";Pwd=\"a\"\"s3cr3tMARKER\";",
        "password=a,s3cr3tMARKER",
        "password:\n  s3cr3tMARKER",
        "user=app pass=s3cr3tMARKER host=db",
        "GET /api/login?code=s3cr3tMARKER HTTP/1.1",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEs3cr3tMARKER\n-----END RSA PRIVATE KEY-----",
        "java.naming.security.credentials=s3cr3tMARKER",
        "Cookie2: a=b\nPHPSESSID=s3cr3tMARKER",
        "SAMLResponse=s3cr3tMARKER",
        "Ocp-Apim-Subscription-Key: s3cr3tMARKER",
        "X-Amz-Security-Token: s3cr3tMARKER",
        "-Djavax.net.ssl.trustStorePassword=s3cr3tMARKER",
        "Passwort: s3cr3tMARKER",
        "mot de passe : s3cr3tMARKER",
        "Токен: s3cr3tMARKER",
        "Код разрешения: s3cr3tMARKER",
        "1cv8 DESIGNER /ConfigurationRepositoryP s3cr3tMARKER",
        "1cv8 ENTERPRISE /n Ivan /p s3cr3tMARKER",
        "/Proxy -PSrv proxy -PUser ivan -PPwd s3cr3tMARKER",
        "postgres://app:s3cr3tMARKER@db/shop",
        "amqp://guest:s3cr3tMARKER@mq:5672/%2F",
        "https://ivan:a/s3cr3tMARKER@srv/api",
        "Authorization: Digest username=\"a\",\r\n response=\"s3cr3tMARKER\"",
        "Cookie: a=b;\n\tsid=s3cr3tMARKER",
        "curl -H 'Authorization: Basic s3cr3tMARKER' https://srv/",
        "['password' => 's3cr3tMARKER']",
        "tokens: [\"a1\", \"s3cr3tMARKER\"]",
        "<db:password>s3cr3tMARKER</db:password>",
        "AccountName=shop;AccountKey=s3cr3tMARKER;EndpointSuffix=example.com",
        "DB_PASS=s3cr3tMARKER",
        "Basic auth of dbPass: s3cr3tMARKER",
        "密码：s3cr3tMARKER");
  }
}
