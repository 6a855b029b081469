package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about status codes that HTTP clients and frameworks put into the text of an exception. */
final class StatusInText implements Rules {

  private static final List<Pattern> STATUS =
      List.of(
          Pattern.compile("server returned http response code: (\\d{3})"),
          Pattern.compile(
              "\\bhttp(?:/[\\d.]{1,3})?(?: error| status| response){0,2}(?: code)?[:= ]{1,2}"
                  + "([3-5]\\d{2})\\b"),
          Pattern.compile("\\b(?:status|response)(?: ?code)?[:= ]{1,3}([3-5]\\d{2})\\b"),
          Pattern.compile("response\\{protocol=[^,]{1,20}, code=([3-5]\\d{2})\\b"));

  /** "401 Unauthorized" at the beginning tells a status only in the exception of an HTTP client. */
  private static final Pattern LEADING_STATUS = Pattern.compile("^\\[?([3-5]\\d{2}) [a-zа-я]");

  private static final Pattern HTTP_CLIENT =
      Pattern.compile("(?i)http|feign|webclient|webapplication|rest|\\.rs\\.");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      String status = cause.isProgrammingError() ? "" : status(cause);
      if (!status.isEmpty()) {
        Situation situation = HttpStatus.situation(Integer.parseInt(status));
        return Optional.of(
            new Classification(situation, Map.of("status", status), "status-" + status));
      }
    }
    return Optional.empty();
  }

  /** The status code in this exception's message, or an empty text. */
  private static String status(Cause cause) {
    for (Pattern pattern : STATUS) {
      Matcher status = pattern.matcher(cause.text());
      if (status.find()) {
        return status.group(1);
      }
    }
    Matcher leading = LEADING_STATUS.matcher(cause.text());
    return leading.find() && HTTP_CLIENT.matcher(cause.type()).find() ? leading.group(1) : "";
  }
}
