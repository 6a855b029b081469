package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Notice.Status;
import dev.startuphelp.protocol.Problem.Code;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns of what is allowed but probably not what was meant. It is told what was read, each with its
 * place, and gives its advice when all is known. For one reading.
 */
final class Advice {

  private static final Duration LONG = Duration.ofDays(31);

  private final ZoneId zone;
  private final Instant now;
  private final Map<String, LocalizedText> texts = new LinkedHashMap<>();
  private final Map<String, URI> links = new LinkedHashMap<>();
  private final Map<String, OffsetDateTime> times = new LinkedHashMap<>();
  private final Map<String, Notice> notices = new LinkedHashMap<>();

  /**
   * @param zone in which the administrator lives
   * @param now for which time the advice is
   */
  Advice(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  void read(String pointer, LocalizedText text) {
    texts.put(pointer, text);
  }

  void read(String pointer, URI link) {
    links.put(pointer, link);
  }

  void read(String pointer, OffsetDateTime time) {
    times.put(pointer, time);
  }

  void read(String pointer, Notice notice) {
    notices.put(pointer, notice);
  }

  /** The reading with the advice behind its problems. */
  Reading addTo(Reading reading, Findings findings) {
    times.forEach((pointer, time) -> adviseOn(pointer, time, findings));
    notices.forEach((pointer, notice) -> adviseOn(pointer, notice, findings));
    adviseOnOverlaps(findings);
    adviseOnLanguages(findings);
    links.forEach((pointer, link) -> adviseOn(pointer, link, findings));
    if (!(reading instanceof Reading.Accepted accepted)) {
      return new Reading.Rejected(findings.all());
    }
    adviseOnContacts(accepted.document(), findings);
    return new Reading.Accepted(accepted.document(), findings.all());
  }

  /** An offset that is not the zone's is usually last winter's, or copied from elsewhere. */
  private void adviseOn(String pointer, OffsetDateTime time, Findings findings) {
    OffsetDateTime here = time.atZoneSameInstant(zone).toOffsetDateTime();
    if (here.getOffset().equals(time.getOffset())) {
      return;
    }
    String[] arguments = {time.toString(), here.toString(), zone.getId()};
    if (time.getOffset().equals(ZoneOffset.UTC)) {
      findings.info(Code.TIME_ELSEWHERE, pointer, arguments);
    } else {
      findings.warning(Code.TIME_ELSEWHERE, pointer, arguments);
    }
  }

  private void adviseOn(String pointer, Notice notice, Findings findings) {
    Instant until = notice.validUntil();
    Instant ended = notice.endedAt();
    if (notice.isCalledOff()) {
      findings.info(Code.NOTICE_CALLED_OFF, pointer);
    } else if (ended == null && until == null) {
      findings.warning(Code.NOTICE_WITHOUT_END, pointer);
    } else if (ended == null && notice.statusAt(now) == Status.ENDED) {
      findings.warning(Code.NOTICE_PAST, pointer + "/validUntil", local(until));
    } else if (until != null && notice.statusAt(now) != Status.ENDED) {
      adviseOnLength(pointer, notice, until, findings);
    }
  }

  private void adviseOnLength(String pointer, Notice notice, Instant until, Findings findings) {
    Instant from = notice.validFrom();
    Duration length = Duration.between(from == null || from.isBefore(now) ? now : from, until);
    if (length.compareTo(LONG) > 0) {
      findings.warning(
          Code.WINDOW_LONG, pointer + "/validUntil", local(until), String.valueOf(length.toDays()));
    }
  }

  private String local(@Nullable Instant time) {
    return time == null ? "" : time.atZone(zone).toOffsetDateTime().toString();
  }

  /** Equally severe ones at the same time for the same people: often the same thing said twice. */
  private void adviseOnOverlaps(Findings findings) {
    List<Map.Entry<String, Notice>> all = List.copyOf(notices.entrySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(all.get(j).getValue(), all.get(i).getValue())) {
          findings.warning(Code.NOTICES_OVERLAP, all.get(i).getKey(), all.get(j).getKey());
          break;
        }
      }
    }
  }

  private boolean overlap(Notice one, Notice other) {
    return one.severity() == other.severity()
        && one.statusAt(now) != Status.ENDED
        && other.statusAt(now) != Status.ENDED
        && begins(one).isBefore(ends(other))
        && begins(other).isBefore(ends(one))
        && meet(one.applications(), other.applications())
        && meet(one.situations(), other.situations());
  }

  private static Instant begins(Notice notice) {
    return notice.validFrom() == null ? Instant.MIN : notice.validFrom();
  }

  private static Instant ends(Notice notice) {
    Instant end = notice.end();
    return end == null ? Instant.MAX : end;
  }

  /** An empty list means all. */
  private static boolean meet(List<String> one, List<String> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  /** Who writes one text in two languages has readers of both. */
  private void adviseOnLanguages(Findings findings) {
    Set<String> all = new LinkedHashSet<>();
    texts.values().forEach(text -> all.addAll(languagesOf(text)));
    all.remove(""); // A text whose language is not told.
    texts.forEach(
        (pointer, text) -> {
          Set<String> missing = new LinkedHashSet<>(all);
          missing.removeAll(languagesOf(text));
          if (!missing.isEmpty() && isForReading(pointer)) {
            findings.warning(Code.LANGUAGE_MISSING, pointer, String.join(", ", missing));
          }
        });
  }

  /** Names of contacts and their hours are often the same in every language. */
  private static boolean isForReading(String pointer) {
    return pointer.endsWith("/userMessage") || pointer.endsWith("/helpText");
  }

  private static Set<String> languagesOf(LocalizedText text) {
    Set<String> languages = new LinkedHashSet<>();
    text.byLanguage()
        .keySet()
        .forEach(tag -> languages.add(Locale.forLanguageTag(tag).getLanguage()));
    return languages;
  }

  private static void adviseOn(String pointer, URI link, Findings findings) {
    if ("http".equalsIgnoreCase(link.getScheme())) {
      findings.warning(Code.LINK_NOT_ENCRYPTED, pointer, link.toString());
    }
  }

  private void adviseOnContacts(HelpDocument document, Findings findings) {
    notices.forEach(
        (pointer, notice) -> {
          boolean nobody =
              notice.statusAt(now) != Status.ENDED
                  && notice.helpUrl() == null
                  && isWithoutContact(document.standingHelp())
                  && document.applications().values().stream().allMatch(Advice::isWithoutContact);
          if (nobody) {
            findings.warning(Code.NOBODY_TO_ASK, pointer);
          }
        });
  }

  private static boolean isWithoutContact(StandingHelp help) {
    return help.helpUrl() == null && help.contacts().isEmpty();
  }
}
