package dev.startuphelp.client.doctor;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.redaction.Redaction;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the doctor is to reach, as it was typed. It may carry a password. */
final class Address {

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([\\p{Alnum}._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):(\\d{1,5})");

  private final String text;
  private final String scheme;

  private Address(String text, String scheme) {
    this.text = text;
    this.scheme = scheme;
  }

  /** The address; empty when it is of no kind that the doctor knows. */
  static Optional<Address> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (HOST_AND_PORT.matcher(text).matches()) {
      return Optional.of(new Address(text, "tcp"));
    }
    for (String scheme : new String[] {"http", "https", "jdbc", "ldap", "ldaps"}) {
      if (lower.startsWith(scheme + ":")) {
        return Optional.of(new Address(text, scheme));
      }
    }
    return Optional.empty();
  }

  Visit visit() {
    return switch (scheme) {
      case "jdbc" -> new JdbcVisit(text);
      case "ldap", "ldaps" -> new LdapVisit(withoutSecrets());
      case "tcp" -> new SocketVisit(URI.create("tcp://" + text));
      default -> new HttpVisit(text);
    };
  }

  /** The address for an attempt; empty when it is not written correctly. */
  Optional<URI> target() {
    try {
      return Optional.of(new URI(scheme.equals("tcp") ? "tcp://" + text : text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private URI withoutSecrets() {
    return Objects.requireNonNull(Attempt.to(URI.create(text)).target());
  }

  /** The address without its secrets. */
  @Override
  public String toString() {
    return Redaction.redact(text);
  }
}
