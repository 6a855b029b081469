package dev.startuphelp.server.access;

import java.lang.System.Logger.Level;
import java.util.Locale;

/**
 * Who did what, from where: one line each on a logger of its own. Never a password, a token or a
 * text of the notice.
 */
public final class AuditLog {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.audit");

  private AuditLog() {}

  /**
   * A person did something.
   *
   * @param what like {@code published version 1f3a…}
   */
  public static void did(Person person, String what) {
    LOG.log(Level.INFO, "{0}: {1}", who(person), what);
  }

  static void refused(Person person, String what) {
    LOG.log(Level.WARNING, "{0}: refused, may not {1}", who(person), what);
  }

  /** A name that is not configured is not told: people type passwords into the wrong field. */
  static void signInFailed(String name, String address) {
    LOG.log(Level.WARNING, "sign-in as {0} from {1} failed", name, address);
  }

  private static String who(Person person) {
    return "%s (%s, %s) from %s"
        .formatted(
            person.name(),
            person.role().wireName(),
            person.means().name().toLowerCase(Locale.ROOT),
            person.address());
  }
}
