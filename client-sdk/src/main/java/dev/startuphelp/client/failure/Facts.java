package dev.startuphelp.client.failure;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** What the words may mention, whatever the situation: host, port and proxy. */
final class Facts {

  private Facts() {}

  static Map<String, String> of(Evidence evidence) {
    Map<String, String> facts = new HashMap<>();
    Route route = evidence.route();
    route.host().ifPresent(host -> facts.put("host", host));
    route.port().ifPresent(port -> facts.put("port", port.toString()));
    InetSocketAddress proxy = route.proxy();
    if (proxy != null) {
      facts.put("proxy", proxy.getHostString() + ":" + proxy.getPort());
    }
    return facts;
  }
}
