package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.Map;
import java.util.Optional;

/** Rules about addresses that are written wrongly. */
final class AddressRules {

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

  private AddressRules() {}

  static Optional<Classification> judge(Evidence evidence) {
    return SIGNS.judge(evidence).or(() -> impossibleName(evidence));
  }

  /** "my server" is not a name that anybody could know. */
  private static Optional<Classification> impossibleName(Evidence evidence) {
    return evidence
        .innermost(Types.UNKNOWN_HOST)
        .map(Named::host)
        .filter(host -> host.isBlank() || host.strip().chars().anyMatch(Character::isWhitespace))
        .map(host -> new Classification(Situation.INVALID_ADDRESS, Map.of(), "impossible-name"));
  }
}
