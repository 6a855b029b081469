package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

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

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> bySign = SIGNS.judge(evidence);
    return bySign.isPresent() ? bySign : impossibleName(evidence);
  }

  /** "my server" is not a name that anybody could know. */
  private static Optional<Classification> impossibleName(Evidence evidence) {
    Optional<Cause> unknownHost = evidence.innermost(Types.UNKNOWN_HOST);
    return unknownHost.isPresent() && isImpossible(Named.host(unknownHost.get()).strip())
        ? Optional.of(new Classification(Situation.INVALID_ADDRESS, Map.of(), "impossible-name"))
        : Optional.empty();
  }

  private static boolean isImpossible(String host) {
    return host.indexOf(' ') >= 0 || host.indexOf('\t') >= 0;
  }
}
