package dev.startuphelp.server.signing;

import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.wording.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether what is served is signed. */
public sealed interface SignatureStatus {

  /** The texts about it. */
  Texts TEXTS = new Texts("dev.startuphelp.server.signing.status");

  /** Nobody signs here. */
  record NotUsed() implements SignatureStatus {}

  /** This set is served. */
  record Signed(SignedSet set) implements SignatureStatus {}

  /** The notice file was edited since this set was signed: what is served is unsigned. */
  record Outdated(SignedSet set) implements SignatureStatus {}

  /**
   * The set cannot be used: what is served is unsigned.
   *
   * @param why in a few English words
   */
  record Damaged(String why) implements SignatureStatus {}

  /** What a set is to a publication. Pure. */
  static SignatureStatus of(SetReading reading, Publication publication) {
    return switch (reading) {
      case SetReading.None() -> new NotUsed();
      case SetReading.Damaged(String why) -> new Damaged(why);
      case SetReading.Whole(SignedSet set) -> of(set, publication);
    };
  }

  private static SignatureStatus of(SignedSet set, Publication publication) {
    if (!publication.revision().equals(Optional.of(set.revision()))) {
      return new Outdated(set);
    }
    return set.covers(publication.document().namedApplications())
        ? new Signed(set)
        : new Damaged("it lacks the document of an application");
  }

  /** The set, where it is served. */
  default Optional<SignedSet> served() {
    return this instanceof Signed signed ? Optional.of(signed.set()) : Optional.empty();
  }

  /** Its name in data. */
  default String wireName() {
    return switch (this) {
      case NotUsed() -> "not-used";
      case Signed(SignedSet set) -> "signed";
      case Outdated(SignedSet set) -> "outdated";
      case Damaged(String why) -> "damaged";
    };
  }

  /**
   * What it means, and what to do about it.
   *
   * @param notice the name of the notice file
   */
  default String describe(String notice, Locale locale) {
    List<String> arguments =
        switch (this) {
          case NotUsed() -> List.of(notice);
          case Signed(SignedSet set) ->
              List.of(notice, set.revision(), set.publishedAt().toString(), set.keyIds());
          case Outdated(SignedSet set) ->
              List.of(notice, set.revision(), set.publishedAt().toString());
          case Damaged(String why) -> List.of(notice, why);
        };
    return TEXTS.format(locale, wireName(), arguments);
  }

  /** The same when there is something to do; empty when all is well. */
  default Optional<String> advice(String notice, Locale locale) {
    return this instanceof Outdated || this instanceof Damaged
        ? Optional.of(describe(notice, locale))
        : Optional.empty();
  }
}
