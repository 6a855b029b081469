package dev.startuphelp.server.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.Reading;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.NoticeFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces, ends and removes notices in the text of a notice file. Pure: the text comes in, a new
 * text goes out, and whether it may be published is decided elsewhere.
 *
 * <p>A file has the simple form (one notice, at the top level) or a list. It stays as it is, unless
 * something is announced for which the simple form has no room: then the notice moves into a list.
 */
public final class NoticeEditor {

  /** The id of the notice in a list that is announced without an id. */
  public static final String DEFAULT_ID = "message";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final String LIST = "notices";
  private static final List<String> TOP_LEVEL =
      List.of("userMessage", "validFrom", "validUntil", "endedAt", "severity");
  private static final List<String> OF_AN_EARLIER_NOTICE =
      List.of(
          "validFrom",
          "validUntil",
          "severity",
          "helpText",
          "helpUrl",
          "applications",
          "situations");

  private final NoticeFile file;
  private final ZoneId zone;

  /**
   * @param file tells how the text is to be read
   * @param zone in which times are written
   */
  public NoticeEditor(NoticeFile file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
  }

  /** The notices in a text; empty when it cannot be read. */
  public List<ListedNotice> notices(String text) {
    Map<String, Object> values = values(text);
    if (values.get(LIST) instanceof List<?> list) {
      List<ListedNotice> notices = new ArrayList<>();
      for (Object element : list) {
        notices.add(listed(notices.size() + 1, element));
      }
      return notices;
    }
    return values.get("userMessage") == null
        ? List.of()
        : List.of(new ListedNotice(1, Optional.empty(), true, read(values)));
  }

  private ListedNotice listed(int number, @Nullable Object element) {
    Object id = element instanceof Map<?, ?> fields ? fields.get("id") : null;
    return new ListedNotice(
        number,
        Optional.ofNullable(id).map(String::valueOf),
        false,
        element == null ? Optional.empty() : read(Map.of(LIST, List.of(element))));
  }

  private Optional<Notice> read(Map<String, Object> values) {
    return DocumentReader.ofFile(zone).read(values) instanceof Reading.Accepted accepted
        ? accepted.document().notices().stream().findFirst()
        : Optional.empty();
  }

  /** What of a text is active or upcoming. */
  public Standing standing(String text, Instant now) {
    return Standing.of(notices(text), now);
  }

  /** Announces something as a change of the notice that is meant; see {@link Placement#CHANGE}. */
  public String set(String text, Announcement announcement, Instant now) {
    return set(text, announcement, Placement.CHANGE, now);
  }

  /**
   * Announces something. The notice that is meant is the one with the announcement's id; without an
   * id the one of the simple form, or the one with the id {@value #DEFAULT_ID}. Where there is
   * none, a new one is made. A notice that has ended begins anew with a new text and keeps nothing
   * of what it was.
   */
  public String set(String text, Announcement announcement, Placement placement, Instant now) {
    Draft draft = draft(text);
    if (placement == Placement.ADD) {
      if (!isList(draft)) {
        moveIntoList(draft, false);
      }
      draft.append(List.of(LIST), element(freeId(announcement, draft), announcement));
      return draft.text();
    }
    Optional<ListedNotice> meant = standing(text, now).own(announcement.id());
    boolean isSimple = meant.map(ListedNotice::isOfTheSimpleForm).orElse(announcement.id() == null);
    if (!isList(draft) && isSimple && !announcement.needsTheList()) {
      write(draft, List.of(), meant, announcement, placement, now);
      return draft.text();
    }
    if (!isList(draft)) {
      moveIntoList(draft, announcement.id() == null);
    }
    Optional<ListedNotice> known = meant.filter(notice -> draft.isObject(inList(notice)));
    if (known.isPresent()) {
      write(draft, inList(known.get()), known, announcement, placement, now);
    } else {
      draft.append(List.of(LIST), element(freeId(announcement, draft), announcement));
    }
    return draft.text();
  }

  private static boolean isList(Draft draft) {
    return draft.object(List.of()).get(LIST) instanceof List<?>;
  }

  /** The id that was asked for, else the first of message, message-2, message-3 that is free. */
  private String freeId(Announcement announcement, Draft draft) {
    String asked = announcement.id();
    if (asked != null) {
      return asked;
    }
    List<String> taken =
        notices(draft.text()).stream().flatMap(listed -> listed.id().stream()).toList();
    String id = DEFAULT_ID;
    for (int number = 2; taken.contains(id); number++) {
      id = DEFAULT_ID + "-" + number;
    }
    return id;
  }

  private static List<Object> inList(ListedNotice notice) {
    return List.of(LIST, notice.number() - 1);
  }

  /** Takes the link out of a notice in a list; everything else stays. */
  public String removeLink(String text, ListedNotice notice) {
    Draft draft = draft(text);
    if (isList(draft) && draft.isObject(inList(notice))) {
      draft.remove(inList(notice), "helpUrl");
    }
    return draft.text();
  }

  /** Ends notices now; what was planned for them stays. What is no object is shown to nobody. */
  public String end(String text, List<ListedNotice> notices, Instant now) {
    Draft draft = draft(text);
    boolean isList = isList(draft);
    for (ListedNotice notice : notices) {
      List<Object> path = isList ? inList(notice) : List.of();
      if (draft.isObject(path)) {
        draft.put(path, "endedAt", TIME.format(now.atZone(zone)));
      }
    }
    return draft.text();
  }

  /** Removes notices; everything else stays. */
  public String clear(String text, List<ListedNotice> notices) {
    Draft draft = draft(text);
    if (!(draft.object(List.of()).get(LIST) instanceof List<?> list)) {
      TOP_LEVEL.forEach(field -> draft.remove(List.of(), field));
    } else if (list.size() == notices.size()) {
      draft.put(List.of(), LIST, new ArrayList<>());
    } else {
      notices.stream()
          .map(ListedNotice::number)
          .sorted((a, b) -> b - a) // From the last, so that the others keep their numbers.
          .forEach(number -> draft.removeElement(List.of(LIST), number - 1));
    }
    return draft.text();
  }

  private Draft draft(String text) {
    return new Draft(
        NoticeText.of(text, file.format()), values(text), fresh -> file.values(bytes(fresh)));
  }

  private Map<String, Object> values(String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (file.values(bytes(text)).orElse(values) instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> values.put((String) name, value));
    }
    return values;
  }

  /**
   * Makes a list of the simple form.
   *
   * @param isMeant whether the notice that was there is the one that is announced without an id
   */
  private void moveIntoList(Draft draft, boolean isMeant) {
    Map<String, Object> old = new LinkedHashMap<>();
    if (isMeant) {
      old.put("id", DEFAULT_ID);
    }
    for (String field : TOP_LEVEL) {
      Object value = draft.object(List.of()).get(field);
      if (value != null) {
        old.put(field, value);
      }
      draft.remove(List.of(), field);
    }
    List<Object> list = new ArrayList<>();
    if (old.containsKey("userMessage")) {
      list.add(old);
    }
    draft.put(List.of(), LIST, list);
  }

  private void write(
      Draft draft,
      List<Object> path,
      Optional<ListedNotice> known,
      Announcement announcement,
      Placement placement,
      Instant now) {
    boolean isAnew =
        known.isEmpty()
            || placement == Placement.REPLACE
            || (known.get().hasEnded(now) && announcement.text() != null);
    if (isAnew) {
      forget(draft, path);
    }
    draft.remove(path, "endedAt");
    Map<String, Object> old = draft.object(path);
    Map<String, Object> fields = fields(announcement);
    for (String field : List.of("userMessage", "helpText")) {
      if (fields.containsKey(field)) {
        Object before = isAnew ? null : old.get(field);
        fields.put(field, inLanguage(fields.get(field), announcement, before));
      }
    }
    if (announcement.isOpenEnded()) {
      draft.remove(path, "validUntil");
    }
    fields.forEach((name, value) -> draft.put(path, name, value));
  }

  /** In the simple form helpText and helpUrl are standing help and stay. */
  private static void forget(Draft draft, List<Object> path) {
    OF_AN_EARLIER_NOTICE.stream()
        .filter(field -> !path.isEmpty() || TOP_LEVEL.contains(field))
        .forEach(field -> draft.remove(path, field));
  }

  private Map<String, Object> element(String id, Announcement announcement) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("id", id);
    fields(announcement)
        .forEach(
            (name, value) ->
                element.put(
                    name,
                    name.equals("userMessage") || name.equals("helpText")
                        ? inLanguage(value, announcement, null)
                        : value));
    return element;
  }

  /** What is said, in the order in which people write it. */
  private Map<String, Object> fields(Announcement announcement) {
    Map<String, Object> fields = new LinkedHashMap<>();
    putIfSaid(fields, "userMessage", announcement.text());
    putIfSaid(fields, "helpText", announcement.helpText());
    putIfSaid(fields, "validFrom", written(announcement.from()));
    putIfSaid(fields, "validUntil", written(announcement.until()));
    putIfSaid(
        fields,
        "severity",
        announcement.severity() == null ? null : announcement.severity().wireName());
    putIfSaid(fields, "helpUrl", announcement.helpUrl());
    putIfSaid(fields, "applications", orNull(announcement.applications()));
    putIfSaid(fields, "situations", orNull(announcement.situations()));
    return fields;
  }

  private static @Nullable List<String> orNull(List<String> names) {
    return names.isEmpty() ? null : names;
  }

  private static void putIfSaid(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** A text in a language stands beside the same text in others. */
  private static Object inLanguage(
      @Nullable Object text, Announcement announcement, @Nullable Object old) {
    String language = announcement.language();
    if (language == null) {
      return String.valueOf(text);
    }
    Map<String, Object> byLanguage = new LinkedHashMap<>();
    if (old instanceof Map<?, ?> texts) {
      texts.forEach((tag, value) -> byLanguage.put((String) tag, String.valueOf(value)));
    } else if (old instanceof String plain && !plain.isBlank()) {
      byLanguage.put("und", plain); // BCP 47: nobody has said in which language it is.
    }
    byLanguage.put(language, String.valueOf(text));
    return byLanguage;
  }

  private @Nullable String written(@Nullable OffsetDateTime time) {
    return time == null ? null : TIME.format(time);
  }

  private static FileBytes bytes(String text) {
    return FileBytes.of(text.getBytes(UTF_8));
  }
}
