package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object of a document; what cannot be read is reported and counts as
 * absent.
 */
final class FieldReader {

  private static final int MAX_LANGUAGES = 50;
  private static final int MAX_NAMES = 200;
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?");

  private final Map<?, ?> fields;
  private final String pointer;
  private final Findings findings;
  private final @Nullable ZoneId fileZone;

  FieldReader(Map<?, ?> fields, String pointer, Findings findings, @Nullable ZoneId fileZone) {
    this.fields = fields;
    this.pointer = pointer;
    this.findings = findings;
    this.fileZone = fileZone;
  }

  /** A point in time that was given well, given badly, or not given. */
  record Time(@Nullable Instant orNull, boolean isBad) {
    static final Time ABSENT = new Time(null, false);
    static final Time BAD = new Time(null, true);
  }

  String pointer() {
    return pointer;
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  boolean isBlank(String field) {
    return fields.get(field) instanceof String text && PlainText.clean(text).isEmpty();
  }

  int size(String field) {
    return fields.get(field) instanceof List<?> list ? list.size() : 0;
  }

  void error(Code code, String field, String... arguments) {
    findings.error(code, pointerTo(field), arguments);
  }

  void nameUnknown(Set<String> known, Set<String> alsoKnown) {
    for (Object field : fields.keySet()) {
      String name = String.valueOf(field);
      if (!known.contains(name) && !alsoKnown.contains(name)) {
        findings.warning(Code.UNKNOWN_FIELD, pointerTo(name), name);
      }
    }
  }

  @Nullable LocalizedText text(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      String clean = clean(text, pointerTo(field));
      return clean.isEmpty() ? null : LocalizedText.of(clean);
    }
    if (value instanceof Map<?, ?> languages) {
      return text(languages, pointerTo(field));
    }
    error(Code.WRONG_TYPE, field, "text");
    return null;
  }

  private @Nullable LocalizedText text(Map<?, ?> languages, String at) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : languages.entrySet()) {
      String tag = String.valueOf(entry.getKey());
      String place = at + "/" + escape(tag);
      if (!LANGUAGE_TAG.matcher(tag).matches()) {
        findings.error(Code.LANGUAGE_TAG_MALFORMED, place, tag);
      } else if (!(entry.getValue() instanceof String text)) {
        findings.error(Code.WRONG_TYPE, place, "text");
      } else if (byLanguage.size() == MAX_LANGUAGES) {
        findings.error(Code.TOO_MANY, place, String.valueOf(MAX_LANGUAGES));
        break;
      } else if (!clean(text, place).isEmpty()) {
        byLanguage.put(tag, PlainText.clean(text));
      }
    }
    return byLanguage.isEmpty() ? null : new LocalizedText(byLanguage);
  }

  private String clean(String text, String at) {
    if (PlainText.isTooLong(text)) {
      findings.error(Code.TEXT_TOO_LONG, at, String.valueOf(PlainText.MAX_LENGTH));
    }
    return PlainText.clean(text);
  }

  @Nullable URI link(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      error(Code.WRONG_TYPE, field, "text");
      return null;
    }
    if (text.isBlank()) {
      return null;
    }
    Optional<URI> link = HelpLink.parse(text);
    if (link.isEmpty()) {
      error(Code.LINK_REFUSED, field, text);
    }
    return link.orElse(null);
  }

  Severity severity(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return Severity.OUTAGE;
    }
    Optional<Severity> severity =
        value instanceof String name ? Severity.ofWireName(name) : Optional.empty();
    // A reader meets newer documents than itself, so only a file is told about a severity that
    // nobody knows.
    if (severity.isEmpty() && fileZone != null) {
      error(Code.SEVERITY_UNKNOWN, field, String.valueOf(value));
    }
    return severity.orElse(Severity.OUTAGE);
  }

  @Nullable String name(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (value instanceof String name && NAME.matcher(name).matches()) {
      return name;
    }
    error(Code.NAME_MALFORMED, field, String.valueOf(value));
    return null;
  }

  /** The names in a list; null when they cannot be read. */
  @Nullable List<String> names(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      error(Code.WRONG_TYPE, field, "list");
      return null;
    }
    if (list.size() > MAX_NAMES) {
      error(Code.TOO_MANY, field, String.valueOf(MAX_NAMES));
      return null;
    }
    List<String> names = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof String name) || !NAME.matcher(name).matches()) {
        error(Code.NAME_MALFORMED, field, String.valueOf(element));
        return null;
      }
      names.add(name);
    }
    return names;
  }

  /** The objects in a list, at most so many; what is no object is reported and left out. */
  List<FieldReader> objects(String field, int most) {
    Object value = fields.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      error(Code.WRONG_TYPE, field, "list");
      return List.of();
    }
    List<FieldReader> objects = new ArrayList<>();
    for (int i = 0; i < Math.min(list.size(), most); i++) {
      String place = pointerTo(field) + "/" + i;
      if (list.get(i) instanceof Map<?, ?> object) {
        objects.add(new FieldReader(object, place, findings, fileZone));
      } else {
        findings.error(Code.WRONG_TYPE, place, "object");
      }
    }
    if (list.size() > most) {
      error(Code.TOO_MANY, field, String.valueOf(most));
    }
    return objects;
  }

  Time time(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return Time.ABSENT;
    }
    if (!(value instanceof String text)) {
      return bad(Code.WRONG_TYPE, field, "text");
    }
    if (text.isBlank()) {
      return Time.ABSENT;
    }
    Matcher parts = DATE_TIME.matcher(text.strip());
    if (!parts.matches()) {
      return bad(Code.TIME_MALFORMED, field, text);
    }
    try {
      return parts.group(2) == null
          ? local(field, LocalDateTime.parse(parts.group(1)))
          : new Time(OffsetDateTime.parse(parts.group()).toInstant(), false);
    } catch (DateTimeException e) { // The form is right, but there is no such day, hour or offset.
      return bad(Code.TIME_MALFORMED, field, text);
    }
  }

  private Time local(String field, LocalDateTime time) {
    ZoneId zone = fileZone;
    if (zone == null) {
      return bad(Code.TIME_WITHOUT_OFFSET, field, time.toString());
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      var gap = zone.getRules().getTransition(time);
      return bad(
          Code.TIME_SKIPPED,
          field,
          time.toString(),
          zone.getId(),
          time.atOffset(gap.getOffsetAfter()).toString(),
          time.atOffset(gap.getOffsetBefore()).toString());
    }
    if (offsets.size() > 1) {
      return bad(
          Code.TIME_REPEATED,
          field,
          time.toString(),
          zone.getId(),
          time.atOffset(offsets.get(0)).toString(),
          time.atOffset(offsets.get(1)).toString());
    }
    OffsetDateTime resolved = time.atOffset(offsets.get(0));
    findings.info(
        Code.TIME_IN_ZONE, pointerTo(field), time.toString(), zone.getId(), resolved.toString());
    return new Time(resolved.toInstant(), false);
  }

  private Time bad(Code code, String field, String... arguments) {
    error(code, field, arguments);
    return Time.BAD;
  }

  private String pointerTo(String field) {
    return pointer + "/" + escape(field);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
