package dev.startuphelp.client.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * Which names stand before something secret: {@code password}, {@code db.apiKey}, {@code токен}.
 */
final class SecretNames {

  private static final String[] NONE = {};

  /** The beginnings of the names, by their first letters: a name is looked through once. */
  private static String[] stemsAt(char first) {
    return switch (first) {
      case 'p' -> Stems.P;
      case 's' -> Stems.S;
      case 't' -> Stems.T;
      case 'c' -> Stems.C;
      case 'a' -> Stems.A;
      case 'k', 'w', 'h' -> Stems.OF_OTHERS;
      case 'п', 'т' -> Stems.RUSSIAN;
      case '密', 'パ' -> Stems.EASTERN;
      default -> NONE;
    };
  }

  /** What makes of a secret's name the name of something about it. */
  private static final Set<String> ABOUT =
      Set.of(
          "type",
          "endpoint",
          "url",
          "uri",
          "name",
          "expiry",
          "expires",
          "expiresin",
          "expired",
          "expiration",
          "expirationtime",
          "length",
          "policy",
          "required",
          "field",
          "lifetime",
          "count",
          "exception",
          "error",
          "errors",
          "invalid",
          "incorrect",
          "service",
          "manager",
          "provider",
          "filter",
          "handler",
          "validator",
          "authenticator",
          "encoder",
          "factory",
          "repository",
          "client",
          "interceptor",
          "controller",
          "impl",
          "callback",
          "settings",
          "configuration",
          "config",
          "request",
          "endpointurl",
          "issuer",
          "algorithm",
          "less",
          "izer",
          "ized",
          "services",
          "authentication",
          "authenticationtoken");

  private SecretNames() {}

  /** Whether the word, or the end of a longer name, names a secret. */
  static boolean names(String word) {
    String name = plain(word);
    for (int i = 0; i < name.length(); i++) {
      for (String stem : stemsAt(name.charAt(i))) {
        if (name.startsWith(stem, i) && !isAbout(name.substring(i + stem.length()))) {
          return true;
        }
      }
    }
    return name.equals("saml") || endsWithPass(word);
  }

  /** Whether a header of this name carries what lets somebody in, in all of its value. */
  static boolean namesHeader(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return isWordAtEnd(name, "authorization")
        || isWordAtEnd(name, "cookie")
        || isWordAtEnd(name, "cookie2");
  }

  /** Whether it names a user or a password in a connection string of 1C. */
  static boolean namesLoginOfOneC(String word) {
    return word.equalsIgnoreCase("usr")
        || word.equalsIgnoreCase("puser")
        || word.equalsIgnoreCase("ppasswd");
  }

  /** Whether a command-line switch of this name is followed by a secret. */
  static boolean namesSwitch(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return name.endsWith("password")
        || name.endsWith("passwd")
        || name.endsWith("pwd")
        || name.endsWith("secret")
        || name.endsWith("token")
        || name.endsWith("key")
        || name.equals("pass");
  }

  private static boolean isAbout(String rest) {
    return ABOUT.contains(rest) || rest.endsWith("exception") || rest.endsWith("error");
  }

  private static boolean endsWithPass(String word) {
    int at = word.length() - 4;
    if (at < 0 || !word.regionMatches(true, at, "pass", 0, 4)) {
      return false;
    }
    return at == 0
        || !Character.isLetter(word.charAt(at - 1))
        || (word.charAt(at) == 'P' && Character.isLowerCase(word.charAt(at - 1)));
  }

  private static boolean isWordAtEnd(String name, String word) {
    int at = name.length() - word.length();
    return name.endsWith(word)
        && (at == 0 || name.charAt(at - 1) == '-' || name.charAt(at - 1) == '_');
  }

  /** In lower case, its parts joined: {@code api-key} and {@code API_KEY} are {@code apikey}. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '_' && c != '-') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  private static final class Stems {
    static final String[] P = {
      "password", "passwd", "passphrase", "passcode", "passwort", "pwd", "privatekey"
    };
    static final String[] S = {
      "secret", "samlre", "samlart", "subscriptionkey", "sessionid", "sessid"
    };
    static final String[] T = {"token"};
    static final String[] C = {"credential", "contrase"};
    static final String[] A = {"apikey", "accesskey", "accountkey"};
    static final String[] OF_OTHERS = {"kennwort", "wachtwoord", "hasło"};
    static final String[] RUSSIAN = {"пароль", "пароля", "токен"};
    static final String[] EASTERN = {"密码", "密碼", "パスワード"};
  }
}
