package dev.startuphelp.client.failure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts, ports and addresses that the messages of exceptions name. */
final class Named {

  // OkHttp: "Failed to connect to host/10.0.0.1:8080", without a name "/10.0.0.1:8080"; Apache and
  // Netty write alike.
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?:[Ff]ailed to connect to|[Cc]onnection refused:|timed out:|No route to host:)"
              + " ([^\\s/]{0,253})/\\[?([0-9a-fA-F.:%a-z]{2,60}?)\\]?:(\\d{1,5})\\b");

  private static final Pattern NAME_IN_QUOTES = Pattern.compile("['\"]([^'\"]{0,253})['\"]");
  private static final Pattern NAME_IN_PARENTHESES = Pattern.compile("\\(([^()]{1,253})\\)$");

  /** A host may be empty where only the address is named. */
  record Endpoint(String host, String address, int port) {}

  private Named() {}

  static Optional<Endpoint> endpoint(Cause cause) {
    Matcher endpoint = ENDPOINT.matcher(cause.message());
    return endpoint.find()
        ? Optional.of(
            new Endpoint(endpoint.group(1), endpoint.group(2), Integer.parseInt(endpoint.group(3))))
        : Optional.empty();
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
    Matcher parentheses = NAME_IN_PARENTHESES.matcher(message);
    if (parentheses.find()) {
      return parentheses.group(1);
    }
    Matcher quotes = NAME_IN_QUOTES.matcher(message);
    if (quotes.find()) {
      return quotes.group(1);
    }
    int colon = message.indexOf(": ");
    return colon < 0 ? message : message.substring(0, colon);
  }

  /** The file that a file exception names: "path (reason)", "path: reason" or the path alone. */
  static String file(Cause cause) {
    String message = cause.message();
    int end =
        cause.is(Types.FILE_NOT_FOUND) ? message.lastIndexOf(" (") : message.lastIndexOf(": ");
    return end < 0 ? message : message.substring(0, end);
  }
}
