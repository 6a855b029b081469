package dev.startuphelp.client;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.FailureClassifier;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lookup.Help;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.client.wording.Words;
import dev.startuphelp.protocol.Contact;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a diagnosis together from evidence, words and help. Pure but for the clock and the id. */
final class DiagnosisWriter {

  // Without letters and digits that are taken for one another on the phone.
  private static final String ID_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Clock clock;

  DiagnosisWriter(Clock clock) {
    this.clock = clock;
  }

  /**
   * A whole diagnosis.
   *
   * @param lookup the help for a situation
   */
  Diagnosis write(Evidence evidence, Attempt attempt, Function<Situation, Help> lookup) {
    Classification classification = FailureClassifier.classify(evidence);
    ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
    Words words = Wording.of(attempt.locale()).words(classification, now);
    Diagnosis bare =
        new Diagnosis(
            id(),
            now.toInstant(),
            attempt,
            classification.situation(),
            words.title(),
            words.whatHappened(),
            words.remedies(),
            words.forAdministrator(),
            words.tryAgainCanHelp(),
            List.of(),
            Provenance.BUILT_IN,
            null,
            null,
            List.of(),
            Provenance.BUILT_IN,
            evidence.technicalLine(),
            evidence.details(),
            List.of());
    return withHelp(bare, lookup.apply(classification.situation()));
  }

  /** The same failure, which turned out to be another situation: in the words for that one. */
  Diagnosis withSituation(Diagnosis diagnosis, Classification classification) {
    ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
    Words words = Wording.of(diagnosis.locale()).words(classification, now);
    return new Diagnosis(
        diagnosis.id(),
        diagnosis.time(),
        diagnosis.attempt(),
        classification.situation(),
        words.title(),
        words.whatHappened(),
        words.remedies(),
        words.forAdministrator(),
        words.tryAgainCanHelp(),
        diagnosis.notices(),
        diagnosis.noticesFrom(),
        diagnosis.helpText(),
        diagnosis.helpUrl(),
        diagnosis.contacts(),
        diagnosis.helpFrom(),
        diagnosis.technicalLine(),
        diagnosis.details(),
        diagnosis.remarks());
  }

  /** The same diagnosis with other help. */
  Diagnosis withHelp(Diagnosis diagnosis, Help help) {
    Locale locale = diagnosis.locale();
    return new Diagnosis(
        diagnosis.id(),
        diagnosis.time(),
        diagnosis.attempt(),
        diagnosis.situation(),
        diagnosis.title(),
        diagnosis.whatHappened(),
        diagnosis.remedies(),
        diagnosis.forAdministrator(),
        diagnosis.tryAgainCanHelp(),
        help.notices().stream().map(notice -> shown(notice, locale)).toList(),
        help.noticesFrom(),
        text(help.standingHelp().helpText(), locale),
        help.standingHelp().helpUrl(),
        help.standingHelp().contacts().stream().map(contact -> shown(contact, locale)).toList(),
        help.standingHelpFrom(),
        diagnosis.technicalLine(),
        diagnosis.details(),
        remarks(help, locale));
  }

  /** What can be said when even saying it went wrong: as little as possible can fail here. */
  static Diagnosis plain(@Nullable Throwable failure, Attempt attempt) {
    String line = failure == null ? "" : failure.getClass().getName();
    return new Diagnosis(
        id(),
        Instant.now(),
        attempt,
        Situation.UNKNOWN,
        "Something went wrong",
        "The cause is not known.",
        List.of(),
        List.of(),
        true,
        List.of(),
        Provenance.BUILT_IN,
        null,
        null,
        List.of(),
        Provenance.BUILT_IN,
        line,
        line,
        List.of());
  }

  private static ShownNotice shown(Notice notice, Locale locale) {
    return new ShownNotice(
        notice.userMessage().in(locale),
        notice.severity(),
        notice.validFrom(),
        notice.validUntil(),
        notice.helpUrl());
  }

  private static ShownContact shown(Contact contact, Locale locale) {
    return new ShownContact(
        contact.label().in(locale), contact.url(), text(contact.hours(), locale));
  }

  private static @Nullable String text(@Nullable LocalizedText text, Locale locale) {
    return text == null ? null : text.in(locale);
  }

  private static List<String> remarks(Help help, Locale locale) {
    return help.clockAhead() == null
        ? List.of()
        : List.of(Wording.of(locale).clockDifference(help.clockAhead()));
  }

  private static String id() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      id.append(i == 4 ? "-" : "");
      id.append(ID_CHARACTERS.charAt(ThreadLocalRandom.current().nextInt(ID_CHARACTERS.length())));
    }
    return id.toString();
  }
}
