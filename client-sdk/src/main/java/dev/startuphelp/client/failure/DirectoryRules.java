package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.Optional;

/** Rules about directories (LDAP, Active Directory). */
final class DirectoryRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          text("ldap-timeout", Situation.READ_TIMEOUT, "ldap response read timed out"),
          text(
                  "ldap-locked",
                  Situation.ACCOUNT_LOCKED,
                  "exceed password retry limit",
                  "account locked")
              .in(Types.NAMING),
          text(
                  "ldap-disabled",
                  Situation.ACCOUNT_DISABLED,
                  "account inactivated",
                  "account disabled")
              .in(Types.NAMING),
          // Said of a connection that the directory has broken off, not of one closed here.
          text("ldap-closed", Situation.CONNECTION_CLOSED, "socket closed").in(Types.NAMING),
          text("ldap-password", Situation.PASSWORD_EXPIRED, "password expired").in(Types.NAMING));

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

  private static final Rules RULES = InOrder.of(SIGNS, new LdapResultCodes(), BY_CLASS);

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return RULES.judge(evidence);
  }
}
