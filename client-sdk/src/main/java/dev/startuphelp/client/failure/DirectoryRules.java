package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about directories (LDAP, Active Directory). */
final class DirectoryRules implements Rules {

  private static final String LOGIN_ROOM = "javax.security.auth.login.";

  private static final SignTable SIGNS =
      SignTable.of(
          text("ldap-timeout", Situation.READ_TIMEOUT, "ldap response read timed out"),
          text(
                  "ldap-locked",
                  Situation.ACCOUNT_LOCKED,
                  "exceed password retry limit",
                  "account locked",
                  "account is locked",
                  "account has been locked")
              .in(Types.NAMING),
          text(
                  "ldap-disabled",
                  Situation.ACCOUNT_DISABLED,
                  "account inactivated",
                  "account disabled",
                  "account is disabled",
                  "account has been disabled")
              .in(Types.NAMING),
          // Said of a connection that the directory has broken off, not of one closed here.
          text("ldap-closed", Situation.CONNECTION_CLOSED, "socket closed").in(Types.NAMING),
          text(
                  "ldap-password",
                  Situation.PASSWORD_EXPIRED,
                  "password expired",
                  "password has expired",
                  "password must be changed")
              .in(Types.NAMING));

  /** Logging in through JAAS, mostly with Kerberos, whose error numbers stand in the texts. */
  private static final SignTable LOGIN =
      SignTable.of(
          text(
              "login-config",
              Situation.CLIENT_CONFIG,
              "no loginmodules configured",
              "cannot locate default realm",
              "cannot locate kdc",
              "cannot find kdc for realm"),
          text(
              "kerberos-password-expired",
              Situation.PASSWORD_EXPIRED,
              "password has expired - change"),
          text("kerberos-revoked", Situation.ACCOUNT_LOCKED, "credentials have been revoked"),
          text(
              "kerberos-login",
              Situation.LOGIN_REJECTED,
              "pre-authentication information was invalid",
              "client not found in kerberos database"),
          type(
              "login-password-expired",
              Situation.PASSWORD_EXPIRED,
              LOGIN_ROOM + "CredentialExpiredException"),
          type("login-expired", Situation.ACCOUNT_DISABLED, LOGIN_ROOM + "AccountExpiredException"),
          type("login-locked", Situation.ACCOUNT_LOCKED, LOGIN_ROOM + "AccountLockedException"),
          type(
              "login-failed",
              Situation.LOGIN_REJECTED,
              LOGIN_ROOM + "FailedLoginException",
              LOGIN_ROOM + "AccountNotFoundException"));

  private static final SignTable BY_CLASS =
      SignTable.of(
          type("ldap-login", Situation.LOGIN_REJECTED, "javax.naming.AuthenticationException"),
          type(
              "ldap-login-kind",
              Situation.ENCRYPTION_REQUIRED,
              "javax.naming.AuthenticationNotSupportedException"),
          type("ldap-rights", Situation.ACCESS_DENIED, "javax.naming.NoPermissionException"),
          type(
              "naming-config",
              Situation.CLIENT_CONFIG,
              "javax.naming.NoInitialContextException",
              "javax.naming.ConfigurationException",
              "javax.naming.InvalidNameException",
              "javax.naming.NameNotFoundException"));

  // JNDI's thread that reads has met the reason why encryption failed; the one that writes has not.
  private static final String ENDED_ENCRYPTION = "connection or outbound has closed";

  private static final Rules RULES = InOrder.of(SIGNS, new LdapResultCodes(), BY_CLASS, LOGIN);

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> found = RULES.judge(evidence);
    return found.isEmpty() && evidence.has(Types.NAMING) && evidence.says(List.of(ENDED_ENCRYPTION))
        ? Optional.of(new Classification(Situation.TLS_FAILED, Map.of(), "ldap-ended-encryption"))
        : found;
  }
}
