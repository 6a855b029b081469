package dev.startuphelp.client.failure;

import java.security.cert.CertPathValidatorException;
import org.jspecify.annotations.Nullable;

/**
 * Careful questions to exceptions that others wrote: their methods may throw anything, and then the
 * answer is simply missing.
 */
final class Stranger {

  private Stranger() {}

  static String message(Throwable stranger) {
    try {
      String message = stranger.getMessage();
      return message == null ? "" : message;
    } catch (Throwable e) {
      return "";
    }
  }

  static @Nullable Throwable cause(Throwable stranger) {
    try {
      return stranger.getCause();
    } catch (Throwable e) {
      return null;
    }
  }

  static StackTraceElement[] frames(Throwable stranger) {
    try {
      StackTraceElement[] frames = stranger.getStackTrace();
      return frames == null ? new StackTraceElement[0] : frames;
    } catch (Throwable e) {
      return new StackTraceElement[0];
    }
  }

  static String certPathReason(Throwable stranger) {
    try {
      return stranger instanceof CertPathValidatorException e ? e.getReason().toString() : "";
    } catch (Throwable e) {
      return "";
    }
  }

  static String sqlState(Throwable sqlException) {
    return ask(sqlException, "getSQLState") instanceof String state ? state : "";
  }

  static int vendorCode(Throwable sqlException) {
    return ask(sqlException, "getErrorCode") instanceof Integer code ? code : 0;
  }

  static @Nullable Throwable nextException(Throwable sqlException) {
    return ask(sqlException, "getNextException") instanceof Throwable next ? next : null;
  }

  // By reflection, so that neither java.sql has to be there nor its classes are loaded for nothing.
  private static @Nullable Object ask(Throwable stranger, String method) {
    try {
      return stranger.getClass().getMethod(method).invoke(stranger);
    } catch (Throwable e) {
      return null;
    }
  }
}
