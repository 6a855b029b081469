package dev.startuphelp.client.redaction;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.List;
import java.util.Locale;

/**
 * Removes secrets from text before it is shown, copied, logged or sent: user info and queries of
 * URLs, passwords in JDBC URLs and connection strings, tokens, cookies, authorization headers and
 * access codes on 1C command lines. What remains stays readable: schemes, hosts, ports and paths
 * are kept. It rather removes too much than too little.
 */
public final class Redaction {

  /** What stands in the place of a secret. */
  public static final String MARK = "***";

  // What has been removed already, in quotes with escaped or doubled ones inside, in quotes that
  // are escaped themselves (JSON in JSON), in braces as ODBC has them, or bare: a comma ends a bare
  // one only before a space.
  private static final String VALUE =
      "(?:\\*{3}(?![^\\s;,&\"'})\\]])"
          + "|\"(?:[^\"\\\\\\r\\n]|\\\\.|\"\")*+\"?"
          + "|\\\\\"(?:[^\"\\\\\\r\\n]|\\\\[^\"])*+(?:\\\\\")?"
          + "|'[^'\\r\\n]*+'?"
          + "|\\{[^}\\r\\n]*+}?"
          + "|(?:[^\\s;,&\"'})\\]]|,(?!\\s))++)";

  // The name of something secret, up to where its value begins.
  private static final String NAME =
      "(?:password|passwd|passphrase|passcode|passwort|kennwort|mot de passe|\\bpass(?=\\W)"
          + "|pwd|secret|token|credential|saml|(?:api|access|private|subscription)[_-]?key"
          + "|sess(?:ion)?_?id|парол[ья]|токен|код (?:доступа|разрешения))"
          + "[a-z0-9_-]{0,20}+\\\\?[\"']?\\s{0,9}+[=:]\\s{0,9}+";

  private static final String SWITCH =
      "--?[a-z-]{0,20}(?:password|passwd|pwd|secret|token|key)\\s{1,9}+";

  private static final String LOGIN_OF_1C = "(?:usr|puser|ppasswd)\\s{0,9}+=\\s{0,9}+";

  // What stands behind a name without a value, or is glued to the value, may be the next name: then
  // all goes up to the value of the last one.
  private static final String MORE_NAMES =
      "(?>[\\w.-]{0,40}?"
          + NAME
          + "|"
          + SWITCH
          + "|"
          + LOGIN_OF_1C
          + "|/uc {0,9}+|/[pn] {1,9}+){0,9}";

  // Each looks for something rare first and then takes what follows in one go, so that even hostile
  // text costs time in proportion to its length.
  private static final List<Secret> SECRETS =
      List.of(
          // First, because its first line may stand behind the name of another.
          new Secret(
              List.of("private key-----"),
              "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*+(?:-----END [A-Z ]{0,30}KEY-----)?",
              MARK),
          // A header takes the rest of its line, and the next one where it ends with a name.
          new Secret(
              List.of("authorization", "cookie", "x-api-key", "x-auth-token"),
              "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-api-key|x-auth-token)"
                  + "(\"?\\s{0,9}+[:=]\\s{0,9}+)[^\\r\\n]++"
                  + "(?:(?<=[:=]\\s{0,9})\\s{1,9}+[^\\r\\n]++)?+",
              "$1$2" + MARK),
          // "Bearer eyJ...", but not "basic constraints". What stands there may be the name of
          // another.
          new Secret(
              List.of("bearer", "basic", "digest", "negotiate", "ntlm"),
              "\\b(?i:(bearer|basic|digest|negotiate|ntlm))\\s{1,9}+(?=[a-z+/._~-]{0,4000}+[A-Z0-9=])"
                  + "[A-Za-z0-9+/=._~-]{6,}+(?:\\\\?[\"']?\\s{0,9}+[:=]\\s{0,9}+"
                  + VALUE
                  + ")?+",
              "$1 " + MARK),
          // JSON Web Tokens wherever they stand.
          new Secret(List.of("eyj"), "\\beyJ[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+){0,2}", MARK),
          // "user info not supported in authority: user:password" of JNDI, and what pgjdbc takes
          // for
          // a host: "user:password@host"
          new Secret(List.of("authority"), "(authority: )\\S++", "$1" + MARK),
          new Secret(
              List.of("@"),
              "(?<![\\w/@:.-])(?!mailto:)[^\\s/@:\"'<>=]{1,100}+"
                  + ":[^\\s/@\"'<>]{1,200}+(?<!:\\*{3})@(?=[\\w\\[])",
              MARK + "@"),
          // //user:password@host
          new Secret(List.of("@"), "//[^/\\s\"'<>?#]{0,1000}@", "//" + MARK + "@"),
          new Secret(
              List.of("jdbc:oracle"),
              "(jdbc:oracle:[a-z0-9]{1,9}+:)[^@\\s/]{1,200}+/[^@\\s]{1,200}+@",
              "$1" + MARK + "@"),
          // ?a=b&c=d and #token=...: the names of the parameters tell nothing certain, so all goes.
          new Secret(List.of("?"), "(://[^\\s\"'<>?#]{1,2000}+)\\?[^\\s\"'<>#]++", "$1?" + MARK),
          // The same in a request line: "GET /api?code=..."
          new Secret(
              List.of("?"),
              "(?<=[\\s\"'(=])(/[^\\s\"'<>?#]{0,2000}+)\\?[^\\s\"'<>]++",
              "$1?" + MARK),
          new Secret(
              List.of("#"),
              "(://[^\\s\"'<>#]{1,2000}+)#[^\\s\"'<>=]{0,200}+=[^\\s\"'<>]*+",
              "$1#" + MARK),
          // --password ...
          new Secret(
              List.of("pass", "pwd", "secret", "token", "key"),
              "(?iu)(" + SWITCH + ")" + MORE_NAMES + VALUE,
              "$1" + MARK),
          // Pwd=..., password: ..., "client_secret":"...", accessToken=...
          new Secret(
              List.of(
                  "pass",
                  "pwd",
                  "secret",
                  "token",
                  "key",
                  "sess",
                  "credential",
                  "saml",
                  "kennwort",
                  "mot de passe",
                  "парол",
                  "токен",
                  "код "),
              "(?iu)(" + NAME + ")" + MORE_NAMES + VALUE,
              "$1" + MARK),
          // 1C: Usr="name"; PPasswd=...
          new Secret(
              List.of("usr", "puser", "ppasswd"),
              "(?i)\\b(" + LOGIN_OF_1C + ")" + VALUE,
              "$1" + MARK),
          // 1C command line: /UCcode, /UC code, /P password, /N name
          new Secret(
              List.of("/uc"), "(?<![\\w/.:\\\\-])(/UC|/uc(?= )) {0,9}+" + VALUE, "$1 " + MARK),
          new Secret(
              List.of("/configurationrepositoryp"),
              "(?i)(/ConfigurationRepositoryP)\\s{0,9}+" + VALUE,
              "$1 " + MARK),
          new Secret(
              List.of("/p", "/n"), "(?<![\\w/.:\\\\-])(/[PNpn]) {1,9}+" + VALUE, "$1 " + MARK));

  // Glued to its switch, /Psecret looks like a path: only in what looks like a 1C command line.
  private static final HintedPattern COMMAND_LINE =
      HintedPattern.of(
          "1cv8|1cestart|\\benterprise\\b|\\bdesigner\\b|additionalparameters",
          "1cv8",
          "1cestart",
          "enterprise",
          "designer",
          "additionalparameters");
  private static final Secret GLUED =
      new Secret(List.of("/p", "/n"), "(?<![\\w/.:\\\\-])(/[PN])(?! )" + VALUE, "$1 " + MARK);

  private Redaction() {}

  /** The text without secrets. Long texts cost time in proportion: cut them first. */
  public static String redact(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    String redacted = text;
    for (Secret secret : SECRETS) {
      redacted = secret.remove(redacted, lowerCase);
    }
    return GLUED.isHintedAt(lowerCase) && COMMAND_LINE.find(lowerCase).isPresent()
        ? GLUED.remove(redacted, lowerCase)
        : redacted;
  }

  /** One kind of secret; its hints are looked for in the text in lower case. */
  private record Secret(HintedPattern pattern, String replacement) {
    Secret(List<String> hints, String regex, String replacement) {
      this(HintedPattern.of(regex, hints.toArray(new String[0])), replacement);
    }

    // What was removed before can only have taken hints away, so those of the whole text serve.
    String remove(String text, String lowerCase) {
      return isHintedAt(lowerCase) ? pattern.replaceAll(text, replacement) : text;
    }

    boolean isHintedAt(String lowerCase) {
      return pattern.isHintedAt(lowerCase);
    }
  }
}
