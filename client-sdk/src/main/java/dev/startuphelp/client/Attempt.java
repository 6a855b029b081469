package dev.startuphelp.client;

import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the application was trying when it failed: evidence for the diagnosis, and the language to
 * tell it in.
 *
 * @param target what it tried to reach, without user info, query and fragment, which carry secrets
 *     and are no evidence; null when nothing remote was tried
 * @param proxy the proxy in use; {@link Proxy#NO_PROXY} when there was none; null when not known
 * @param locale the language of the person who will read the diagnosis
 */
public record Attempt(@Nullable URI target, @Nullable Proxy proxy, Locale locale) {

  private static final Pattern USER_INFO =
      Pattern.compile("(?<=//)[^/]*@|(?<=^jdbc:oracle:thin:)[^@]*@");
  private static final Pattern AFTER_PATH = Pattern.compile("[?#;].*", Pattern.DOTALL);

  /** Takes the secrets out of the target. */
  public Attempt {
    target = target == null ? null : withoutSecrets(target);
  }

  /**
   * An attempt to reach a target, told in the JVM's display language.
   *
   * @param target for example {@code https://accounting.example.com/api} or {@code
   *     jdbc:postgresql://db.example.com:5432/accounting}
   */
  public static Attempt to(URI target) {
    return new Attempt(target, null, Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** An attempt that reached for nothing remote: the application failed to start by itself. */
  public static Attempt toStart() {
    return new Attempt(null, null, Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The same attempt through a proxy; {@link Proxy#NO_PROXY} says that there was none. */
  public Attempt withProxy(Proxy proxy) {
    return new Attempt(target, proxy, locale);
  }

  /** The same attempt for a reader of that language; a server says it for each of its users. */
  public Attempt withLocale(Locale locale) {
    return new Attempt(target, proxy, locale);
  }

  // On the text, because in jdbc:postgresql://user:password@host/db java.net.URI sees no parts.
  private static URI withoutSecrets(URI target) {
    String text = AFTER_PATH.matcher(target.toString()).replaceFirst("");
    return URI.create(USER_INFO.matcher(text).replaceFirst(""));
  }
}
