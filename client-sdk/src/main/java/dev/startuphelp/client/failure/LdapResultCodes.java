package dev.startuphelp.client.failure;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Rules by the result code of a directory (RFC 4511, appendix A) and the sub-code that Active
 * Directory puts into its comment.
 */
final class LdapResultCodes implements Rules {

  private static final HintedPattern CODE =
      HintedPattern.of("\\[?ldap: error code (\\d{1,3})", "ldap: error code ");
  private static final HintedPattern SUB_CODE =
      HintedPattern.of(", data ([0-9a-f]{1,8})\\b", ", data ");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      Optional<MatchResult> code = CODE.find(cause.text());
      if (code.isPresent()) {
        return judge(Integer.parseInt(code.get().group(1)), cause);
      }
    }
    return Optional.empty();
  }

  private static Optional<Classification> judge(int code, Cause cause) {
    Optional<MatchResult> found = SUB_CODE.find(cause.text());
    String subCode = found.isPresent() ? found.get().group(1) : "";
    Situation situation =
        !subCode.isEmpty() && code == 49 ? activeDirectory(subCode) : situation(code, cause);
    String rule = "ldap-" + code + (subCode.isEmpty() ? "" : "-" + subCode);
    return situation == Situation.UNKNOWN
        ? Optional.empty()
        : Optional.of(new Classification(situation, Map.of(), rule));
  }

  /** The system error numbers that Active Directory reports for a refused login, hexadecimal. */
  private static Situation activeDirectory(String subCode) {
    return switch (subCode) {
      case "530", "531", "52f", "569" -> Situation.ACCESS_DENIED; // hours, workstation, policy
      case "532", "773" -> Situation.PASSWORD_EXPIRED; // expired, must be changed first
      case "533", "701" -> Situation.ACCOUNT_DISABLED; // disabled, its term has ended
      case "775" -> Situation.ACCOUNT_LOCKED;
      default -> Situation.LOGIN_REJECTED; // 525 no such user, 52e wrong password
    };
  }

  private static Situation situation(int code, Cause cause) {
    return switch (code) {
      // Active Directory's answer to asking before logging in.
      case 1 ->
          cause.says("successful bind must be completed")
              ? Situation.LOGIN_REJECTED
              : Situation.SERVER_ERROR;
      case 2 -> Situation.NOT_HTTP; // protocol error
      case 3 -> Situation.READ_TIMEOUT;
      case 7, 8, 13 -> Situation.ENCRYPTION_REQUIRED;
      case 32, 34 -> Situation.CLIENT_CONFIG; // no such entry, a name that is no name
      case 48, 49 -> Situation.LOGIN_REJECTED;
      case 50 -> Situation.ACCESS_DENIED;
      case 11, 51 -> Situation.SERVER_BUSY;
      case 52 -> Situation.SERVER_UNAVAILABLE;
      case 53 -> unwilling(cause);
      case 12, 16, 17, 18, 19, 20, 21 -> Situation.REQUEST_REJECTED;
      case 80 -> Situation.SERVER_ERROR;
      default -> Situation.UNKNOWN;
    };
  }

  private static Situation unwilling(Cause cause) {
    return cause.says("unauthenticated bind")
            || cause.says("no password")
            || cause.says("empty password")
        ? Situation.LOGIN_REJECTED
        : Situation.REQUEST_REJECTED;
  }
}
