package dev.startuphelp.client;

import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the application was trying when it failed: evidence for the diagnosis, and the language to
 * tell it in.
 *
 * @param target what it tried to reach, without user info, query and fragment, which carry secrets
 *     and are no evidence; null when nothing remote was tried
 * @param proxy the proxy in use; {@link Proxy#NO_PROXY} when there was none; null when not known
 * @param locale the language of the person who will read the diagnosis
 * @param application how its users call the application, as {@link
 *     HelpClientBuilder#applicationName} says it; null when it does not
 */
public record Attempt(
    @Nullable URI target, @Nullable Proxy proxy, Locale locale, @Nullable String application) {

  private static final String ORACLE = "jdbc:oracle:thin:";

  /**
   * Takes the secrets out of the target. Of one that cannot be read without them nothing is kept.
   *
   * @param locale null counts as the JVM's display language
   */
  @SuppressWarnings({"ConstantValue", "RedundantNullCheck"}) // A stranger may give no language.
  public Attempt {
    target = target == null ? null : withoutSecrets(target);
    locale = locale == null ? Locale.getDefault(Locale.Category.DISPLAY) : locale;
  }

  /**
   * An attempt to reach a target, told in the JVM's display language.
   *
   * <p>None of the methods that make an attempt throws: they stand where a failure is handled.
   *
   * @param target for example {@code https://accounting.example.com/api} or {@code
   *     jdbc:postgresql://db.example.com:5432/accounting}; null counts as {@link #toStart}
   */
  public static Attempt to(@Nullable URI target) {
    try {
      return new Attempt(target, null, Locale.getDefault(Locale.Category.DISPLAY), null);
    } catch (Throwable starved) {
      return ready();
    }
  }

  /** An attempt that reached for nothing remote: the application failed to start by itself. */
  public static Attempt toStart() {
    return to(null);
  }

  /** The same as {@link #toStart}, ready-made for when there is no memory. */
  static Attempt ready() {
    return Ready.TO_START;
  }

  /**
   * The same attempt through a proxy; {@link Proxy#NO_PROXY} says that there was none.
   *
   * @param proxy null: it is not known
   */
  public Attempt withProxy(@Nullable Proxy proxy) {
    try {
      return new Attempt(target, proxy, locale, application);
    } catch (Throwable starved) {
      return this;
    }
  }

  /**
   * The same attempt for a reader of that language; a server says it for each of its users.
   *
   * @param locale null: the JVM's display language
   */
  public Attempt withLocale(@Nullable Locale locale) {
    try {
      return new Attempt(target, proxy, locale == null ? toStart().locale() : locale, application);
    } catch (Throwable starved) {
      return this;
    }
  }

  /** The same attempt of an application that its users call so; null: nobody says how. */
  Attempt of(@Nullable String application) {
    return application == null ? this : new Attempt(target, proxy, locale, application);
  }

  /** Initialised with what is the client's last resort, while there is room. */
  private static final class Ready {
    static final Attempt TO_START =
        new Attempt(null, null, Locale.getDefault(Locale.Category.DISPLAY), null);
  }

  // On the text, because in jdbc:postgresql://user:password@host/db java.net.URI sees no parts. By
  // hand, because regular expressions take a cold JVM ten milliseconds.
  private static @Nullable URI withoutSecrets(URI target) {
    String text = target.toString();
    String kept = withoutUser(text.substring(0, endOfPath(text)));
    try {
      return kept.equals(text) ? target : new URI(kept);
    } catch (URISyntaxException e) { // jdbc:?user=anna is an address only with its secrets.
      return null;
    }
  }

  private static int endOfPath(String text) {
    int end = 0;
    while (end < text.length() && "?#;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String withoutUser(String text) {
    if (text.startsWith(ORACLE)) { // jdbc:oracle:thin:user/password@host:1521:db
      return ORACLE + text.substring(Math.max(ORACLE.length(), text.indexOf('@') + 1));
    }
    int slashes = text.indexOf("//");
    while (slashes >= 0) {
      int start = slashes + 2;
      int slash = text.indexOf('/', start);
      int at = text.lastIndexOf('@', slash < 0 ? text.length() : slash);
      if (at >= start) {
        return text.substring(0, start) + text.substring(at + 1);
      }
      slashes = text.indexOf("//", slashes + 1);
    }
    return text;
  }
}
