package dev.startuphelp.client.failure;

/** Error numbers of databases whose drivers give no telling SQLState. */
final class VendorCodes {

  private VendorCodes() {}

  /** The situation, {@link Situation#UNKNOWN} when the number does not tell it. */
  static Situation situation(Cause cause) {
    String driver = cause.type();
    if (driver.startsWith("com.mysql.") || driver.startsWith("org.mariadb.")) {
      return mySql(cause.vendorCode());
    }
    if (cause.says("ora-") || driver.startsWith("oracle.")) {
      return oracle(cause.vendorCode());
    }
    if (driver.startsWith("com.microsoft.sqlserver.")) {
      return sqlServer(cause.vendorCode());
    }
    // Connector/J throws the JDK's own class for a rejected login.
    return cause.is("java.sql.SQLSyntaxErrorException")
        ? mySql(cause.vendorCode())
        : Situation.UNKNOWN;
  }

  private static Situation mySql(int code) {
    return switch (code) {
      case 1045, 1698, 1251 -> Situation.DB_LOGIN_REJECTED;
      case 1044, 1129, 1130, 1142 -> Situation.ACCESS_DENIED;
      case 1049 -> Situation.DB_NOT_FOUND;
      case 1040, 1203, 1226 -> Situation.DB_TOO_MANY_CONNECTIONS;
      case 1053, 3168 -> Situation.SERVER_UNAVAILABLE;
      case 1820, 1862 -> Situation.PASSWORD_EXPIRED;
      case 3118, 4151 -> Situation.ACCOUNT_LOCKED;
      default -> Situation.UNKNOWN;
    };
  }

  private static Situation oracle(int code) {
    return switch (code) {
      case 1005, 1017 -> Situation.DB_LOGIN_REJECTED;
      case 1045 -> Situation.ACCESS_DENIED;
      case 28000 -> Situation.ACCOUNT_LOCKED;
      case 28001 -> Situation.PASSWORD_EXPIRED;
      case 12504, 12505, 12514 -> Situation.DB_NOT_FOUND;
      case 1033, 1034, 1089, 1090, 12526, 12527, 12528 -> Situation.DB_STARTING;
      case 18, 20, 12516, 12519, 12520 -> Situation.DB_TOO_MANY_CONNECTIONS;
      case 1035 -> Situation.MAINTENANCE;
      default -> Situation.UNKNOWN;
    };
  }

  private static Situation sqlServer(int code) {
    return switch (code) {
      case 18452, 18456 -> Situation.DB_LOGIN_REJECTED;
      case 18470 -> Situation.ACCOUNT_DISABLED;
      case 18486 -> Situation.ACCOUNT_LOCKED;
      case 18487, 18488 -> Situation.PASSWORD_EXPIRED;
      case 911, 4060 -> Situation.DB_NOT_FOUND;
      case 916 -> Situation.ACCESS_DENIED;
      case 10928, 10929, 17809 -> Situation.DB_TOO_MANY_CONNECTIONS;
      case 18401, 40613 -> Situation.DB_STARTING;
      case 40615 -> Situation.ACCESS_DENIED;
      default -> Situation.UNKNOWN;
    };
  }
}
