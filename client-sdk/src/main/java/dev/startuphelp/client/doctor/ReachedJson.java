package dev.startuphelp.client.doctor;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The fields of a diagnosis for an address that can be reached: there is nothing to diagnose. */
final class ReachedJson {

  private static final String FIELDS =
      """
      {
        "situation" : "REACHABLE",
        "title" : "%s",
        "whatHappened" : null,
        "remedies" : [ ],
        "notice" : null,
        "helpText" : null,
        "helpUrl" : null,
        "source" : null,
        "age" : null,
        "details" : null,
        "probes" : [ ]
      }
      """;

  private ReachedJson() {}

  static String of(Address address) {
    return FIELDS.formatted(
        new String(JsonStringEncoder.getInstance().quoteAsString(address.toString())));
  }
}
