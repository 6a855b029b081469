package dev.startuphelp.server.publish;

import dev.startuphelp.server.wording.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Why the file could not be changed, although there is nothing wrong with the text.
 *
 * @param arguments what the description mentions, in its order; file names without folders
 */
public record Failure(Kind kind, List<String> arguments) {

  /** What kind of obstacle. */
  public enum Kind {
    /** The folder of the file cannot be written. */
    READ_ONLY,
    /** The file comes out of a mounted Kubernetes ConfigMap, which would take it back. */
    CONFIG_MAP,
    /** The file itself is a mount point, so nothing can take its place. */
    MOUNTED_FILE,
    /** What is at the path is no file, or may not be read. */
    UNREADABLE,
    /** Owner or group cannot be kept, and others could not read the file any more. */
    OWNER,
    /** The disk of the file is full. */
    DISK_FULL,
    /** Another process is publishing and does not come to an end. */
    BUSY,
    /** The history has no such version. */
    NO_SUCH_VERSION,
    /** Anything else that the system says. */
    OTHER;

    /** The name in JSON answers: lower case with dashes. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.publish.failures");

  /** Copies the arguments. */
  public Failure {
    arguments = List.copyOf(arguments);
  }

  /** What is in the way and what to do, in the language of the locale (English or Russian). */
  public String describe(Locale locale) {
    return TEXTS.format(locale, kind.wireName(), arguments);
  }
}
