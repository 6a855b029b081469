package dev.startuphelp.client.failure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads exceptions out of messages: "nested exception is java.net.ConnectException: Connection
 * refused", "[Root exception is ...]", "Caused by: ...". They are evidence where the cause itself
 * was lost, and weaker than any that is there.
 */
final class NestedText {

  private static final int MAX_NESTED = 16;

  private static final List<String> ENDINGS = List.of("Exception", "Error", "Failure");

  /** What the rules ask for of the JDK's own exceptions: their superclasses. */
  private static final Map<String, List<String>> SUPERCLASSES =
      Map.ofEntries(
          Map.entry(Types.CONNECT, List.of(Types.SOCKET, Types.IO)),
          Map.entry(Types.BIND, List.of(Types.SOCKET, Types.IO)),
          Map.entry(Types.NO_ROUTE, List.of(Types.SOCKET, Types.IO)),
          Map.entry(Types.SOCKET, List.of(Types.IO)),
          Map.entry(Types.SOCKET_TIMEOUT, List.of(Types.INTERRUPTED_IO, Types.IO)),
          Map.entry(Types.HTTP_CONNECT_TIMEOUT, List.of(Types.HTTP_TIMEOUT, Types.IO)),
          Map.entry(Types.HTTP_TIMEOUT, List.of(Types.IO)),
          Map.entry(Types.UNKNOWN_HOST, List.of(Types.IO)),
          Map.entry(Types.PROTOCOL, List.of(Types.IO)),
          Map.entry(Types.EOF, List.of(Types.IO)),
          Map.entry(Types.CLOSED_CHANNEL, List.of(Types.IO)),
          Map.entry(
              "io.netty.channel.StacklessClosedChannelException",
              List.of(Types.CLOSED_CHANNEL, Types.IO)),
          Map.entry(Types.FILE_NOT_FOUND, List.of(Types.IO)),
          Map.entry(Types.SSL, List.of(Types.IO)),
          Map.entry(Types.SSL_HANDSHAKE, List.of(Types.SSL, Types.IO)),
          Map.entry("javax.net.ssl.SSLPeerUnverifiedException", List.of(Types.SSL, Types.IO)),
          Map.entry("javax.net.ssl.SSLProtocolException", List.of(Types.SSL, Types.IO)),
          Map.entry("javax.naming.CommunicationException", List.of(Types.NAMING)),
          Map.entry("javax.naming.ServiceUnavailableException", List.of(Types.NAMING)),
          Map.entry("javax.naming.AuthenticationException", List.of(Types.NAMING)),
          Map.entry("java.sql.SQLTimeoutException", List.of(Types.SQL)),
          Map.entry("org.postgresql.util.PSQLException", List.of(Types.SQL)));

  private NestedText() {}

  /** The exceptions that messages name and that are not there themselves, outermost first. */
  static List<Cause> causes(List<Cause> causes) {
    Set<String> there = new HashSet<>();
    for (Cause cause : causes) {
      there.add(cause.type());
    }
    List<Cause> nested = new ArrayList<>();
    for (Cause cause : causes) {
      if (!cause.isProgrammingError() || !cause.isBug()) {
        read(cause, there, nested);
      }
    }
    return nested;
  }

  private static void read(Cause cause, Set<String> there, List<Cause> nested) {
    String message = cause.message();
    int from = 0;
    while (from < message.length() && nested.size() < MAX_NESTED) {
      int end = nextEnd(message, from);
      if (end < 0) {
        return;
      }
      String name = nameBefore(message, end);
      if (name != null && there.add(name)) {
        nested.add(cause(cause, name, messageAfter(message, end)));
      }
      from = end;
    }
  }

  /** Where the next word ends that may be the name of an exception. */
  private static int nextEnd(String message, int from) {
    int nearest = -1;
    for (String ending : ENDINGS) {
      int at = message.indexOf(ending, from);
      if (at >= 0 && (nearest < 0 || at + ending.length() < nearest)) {
        nearest = at + ending.length();
      }
    }
    return nearest;
  }

  private static @Nullable String nameBefore(String message, int end) {
    if (end < message.length() && Character.isJavaIdentifierPart(message.charAt(end))) {
      return null;
    }
    int start = end;
    while (start > 0 && isOfName(message.charAt(start - 1))) {
      start--;
    }
    String name = message.substring(start, end);
    boolean qualified = name.indexOf('.') > 0 && Character.isLowerCase(name.charAt(0));
    return qualified ? name : null;
  }

  private static boolean isOfName(char c) {
    return c == '.' || c == '$' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static String messageAfter(String message, int end) {
    return message.startsWith(": ", end) ? message.substring(end + 2) : "";
  }

  private static Cause cause(Cause carrier, String name, String message) {
    Set<String> types = new HashSet<>(SUPERCLASSES.getOrDefault(name, List.of()));
    types.add(name);
    types.add(Types.THROWABLE);
    return new Cause(
        name,
        Set.copyOf(types),
        message,
        Cause.comparable(message),
        "",
        0,
        carrier.suppressed(),
        carrier.thrown());
  }
}
