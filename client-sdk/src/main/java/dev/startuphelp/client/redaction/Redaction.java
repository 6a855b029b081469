package dev.startuphelp.client.redaction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes secrets from text before it is shown, copied, logged or sent: user info and queries of
 * URLs, passwords in JDBC URLs and connection strings, tokens, cookies, authorization headers and
 * access codes on 1C command lines. What remains stays readable: schemes, hosts, ports and paths
 * are kept. It rather removes too much than too little.
 */
public final class Redaction {

  /** What stands in the place of a secret. */
  public static final String MARK = "***";

  private static final List<Secret> SECRETS =
      List.of(
          // Authorization: Basic QWxh..., "Bearer eyJ..."; a header takes the rest of its line.
          new Secret(
              "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-api-key|x-auth-token)"
                  + "(\"?\\s*[:=]\\s*\\[?)[^\\r\\n]++",
              "$1$2" + MARK),
          new Secret(
              "(?i)\\b(bearer|basic|digest|negotiate|ntlm)\\s++[A-Za-z0-9+/=._~-]{6,}+",
              "$1 " + MARK),
          // JSON Web Tokens wherever they stand.
          new Secret("\\beyJ[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+){0,2}", MARK),
          // //user:password@host
          new Secret("//[^/\\s@\"'<>?#]++(?:@[^/\\s@\"'<>?#]*+)*@", "//" + MARK + "@"),
          // ?token=...&name=...: names may be telling too, all of it goes.
          new Secret(
              "(\\b[a-zA-Z][a-zA-Z0-9+.:-]{1,40}//[^\\s\"'<>?#]{1,2000}+)\\?[^\\s\"'<>#]++",
              "$1?" + MARK),
          // Pwd=..., password: ..., client_secret=..., "accessToken":"..."
          new Secret(
              "(?i)([\"']?[a-z0-9_.-]*+(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key"
                  + "|access[_-]?key|sessionid|session_id|пароль)[a-z0-9_]*+[\"']?\\s*+[=:]\\s*+)"
                  + "(?:\"[^\"\\r\\n]*+\"?|'[^'\\r\\n]*+'?|[^\\s;,&\"'})\\]]++)",
              "$1" + MARK),
          // 1C: Usr="name";
          new Secret(
              "(?i)\\b(usr|psrv|puser|ppasswd)(\\s*=\\s*)(?:\"[^\"]*+\"?|[^\\s;\"]++)",
              "$1$2" + MARK),
          // 1C command line: /UC code, /Ppassword, /N name
          new Secret(
              "(?<![\\w/.:\\\\-])(/(?:UC|P|N|AccessToken|AU|WSP|WSN)) *+(?:\"[^\"\\r"
                  + "\\n"
                  + "]*+\"?|[^\\s\"/][^\\s\"]*+)",
              "$1 " + MARK));

  private Redaction() {}

  /** The text without secrets. Long texts cost time in proportion: cut them first. */
  public static String redact(String text) {
    String redacted = text;
    for (Secret secret : SECRETS) {
      redacted = secret.pattern().matcher(redacted).replaceAll(secret.replacement());
    }
    return redacted;
  }

  private record Secret(Pattern pattern, String replacement) {
    Secret(String regex, String replacement) {
      this(Pattern.compile(regex), replacement);
    }
  }
}
