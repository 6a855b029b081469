package dev.startuphelp.client.redaction;

/**
 * Removes secrets from text that a person sees on their own screen, copies or logs: user info and
 * queries of URLs, passwords in JDBC URLs and connection strings, tokens, cookies, authorization
 * headers and access codes on 1C command lines. The reason of a failure stays readable: schemes,
 * hosts, ports and paths, YES and NO, sentences behind a name, classes of exceptions.
 *
 * <p>It cannot know every secret: what leaves the computer has to be built anew from what is known
 * to be none.
 */
public final class Redaction {

  /** What stands in the place of a secret. */
  public static final String MARK = "***";

  // One finds all. But a mark makes of some broken texts other ones, which are read again.
  private static final int MAX_READINGS = 5;

  private Redaction() {}

  /**
   * The text without secrets; redacting it again changes nothing. Never throws. Costs time in
   * proportion to the length, whatever the text is.
   */
  public static String redact(String text) {
    String redacted = text;
    for (int reading = 0; reading < MAX_READINGS; reading++) {
      String before = redacted;
      redacted = new SecretReader(before).withoutSecrets();
      if (redacted.equals(before)) {
        return redacted;
      }
    }
    return redacted;
  }
}
