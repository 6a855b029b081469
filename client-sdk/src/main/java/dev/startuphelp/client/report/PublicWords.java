package dev.startuphelp.client.report;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.client.wording.Words;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What users of a web application are told about a situation. The words of a diagnosis are for the
 * person who sits before the failing program, and may name the server: its host, port and address,
 * a proxy, a file. Users of a web application see it from outside; for them all that is the inside
 * of somebody's network. So these are the words without such facts, and in place of the technical
 * message they name the code by which support finds it.
 *
 * <p>A situation that the application has named itself is told in the application's words.
 *
 * @param title the situation in a few words
 * @param whatHappened one or two sentences
 * @param remedies what a user can check or do
 */
record PublicWords(String title, String whatHappened, List<String> remedies) {

  /** A fact about the answer, not about the server. */
  private static final String RETRY_AFTER = "retryAfter";

  static PublicWords of(Diagnosis diagnosis) {
    if (diagnosis.explanation().isOwn()) {
      return new PublicWords(diagnosis.title(), diagnosis.whatHappened(), diagnosis.remedies());
    }
    Classification known = diagnosis.technical().classification();
    Map<String, String> facts = new HashMap<>();
    facts.put("supportCode", diagnosis.id());
    String wait = known.facts().get(RETRY_AFTER);
    if (wait != null) {
      facts.put(RETRY_AFTER, wait);
    }
    Supplier<ZonedDateTime> today = () -> diagnosis.time().atZone(ZoneId.systemDefault());
    Words words =
        Wording.of(diagnosis.locale())
            .words(new Classification(diagnosis.situation(), facts, known.rule()), today);
    return new PublicWords(words.title(), words.whatHappened(), words.remedies());
  }

  /**
   * The line that tells a user most: the notice's, which names the application, but never a host,
   * else the title.
   */
  String headline(Diagnosis diagnosis, ZonedDateTime now) {
    Wording wording = Wording.of(diagnosis.locale());
    String name = diagnosis.attempt().application();
    return diagnosis
        .explainedBy(now.toInstant())
        .map(notice -> wording.announced(notice.severity(), notice.validUntil(), name, now))
        .orElseGet(() -> name == null ? title : wording.named(title, name));
  }
}
