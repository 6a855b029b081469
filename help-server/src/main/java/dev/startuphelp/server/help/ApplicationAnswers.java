package dev.startuphelp.server.help;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.server.signing.SignedDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers for one application between two transitions: rendered when first asked for, then
 * kept. What is kept under words from outside is bounded. Safe for any thread.
 */
final class ApplicationAnswers {

  private static final int MOST_PREFERENCES = 64;

  private final HelpDocument document;
  private final Instant renderedAt;
  private final Duration maxAge;
  private final DocumentWriter writer;
  private final Answer canonical;
  private final CacheControl canonicalCacheControl;
  private final Map<Preference, Answer> negotiated = new ConcurrentHashMap<>();
  private volatile Second second;

  /**
   * @param signed the canonical document as it was signed, which is served as it is; empty: it is
   *     rendered
   */
  ApplicationAnswers(
      HelpDocument document,
      Optional<SignedDocument> signed,
      Instant now,
      Duration maxAge,
      DocumentWriter writer) {
    this.document = document;
    this.renderedAt = now;
    this.maxAge = maxAge;
    this.writer = writer;
    this.canonical =
        signed
            .map(Answer::new)
            .orElseGet(() -> new Answer(writer.write(document, now, new Wording.AllLanguages())));
    this.canonicalCacheControl = new CacheControl(Lifetime.canonical(maxAge));
    this.second = secondAt(now);
  }

  /** A {@code Cache-Control} that is right until the end of one second. */
  private record Second(long end, CacheControl cacheControl) {}

  Answer canonical() {
    return canonical;
  }

  CacheControl canonicalCacheControl() {
    return canonicalCacheControl;
  }

  Answer negotiated(Preference preference) {
    Answer known = negotiated.get(preference);
    return known == null ? render(preference) : known;
  }

  private Answer render(Preference preference) {
    Wording wording = new Wording.OneLanguage(preference.parsed());
    byte[] body = writer.write(document, renderedAt, wording);
    Answer answer = new Answer(body, wording.chosen(), !preference.isFixed());
    if (negotiated.size() >= MOST_PREFERENCES) {
      negotiated.clear(); // Honest clients are few kinds and come back at once.
    }
    negotiated.put(preference, answer);
    return answer;
  }

  CacheControl negotiatedCacheControl(Instant now) {
    Second known = second;
    if (known.end() != Lifetime.endOfSecond(now)) {
      known = secondAt(now);
      second = known;
    }
    return known.cacheControl();
  }

  private Second secondAt(Instant now) {
    Lifetime lifetime = Lifetime.negotiated(maxAge, document, now);
    return new Second(Lifetime.endOfSecond(now), new CacheControl(lifetime));
  }
}
