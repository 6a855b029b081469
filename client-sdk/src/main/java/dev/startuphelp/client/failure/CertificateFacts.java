package dev.startuphelp.client.failure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What exceptions tell about a certificate: from when to when it is valid, and for which names. */
final class CertificateFacts {

  // "NotAfter: Thu Jan 02 03:04:05 MSK 2020", as java.util.Date writes it in every locale.
  private static final Pattern DATE =
      Pattern.compile(
          "Not(After|Before): [A-Za-z]{3} ([A-Za-z]{3}) (\\d{2}) [\\d:]{8} [^ ]{1,40} (\\d{4})");

  private static final Pattern NAMES =
      Pattern.compile(
          "subject ?alt(?:ernative )?names: \\[([^\\]]{1,200})\\]", Pattern.CASE_INSENSITIVE);

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private CertificateFacts() {}

  static Map<String, String> of(Evidence evidence) {
    Map<String, String> facts = new HashMap<>();
    for (Cause cause : evidence.causes()) {
      addDate(cause.message(), facts);
      addNames(cause.message(), facts);
    }
    return facts;
  }

  private static void addDate(String message, Map<String, String> facts) {
    Matcher date = DATE.matcher(message);
    if (date.find() && MONTHS.contains(date.group(2))) {
      int month = MONTHS.indexOf(date.group(2)) + 1;
      facts.put(
          "not" + date.group(1),
          date.group(4) + (month < 10 ? "-0" : "-") + month + "-" + date.group(3));
    }
  }

  private static void addNames(String message, Map<String, String> facts) {
    Matcher names = NAMES.matcher(message);
    if (names.find()) {
      facts.put("certificateNames", Facts.safe(names.group(1)).strip());
    }
  }
}
