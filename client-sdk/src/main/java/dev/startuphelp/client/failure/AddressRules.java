package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about addresses that are written wrongly. */
final class AddressRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          type(
              "address-syntax",
              Situation.INVALID_ADDRESS,
              "java.net.URISyntaxException",
              "java.net.MalformedURLException"),
          text(
                  "address",
                  Situation.INVALID_ADDRESS,
                  "expected url scheme",
                  "invalid url",
                  "uri with undefined scheme",
                  "invalid uri scheme",
                  "unsupported uri",
                  "uri is not absolute",
                  "illegal character in",
                  "port out of range",
                  "unexpected port",
                  "unexpected host",
                  "unexpected scheme",
                  "expected authority",
                  "malformed url",
                  "protocol = http",
                  "hostname can't be null",
                  "target host is null",
                  "target host is not specified",
                  "unexpected url")
              .in(Types.ILLEGAL_ARGUMENT, Types.IO));

  // Also what remains of a place holder that nobody has filled: ${host}.
  private static final String IMPOSSIBLE = " \t{}$<>|^,;*?#@=&!\\/\"";

  // What libraries say around the name.
  private static final List<String> SENTENCES = List.of("resolve", "unknown host", "no such host");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> bySign = SIGNS.judge(evidence);
    return bySign.isPresent() ? bySign : impossibleName(evidence);
  }

  /** "my server" is not a name that anybody could know. */
  private static Optional<Classification> impossibleName(Evidence evidence) {
    Optional<Cause> unknownHost = evidence.innermost(Types.UNKNOWN_HOST);
    if (unknownHost.isPresent()
        && !unknownHost.get().says(SENTENCES)
        && isImpossible(Named.host(unknownHost.get()).strip())) {
      return Optional.of(
          new Classification(Situation.INVALID_ADDRESS, Map.of(), "impossible-name"));
    }
    return isPortZero(evidence)
        ? Optional.of(new Classification(Situation.INVALID_ADDRESS, Map.of(), "port-zero"))
        : Optional.empty();
  }

  private static boolean isImpossible(String host) {
    for (int i = 0; i < host.length(); i++) {
      if (IMPOSSIBLE.indexOf(host.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Nobody can listen at port 0; systems call that a refusal or a lack of addresses. */
  private static boolean isPortZero(Evidence evidence) {
    return evidence.route().proxy() == null
        && evidence.route().port().equals(Optional.of(0))
        && evidence.has(Types.SOCKET);
  }
}
