package dev.startuphelp.client.failure;

import dev.startuphelp.client.redaction.Redaction;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** What the words may mention whatever the rule was: host, port, proxy, status, file. */
final class Facts {

  private static final int MAX_FILE = 200;

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
    evidence.reply().ifPresent(reply -> addReply(reply, facts));
    return facts;
  }

  private static void addRoute(Route route, Map<String, String> facts) {
    route.host().ifPresent(host -> facts.put("host", host));
    route.port().ifPresent(port -> facts.put("port", port.toString()));
    InetSocketAddress proxy = route.proxy();
    if (proxy != null) {
      facts.put("proxy", proxy.getHostString() + ":" + proxy.getPort());
    }
  }

  /** What exceptions name is what was really tried, after redirects too: it beats the route. */
  private static void addEndpoint(Evidence evidence, Map<String, String> facts) {
    Named.endpoint(evidence)
        .ifPresent(
            endpoint -> {
              facts.put("host", endpoint.host().isEmpty() ? endpoint.address() : endpoint.host());
              facts.put("address", endpoint.address());
              facts.put("port", Integer.toString(endpoint.port()));
            });
    evidence
        .innermost(Types.UNKNOWN_HOST)
        .map(Named::host)
        .filter(host -> !host.isBlank())
        .ifPresent(host -> facts.put("host", host));
  }

  private static void addFile(Evidence evidence, Map<String, String> facts) {
    evidence
        .innermost(Types.FILE_SYSTEM)
        .or(() -> evidence.innermost(Types.FILE_NOT_FOUND))
        .map(Named::file)
        .filter(file -> !file.isBlank() && file.length() <= MAX_FILE)
        .ifPresent(file -> facts.put("file", Redaction.redact(file)));
  }

  private static void addReply(HttpReply reply, Map<String, String> facts) {
    facts.put("status", Integer.toString(reply.status()));
    RetryAfter.seconds(reply).ifPresent(seconds -> facts.put("retryAfter", Long.toString(seconds)));
  }
}
