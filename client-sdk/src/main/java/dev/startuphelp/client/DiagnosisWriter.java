package dev.startuphelp.client;

import dev.startuphelp.client.explain.Explaining;
import dev.startuphelp.client.extension.OwnSituation;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.FailureClassifier;
import dev.startuphelp.client.lookup.Help;
import dev.startuphelp.client.probe.Finding;
import dev.startuphelp.client.probe.ProbeReport;
import dev.startuphelp.client.redaction.Redaction;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.client.wording.Words;
import dev.startuphelp.protocol.Contact;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import dev.startuphelp.protocol.signature.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a diagnosis together from evidence, words and help. Pure but for the clock and the id. */
final class DiagnosisWriter {

  // Without letters and digits that are taken for one another on the phone.
  private static final String ID_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Clock clock;

  DiagnosisWriter(Clock clock) {
    this.clock = clock;
  }

  /** A diagnosis without help, which comes by {@link #withHelp}. */
  Diagnosis write(Evidence evidence, Attempt attempt) {
    Classification classification = FailureClassifier.classify(evidence);
    return write(evidence, attempt, classification, explanation(classification, attempt.locale()));
  }

  /** A diagnosis without help, of a situation that the application has named itself. */
  Diagnosis write(Evidence evidence, Attempt attempt, OwnSituation own) {
    Classification near = new Classification(own.near(), Map.of(), "own-" + own.name());
    return write(evidence, attempt, near, own(own));
  }

  private Diagnosis write(
      Evidence evidence, Attempt attempt, Classification classification, Explanation explanation) {
    return new Diagnosis(
        id(),
        clock.instant(),
        attempt,
        explanation,
        ShownHelp.NONE,
        new TechnicalFacts(evidence.technicalLine(), evidence.details(), classification),
        List.of());
  }

  private static Explanation own(OwnSituation own) {
    return new Explanation(
        own.near(),
        own.name(),
        Redaction.redact(own.title()),
        Redaction.redact(own.whatHappened()),
        redacted(own.remedies()),
        redacted(own.forAdministrator()),
        own.tryAgainCanHelp(),
        null,
        null,
        own.link());
  }

  private static List<String> redacted(List<String> texts) {
    List<String> redacted = new ArrayList<>();
    for (String text : texts) {
      redacted.add(Redaction.redact(text));
    }
    return redacted;
  }

  /** The same diagnosis with other help. */
  Diagnosis withHelp(Diagnosis diagnosis, Help help) {
    Locale locale = diagnosis.locale();
    ShownHelp shown = shown(help, diagnosis.explanation(), locale, false);
    return diagnosis.with(shown, remarks(help.clockAhead(), help.refusal(), locale));
  }

  /** The same with the help that is known now and with what was found on the way. */
  Diagnosis refine(Diagnosis diagnosis, ProbeReport report, Help help) {
    Locale locale = diagnosis.locale();
    TechnicalFacts known = diagnosis.technical();
    Classification better = report.correct(known.classification());
    boolean same = diagnosis.explanation().isOwn() || better.equals(known.classification());
    Explanation explanation = same ? diagnosis.explanation() : explanation(better, locale);
    Duration ahead = help.clockAhead();
    return new Diagnosis(
        diagnosis.id(),
        diagnosis.time(),
        diagnosis.attempt(),
        explanation,
        shown(help, explanation, locale, report.isOnThisComputer()),
        new TechnicalFacts(known.line(), known.details(), better, hops(report, locale)),
        remarks(ahead == null ? report.clockAhead().orElse(null) : ahead, help.refusal(), locale));
  }

  Explanation explanation(Classification classification, Locale locale) {
    Words words = Wording.of(locale).words(classification, new LocalTime(clock));
    String wait = classification.facts().get("retryAfter");
    return new Explanation(
        classification.situation(),
        words.title(),
        words.whatHappened(),
        words.remedies(),
        words.forAdministrator(),
        words.tryAgainCanHelp(),
        wait == null ? null : Duration.ofSeconds(Long.parseLong(wait)),
        classification.facts().get("serverMessage"));
  }

  private static ShownHelp shown(
      Help help, Explanation explanation, Locale locale, boolean onThisComputer) {
    StandingHelp standing = help.standingHelp();
    List<ShownNotice> notices = new ArrayList<>();
    // Loops, because the first stream of a JVM takes longer than all of these few texts.
    for (Notice notice : help.notices()) {
      notices.add(shown(notice, locale, explains(notice, explanation, onThisComputer)));
    }
    return new ShownHelp(
            notices,
            help.noticesFrom(),
            text(standing.helpText(), locale),
            standing.helpUrl(),
            contacts(standing.contacts(), locale),
            help.standingHelpFrom())
        .andLink(explanation);
  }

  private static boolean explains(Notice notice, Explanation explanation, boolean onThisComputer) {
    return Explaining.explains(
        explanation.situation().side(),
        explanation.name(),
        onThisComputer,
        notice.severity(),
        notice.situations());
  }

  private static List<ShownContact> contacts(List<Contact> contacts, Locale locale) {
    List<ShownContact> shown = new ArrayList<>();
    for (Contact contact : contacts) {
      shown.add(shown(contact, locale));
    }
    return shown;
  }

  private static ShownNotice shown(Notice notice, Locale locale, boolean explains) {
    return new ShownNotice(
        message(notice, locale),
        notice.severity(),
        notice.validFrom(),
        notice.end(),
        notice.helpUrl(),
        explains);
  }

  /** What is announced, and what to do meanwhile in a paragraph of its own. */
  private static String message(Notice notice, Locale locale) {
    String message = notice.userMessage().in(locale);
    String meanwhile = text(notice.helpText(), locale);
    return meanwhile == null ? message : message + "\n\n" + meanwhile;
  }

  private static ShownContact shown(Contact contact, Locale locale) {
    return new ShownContact(
        contact.label().in(locale), contact.url(), text(contact.hours(), locale));
  }

  private static @Nullable String text(@Nullable LocalizedText text, Locale locale) {
    return text == null ? null : text.in(locale);
  }

  private static List<ShownHop> hops(ProbeReport report, Locale locale) {
    Wording wording = Wording.of(locale);
    List<ShownHop> hops = new ArrayList<>();
    for (Finding finding : report.findings()) {
      String name = finding.hop().wireName();
      String text = wording.hop(name, finding.passed(), finding.reason(), finding.facts());
      hops.add(new ShownHop(name, finding.passed(), finding.reason(), text));
    }
    return hops;
  }

  private static List<String> remarks(
      @Nullable Duration clockAhead, @Nullable Refusal refusal, Locale locale) {
    List<String> remarks = new ArrayList<>();
    if (clockAhead != null) {
      remarks.add(Wording.of(locale).clockDifference(clockAhead));
    }
    if (refusal != null) {
      remarks.add(Wording.of(locale).refusedHelp(refusal.wireName()));
    }
    return remarks;
  }

  /** A short name for a new diagnosis. */
  static String id() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      id.append(i == 4 ? "-" : "");
      id.append(ID_CHARACTERS.charAt(ThreadLocalRandom.current().nextInt(ID_CHARACTERS.length())));
    }
    return id.toString();
  }

  private record LocalTime(Clock clock) implements Supplier<ZonedDateTime> {
    @Override
    public ZonedDateTime get() {
      return clock.instant().atZone(ZoneId.systemDefault());
    }
  }
}
