package dev.startuphelp.server.edit;

import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notices of a file that are active or upcoming at some time. It decides which of them an
 * announcement without an id means, and whether somebody has to be asked. Pure.
 *
 * @param all every notice of the file, in its order
 * @param notices those that are active or upcoming, in the order of the file
 */
public record Standing(List<ListedNotice> all, List<ListedNotice> notices) {

  /** Copies the lists. */
  public Standing {
    all = List.copyOf(all);
    notices = List.copyOf(notices);
  }

  /** What stands in a file at that time. */
  public static Standing of(List<ListedNotice> all, Instant now) {
    return new Standing(
        all,
        all.stream()
            .filter(listed -> listed.notice().isPresent() && !listed.hasEnded(now))
            .toList());
  }

  /**
   * The notices that an announcement without a decision would replace or stand beside. Empty when
   * there is nothing to ask: no other notice stands, an id is given, or the announcement means the
   * notice that stands, because it repeats its text, adds a language or says no text at all.
   */
  public List<ListedNotice> inQuestion(Announcement announcement) {
    boolean isClear =
        announcement.id() != null
            || announcement.text() == null
            || sameText(announcement).isPresent()
            || translated(announcement).isPresent();
    return isClear ? List.of() : notices;
  }

  /**
   * The notice that an announcement means: the one with its id; without an id the standing one with
   * its text, else the only one that stands, else the {@linkplain #own own} one.
   */
  public Optional<ListedNotice> meant(Announcement announcement) {
    if (announcement.id() != null) {
      return named(announcement.id());
    }
    return sameText(announcement)
        .or(() -> notices.size() == 1 ? Optional.of(notices.get(0)) : Optional.empty())
        .or(() -> own(null));
  }

  /** The notice of that id; null: the one that has the place of announcements without an id. */
  Optional<ListedNotice> own(@Nullable String id) {
    return id != null
        ? named(id)
        : all.stream()
            .filter(ListedNotice::isOfTheSimpleForm)
            .findFirst()
            .or(() -> named(NoticeEditor.DEFAULT_ID));
  }

  /**
   * The notice that a person means by a name: the one with that id, else the one of that number.
   */
  public Optional<ListedNotice> named(String name) {
    return all.stream()
        .filter(listed -> listed.id().filter(name::equals).isPresent())
        .findFirst()
        .or(() -> all.stream().filter(listed -> listed.isNamed(name)).findFirst());
  }

  private Optional<ListedNotice> sameText(Announcement announcement) {
    String text = announcement.text();
    return text == null
        ? Optional.empty()
        : notices.stream().filter(listed -> text.equals(said(listed, announcement))).findFirst();
  }

  /** The only one that stands, if it says nothing yet in the language of the announcement. */
  private Optional<ListedNotice> translated(Announcement announcement) {
    return announcement.language() == null || notices.size() != 1
        ? Optional.empty()
        : notices.stream().filter(listed -> said(listed, announcement) == null).findFirst();
  }

  /** What a notice says in the language of an announcement; null: nothing. */
  private static @Nullable String said(ListedNotice listed, Announcement announcement) {
    String language =
        Optional.ofNullable(announcement.language()).orElse(LocalizedText.UNDETERMINED);
    return listed.notice().map(Notice::userMessage).map(LocalizedText::byLanguage).stream()
        .flatMap(texts -> texts.entrySet().stream())
        .filter(text -> text.getKey().equalsIgnoreCase(language))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
