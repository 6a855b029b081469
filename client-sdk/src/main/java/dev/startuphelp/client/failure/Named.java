package dev.startuphelp.client.failure;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Hosts, ports and addresses that the messages of exceptions name. */
final class Named {

  // OkHttp: "Failed to connect to host/10.0.0.1:8080", without a name "/10.0.0.1:8080"; Apache and
  // Netty write alike.
  private static final HintedPattern ENDPOINT =
      HintedPattern.of(
          "(?:[Ff]ailed to connect to|[Cc]onnection refused:|timed out:|No route to host:)"
              + " ([^\\s/]{0,253})/\\[?([0-9a-zA-Z.:%_-]{2,60}?)\\]?:(\\d{1,5})\\b",
          "ailed to connect to ", "onnection refused: ", "timed out: ", "No route to host: ");

  private static final HintedPattern NAME_IN_QUOTES =
      HintedPattern.of("['\"]([^'\"]{0,253})['\"]", "'", "\"");
  private static final HintedPattern NAME_IN_PARENTHESES =
      HintedPattern.of("\\(([^()]{1,253})\\)$", "(");

  private static final String NOT_RESOLVED = " could not be resolved";

  /** A host may be empty where only the address is named. */
  record Endpoint(String host, String address, int port) {}

  private Named() {}

  static Optional<Endpoint> endpoint(Cause cause) {
    Optional<MatchResult> found = ENDPOINT.find(cause.message());
    return found.isPresent() ? Optional.of(endpoint(found.get())) : Optional.empty();
  }

  private static Endpoint endpoint(MatchResult found) {
    return new Endpoint(found.group(1), found.group(2), Integer.parseInt(found.group(3)));
  }

  /** The endpoint that any exception names. */
  static Optional<Endpoint> endpoint(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      Optional<Endpoint> endpoint = endpoint(cause);
      if (endpoint.isPresent()) {
        return endpoint;
      }
    }
    return Optional.empty();
  }

  /**
   * The host that an UnknownHostException names: bare, before the system's text, in parentheses
   * after it (Windows) or in quotes (Netty). Empty when it names none.
   */
  static String host(Cause unknownHost) {
    String message = unknownHost.message().strip();
    Optional<MatchResult> parentheses = NAME_IN_PARENTHESES.find(message);
    if (parentheses.isPresent()) {
      return parentheses.get().group(1);
    }
    Optional<MatchResult> quotes = NAME_IN_QUOTES.find(message);
    if (quotes.isPresent()) {
      return quotes.get().group(1);
    }
    int colon = message.indexOf(": ");
    String name = colon < 0 ? message : message.substring(0, colon);
    return name.endsWith(NOT_RESOLVED)
        ? name.substring(0, name.length() - NOT_RESOLVED.length())
        : name;
  }

  /** The file that a file exception names: "path (reason)", "path: reason" or the path alone. */
  static String file(Cause cause) {
    String message = cause.message();
    int end =
        cause.is(Types.FILE_NOT_FOUND) ? message.lastIndexOf(" (") : message.lastIndexOf(": ");
    return end < 0 ? message : message.substring(0, end);
  }
}
