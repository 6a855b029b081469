package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Rules about what proxies do on the way: SOCKS replies and refused tunnels. */
final class ProxyRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          text(
              "proxy-login",
              Situation.PROXY_AUTH_REQUIRED,
              "failed to authenticate with proxy",
              "received http_proxy_auth",
              "407 proxy authentication required",
              "no credentials provided for proxy",
              "proxy authentication required",
              "cannot retry due to proxy authentication",
              "socks : no acceptable methods",
              "socks : authentication failed",
              "socks authentication failed"),
          // No answer of a SOCKS proxy: Java then tries its older version, which wants an address.
          text("socks-speaks-no-socks", Situation.PROXY_UNREACHABLE, "/<unresolved>:")
              .in(Types.UNKNOWN_HOST),
          text("socks-unreachable", Situation.PROXY_UNREACHABLE, "can't connect to socks proxy"),
          text(
              "socks-ruleset", Situation.PROXY_BLOCKED, "socks: connection not allowed by ruleset"),
          // What a SOCKS proxy reports about the server behind it.
          text("socks-refused", Situation.CONNECTION_REFUSED, "socks: connection refused"),
          text(
              "socks-no-route",
              Situation.HOST_UNREACHABLE,
              "socks: network unreachable",
              "socks: host unreachable"),
          text("socks-ttl", Situation.CONNECT_TIMEOUT, "socks: ttl expired"),
          text(
              "tunnel-too-early",
              Situation.PROXY_TUNNEL_FAILED,
              "tls tunnel buffered too many bytes"),
          text(
              "socks-failure",
              Situation.PROXY_TUNNEL_FAILED,
              "socks server general failure",
              "socks: command not supported",
              "socks: address type not supported",
              "socks server couldn't reach destination",
              "socks request rejected",
              "from socks server"));

  private static final HintedPattern TUNNEL =
      HintedPattern.of(
          "(?:unexpected response code for connect: |tunnel failed, got: |unable to tunnel through"
              + " proxy\\. proxy returns \"http/[\\d.]{1,3} |connect refused by proxy:"
              + " http/[\\d.]{1,3} )(\\d{3})",
          "response code for connect: ", "tunnel", "connect refused by proxy: ");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      Optional<MatchResult> tunnel = TUNNEL.find(cause.text());
      if (tunnel.isPresent()) {
        return Optional.of(tunnel(tunnel.get().group(1)));
      }
    }
    Optional<Classification> bySign = SIGNS.judge(evidence);
    return bySign.isPresent() ? bySign : nonsense(evidence);
  }

  /** HttpURLConnection takes the proxy's answer apart and does not expect that it is none. */
  private static Optional<Classification> nonsense(Evidence evidence) {
    Optional<Cause> missing = evidence.innermost("java.util.NoSuchElementException");
    if (missing.isEmpty() || !ProxyContext.isTunnelling(missing.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Classification(Situation.PROXY_UNREACHABLE, Map.of(), "proxy-speaks-no-http"));
  }

  private static Classification tunnel(String status) {
    Situation situation =
        switch (status) {
          case "407" -> Situation.PROXY_AUTH_REQUIRED;
          case "403" -> Situation.PROXY_BLOCKED;
          default -> Situation.PROXY_TUNNEL_FAILED;
        };
    return new Classification(situation, Map.of("status", status), "proxy-tunnel-" + status);
  }
}
