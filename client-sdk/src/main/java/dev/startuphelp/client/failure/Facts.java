package dev.startuphelp.client.failure;

import dev.startuphelp.client.redaction.Redaction;
import dev.startuphelp.protocol.PlainText;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the words may mention whatever the rule was: host, port, proxy, status, file. */
final class Facts {

  private static final int MAX_FILE = 200;
  private static final int MAX_HOST = 253; // RFC 1035, section 2.3.4, without the final dot

  private Facts() {}

  static Map<String, String> of(Evidence evidence, Situation situation) {
    Map<String, String> facts = new HashMap<>();
    addRoute(evidence.route(), facts);
    if (situation != Situation.PROXY_UNREACHABLE) {
      addEndpoint(evidence, facts);
    }
    if (situation == Situation.LOCAL_FILE_ERROR) {
      addFile(evidence, facts);
    }
    if (situation == Situation.SESSIONS_LOCKED) {
      put("serverMessage", LockMessage.of(evidence).map(Facts::safe), facts);
    }
    Optional<HttpReply> reply = evidence.reply();
    if (reply.isPresent()) {
      addReply(reply.get(), facts);
    }
    return facts;
  }

  private static void addRoute(Route route, Map<String, String> facts) {
    put("host", route.host(), facts);
    put("port", route.port(), facts);
    InetSocketAddress proxy = route.proxy();
    if (proxy != null) {
      facts.put("proxy", proxy.getHostString() + ":" + proxy.getPort());
    }
  }

  /** What exceptions name is what was really tried, after redirects too: it beats the route. */
  private static void addEndpoint(Evidence evidence, Map<String, String> facts) {
    Optional<Named.Endpoint> endpoint = Named.endpoint(evidence);
    if (endpoint.isPresent() && isHost(endpoint.get().host() + endpoint.get().address())) {
      addEndpoint(endpoint.get(), facts);
    }
    Optional<Cause> unknownHost = evidence.innermost(Types.UNKNOWN_HOST);
    if (unknownHost.isPresent()) {
      addUnknownHost(unknownHost.get(), facts);
    }
  }

  private static void addUnknownHost(Cause unknownHost, Map<String, String> facts) {
    String host = Named.host(unknownHost);
    if (isHost(host) && Redaction.redact(unknownHost.message()).contains(host)) {
      facts.put("host", host);
    }
  }

  private static void addEndpoint(Named.Endpoint endpoint, Map<String, String> facts) {
    facts.put("host", endpoint.host().isEmpty() ? endpoint.address() : endpoint.host());
    facts.put("address", endpoint.address());
    facts.put("port", Integer.toString(endpoint.port()));
  }

  // Anybody may throw such an exception with any text, a password in it too.
  private static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && ".-_:%".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MAX_HOST;
  }

  private static void addFile(Evidence evidence, Map<String, String> facts) {
    evidence
        .innermost(Types.FILE_SYSTEM)
        .or(() -> evidence.innermost(Types.FILE_NOT_FOUND))
        .map(Named::file)
        .filter(file -> file.length() <= MAX_FILE)
        .map(Facts::safe)
        .filter(file -> !file.isBlank())
        .ifPresent(file -> facts.put("file", file));
  }

  // Redacted first: cleaning removes characters, and a secret must not be cut in two and missed.
  static String safe(String text) {
    return PlainText.clean(Redaction.redact(text));
  }

  private static void addReply(HttpReply reply, Map<String, String> facts) {
    facts.put("status", Integer.toString(reply.status()));
    put("retryAfter", RetryAfter.seconds(reply), facts);
  }

  private static void put(String fact, Optional<?> value, Map<String, String> facts) {
    if (value.isPresent()) {
      facts.put(fact, value.get().toString());
    }
  }
}
