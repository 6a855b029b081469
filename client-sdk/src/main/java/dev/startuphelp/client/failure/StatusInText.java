package dev.startuphelp.client.failure;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Rules about status codes that HTTP clients and frameworks put into the text of an exception. */
final class StatusInText implements Rules {

  private static final List<HintedPattern> STATUS =
      List.of(
          HintedPattern.of(
              "server returned http response code: (\\d{3})",
              "server returned http response code: "),
          HintedPattern.of(
              "\\bhttp(?:/[\\d.]{1,3})?(?: error| status| response){0,2}(?: code)?[:= ]{1,2}"
                  + "([3-5]\\d{2})\\b",
              "http"),
          HintedPattern.of(
              "\\b(?:status|response)(?: ?code)?[:= ]{1,3}([3-5]\\d{2})\\b", "status", "response"),
          HintedPattern.of(
              "http 101 response but was '([3-5]\\d{2})", "http 101 response but was '"),
          HintedPattern.of(
              "(?:was not 101: |response from the server \\[|http response '|transport error:"
                  + " |\\bcode=|response code, got |status-code: |^\\()([3-5]\\d{2})\\b",
              "not 101",
              "from the server [",
              "http response '",
              "transport error",
              "code=",
              "code, got",
              "status-code",
              "("),
          HintedPattern.of(
              "response\\{protocol=[^,]{1,20}, code=([3-5]\\d{2})\\b", "response{protocol="));

  /** "401 Unauthorized" at the beginning tells a status only in the exception of an HTTP client. */
  private static final HintedPattern LEADING_STATUS =
      HintedPattern.of("^\\[?([3-5]\\d{2}) [a-zа-я]", " ");

  private static final List<String> HTTP_CLIENT =
      List.of("http", "feign", "webclient", "webapplication", "rest", ".rs.");

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
    for (HintedPattern pattern : STATUS) {
      Optional<MatchResult> status = pattern.find(cause.text());
      if (status.isPresent()) {
        return status.get().group(1);
      }
    }
    Optional<MatchResult> leading =
        isOfHttpClient(cause) ? LEADING_STATUS.find(cause.text()) : Optional.empty();
    return leading.isPresent() ? leading.get().group(1) : "";
  }

  private static boolean isOfHttpClient(Cause cause) {
    String type = cause.type().toLowerCase(Locale.ROOT);
    for (String fragment : HTTP_CLIENT) {
      if (type.contains(fragment)) {
        return true;
      }
    }
    return false;
  }
}
