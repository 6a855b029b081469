package dev.startuphelp.client.report;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.lastresort.LastWords;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as one JSON object for scripts and for an application's own log, not for users of a
 * web application: it names hosts, ports and addresses. It has {@code situation}, {@code title},
 * {@code whatHappened}, {@code remedies}, {@code notice} (the texts of all notices, the weightiest
 * first), {@code helpText}, {@code helpUrl}, {@code source} (for example {@code last-known-good}),
 * {@code age} (an ISO-8601 duration in whole seconds), {@code remarks} (a list of texts, for
 * example that an answer is not shown because it is not signed), {@code details} and {@code probes}
 * (a list of objects with {@code hop}, {@code passed}, {@code reason} and {@code text}, empty where
 * nobody looked), {@code explainedBy} (the text of the notice that explains the failure and is to
 * be read first), {@code id} of the diagnosis, {@code forAdministrator} (a list of texts) and
 * {@code technicalLine}. What there is none of is null.
 *
 * <p>Never throws; without memory or stack to write it, the object has the first three fields only,
 * and they say that something went wrong.
 */
public final class JsonReport {

  private static final String LAST_RESORT =
      "{\n  \"situation\" : \"UNKNOWN\",\n  \"title\" : \""
          + LastWords.TITLE
          + "\",\n  \"whatHappened\" : \""
          + LastWords.HAPPENED
          + "\"\n}";

  private JsonReport() {}

  /** The object in several lines, without a line end. */
  public static String of(Diagnosis diagnosis) {
    try {
      return Room.isThere() ? JsonText.object(json -> write(json, diagnosis)) : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  /**
   * The same with the {@code rule} that decided and the {@code facts} it decided on, an object of
   * texts.
   */
  public static String explained(Diagnosis diagnosis) {
    try {
      return Room.isThere() ? withReasons(diagnosis) : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  private static String withReasons(Diagnosis diagnosis) {
    Classification why = diagnosis.technical().classification();
    return JsonText.object(
        json -> {
          write(json, diagnosis);
          json.text("rule", why.rule());
          json.object("facts", new TreeMap<>(why.facts()));
        });
  }

  /** The same fields for an address that can be reached: there is nothing to diagnose. */
  public static String reachable(String address) {
    return JsonText.object(
        json -> {
          json.text("situation", "REACHABLE");
          json.text("title", address);
          json.text("whatHappened", null);
          json.texts("remedies", List.of());
          for (String none : List.of("notice", "helpText", "helpUrl", "source", "age")) {
            json.text(none, null);
          }
          json.texts("remarks", List.of());
          json.text("details", null);
          json.texts("probes", List.of());
          json.text("explainedBy", null);
          json.text("id", null);
          json.texts("forAdministrator", List.of());
          json.text("technicalLine", null);
        });
  }

  private static @Nullable String explainedBy(Diagnosis diagnosis) {
    return diagnosis.explainedBy(diagnosis.time()).map(ShownNotice::text).orElse(null);
  }

  private static void write(JsonText json, Diagnosis diagnosis) throws IOException {
    json.text("situation", diagnosis.situationName());
    json.text("title", diagnosis.title());
    json.text("whatHappened", diagnosis.whatHappened());
    json.texts("remedies", diagnosis.remedies());
    HelpFields.write(json, diagnosis);
    json.texts("remarks", diagnosis.remarks());
    json.text("details", diagnosis.details());
    json.objects(
        "probes",
        diagnosis.hops(),
        (one, hop) -> {
          one.text("hop", hop.name());
          one.truth("passed", hop.passed());
          one.text("reason", hop.reason());
          one.text("text", hop.text());
        });
    json.text("explainedBy", explainedBy(diagnosis));
    json.text("id", diagnosis.id());
    json.texts("forAdministrator", diagnosis.forAdministrator());
    json.text("technicalLine", diagnosis.technicalLine());
  }
}
