package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Slip;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object of a document; what cannot be read is reported and counts as
 * absent.
 */
final class FieldReader {

  private static final int MAX_LANGUAGES = 50;
  private static final int MAX_NAMES = 200;
  private static final int LONGEST_COMPARED = 64; // The effort grows with the length.

  private final Map<?, ?> fields;
  private final String pointer;
  private final Findings findings;
  private final TimeReader times;

  FieldReader(Map<?, ?> fields, String pointer, Findings findings, TimeReader times) {
    this.fields = fields;
    this.pointer = pointer;
    this.findings = findings;
    this.times = times;
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

  void nameUnknown(Set<String> known) {
    for (Object field : fields.keySet()) {
      String name = String.valueOf(field);
      if (!known.contains(name)) {
        nameUnknown(name, known);
      }
    }
  }

  private void nameUnknown(String name, Set<String> known) {
    Optional<OddCharacter> odd = OddCharacter.firstIn(name);
    String nearest = nearest(name, known);
    if (odd.isPresent() && !OddCharacter.plain(name).isBlank()) {
      findings.warning(
          Code.UNKNOWN_FIELD,
          Slip.ODD_CHARACTER,
          pointerTo(name),
          name,
          odd.get().name(),
          OddCharacter.plain(name).strip());
    } else if (nearest != null) {
      findings.warning(Code.UNKNOWN_FIELD, Slip.MISSPELT, pointerTo(name), name, nearest);
    } else {
      findings.warning(Code.UNKNOWN_FIELD, pointerTo(name), name);
    }
  }

  /** The known name that was meant, whatever the case and whatever stands between its words. */
  private static @Nullable String nearest(String name, Set<String> known) {
    if (name.length() > LONGEST_COMPARED) {
      return null;
    }
    String letters = name.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    for (String each : new TreeSet<>(known)) {
      if (each.toLowerCase(Locale.ROOT).equals(letters)) {
        return each;
      }
    }
    return Nearest.of(name, new TreeSet<>(known));
  }

  void nameUnknownSeverity(String field) {
    String written = excerpt(field).strip().toLowerCase(Locale.ROOT);
    String nearest = null;
    for (Severity severity : Severity.values()) {
      if (written.length() >= 3 && severity.wireName().startsWith(written)) {
        nearest = severity.wireName();
      }
    }
    if (nearest == null && written.length() <= LONGEST_COMPARED) {
      nearest = Nearest.of(written, Stream.of(Severity.values()).map(Severity::wireName).toList());
    }
    if (nearest == null) {
      error(Code.SEVERITY_UNKNOWN, field, excerpt(field));
    } else {
      findings.error(
          Code.SEVERITY_UNKNOWN, Slip.MISSPELT, pointerTo(field), excerpt(field), nearest);
    }
  }

  /** A detail of a notice where there is no notice. */
  void nameWithoutMessage(String field) {
    if (has(field)) {
      findings.warning(Code.WITHOUT_MESSAGE, pointerTo(field), field);
    }
  }

  @Nullable LocalizedText text(String field) {
    LocalizedText text = readText(field);
    if (text != null) {
      findings.read(pointerTo(field), text);
    }
    return text;
  }

  private @Nullable LocalizedText readText(String field) {
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
    wrongType(pointerTo(field), value);
    return null;
  }

  /** A text was meant. What is no list and no object only lacks its quotes. */
  private void wrongType(String place, @Nullable Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      findings.error(Code.WRONG_TYPE, Slip.UNQUOTED, place, String.valueOf(value));
    } else {
      findings.error(Code.WRONG_TYPE, place, "text");
    }
  }

  private @Nullable LocalizedText text(Map<?, ?> languages, String at) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : languages.entrySet()) {
      String tag = String.valueOf(entry.getKey());
      String place = at + "/" + escape(tag);
      if (!LanguageTag.isValid(tag)) {
        malformedTag(place, tag);
      } else if (!(entry.getValue() instanceof String text)) {
        wrongType(place, entry.getValue());
      } else if (byLanguage.size() == MAX_LANGUAGES) {
        findings.error(Code.TOO_MANY, place, String.valueOf(MAX_LANGUAGES));
        break;
      } else if (!clean(text, place).isEmpty()) {
        byLanguage.put(tag, PlainText.clean(text));
      }
    }
    return byLanguage.isEmpty() ? null : new LocalizedText(byLanguage);
  }

  private void malformedTag(String place, String tag) {
    String nearest = LanguageTag.nearest(tag);
    if (nearest == null || Excerpt.hides(tag)) {
      findings.error(Code.LANGUAGE_TAG_MALFORMED, place, tag);
    } else {
      findings.error(Code.LANGUAGE_TAG_MALFORMED, Slip.OTHER_FORM, place, tag, nearest);
    }
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
      wrongType(pointerTo(field), value);
      return null;
    }
    if (text.isBlank()) {
      return null;
    }
    Optional<URI> link = HelpLink.parse(text);
    if (link.isPresent()) {
      findings.read(pointerTo(field), link.get());
    } else {
      LinkSlip.in(text).tell(findings, pointerTo(field));
    }
    return link.orElse(null);
  }

  /** The severity; empty when it is none that is known. */
  Optional<Severity> severity(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return Optional.of(Severity.OUTAGE);
    }
    return value instanceof String name ? Severity.ofWireName(name) : Optional.empty();
  }

  String excerpt(String field) {
    return String.valueOf(fields.get(field));
  }

  @Nullable String name(String field, NameRule rule) {
    Object value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (value instanceof String name && rule.allows(name)) {
      return name;
    }
    malformedName(pointerTo(field), rule, value);
    return null;
  }

  private void malformedName(String place, NameRule rule, @Nullable Object value) {
    String written = String.valueOf(value);
    String nearest = value instanceof String ? rule.nearest(written) : null;
    if (value instanceof Number || value instanceof Boolean) {
      findings.error(Code.NAME_MALFORMED, Slip.UNQUOTED, place, written);
    } else if (nearest != null && !Excerpt.hides(written)) {
      findings.error(Code.NAME_MALFORMED, Slip.OTHER_FORM, place, written, nearest);
    } else {
      findings.error(Code.NAME_MALFORMED, place, written);
    }
  }

  /** The names in a list; null when they cannot be read. */
  @Nullable List<String> names(String field, NameRule rule) {
    Object value = fields.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      notAList(pointerTo(field), rule, value);
      return null;
    }
    if (list.size() > MAX_NAMES) {
      error(Code.TOO_MANY, field, String.valueOf(MAX_NAMES));
      return null;
    }
    List<String> names = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof String name) || !rule.allows(name)) {
        malformedName(pointerTo(field) + "/" + names.size(), rule, element);
        return null;
      }
      names.add(name);
    }
    return names;
  }

  private void notAList(String place, NameRule rule, Object value) {
    if (value instanceof String name && rule.allows(name)) {
      findings.error(Code.WRONG_TYPE, Slip.UNLISTED, place, name);
    } else {
      findings.error(Code.WRONG_TYPE, place, "list");
    }
  }

  void nameUnknownSituations(String field, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (SituationName.of(names.get(i)) instanceof SituationName.Unknown unknown) {
        nameUnknownSituation(unknown, pointerTo(field) + "/" + i);
      }
    }
  }

  private void nameUnknownSituation(SituationName.Unknown unknown, String place) {
    String nearest = unknown.nearest();
    if (nearest == null) {
      findings.warning(Code.SITUATION_UNKNOWN, place, unknown.name());
    } else {
      findings.warning(Code.SITUATION_UNKNOWN, Slip.MISSPELT, place, unknown.name(), nearest);
    }
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
        objects.add(new FieldReader(object, place, findings, times));
      } else {
        findings.error(Code.WRONG_TYPE, place, "object");
      }
    }
    if (list.size() > most) {
      error(Code.TOO_MANY, field, String.valueOf(most));
    }
    return objects;
  }

  /** The objects in an object, by ids of applications; what is no object is left out. */
  Map<String, FieldReader> objectsByApplication(String field, int most) {
    Object value = fields.get(field);
    if (!(value instanceof Map<?, ?> entries)) {
      if (value != null) {
        error(Code.WRONG_TYPE, field, "object");
      }
      return Map.of();
    }
    Map<String, FieldReader> objects = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      String name = String.valueOf(entry.getKey());
      String place = pointerTo(field) + "/" + escape(name);
      if (objects.size() == most) {
        error(Code.TOO_MANY, field, String.valueOf(most));
        break;
      } else if (!ApplicationId.isValid(name)) {
        malformedName(place, NameRule.APPLICATION_ID, name);
      } else if (entry.getValue() instanceof Map<?, ?> object) {
        objects.put(name, new FieldReader(object, place, findings, times));
      } else {
        findings.error(Code.WRONG_TYPE, place, "object");
      }
    }
    return objects;
  }

  /** Tells that this object is a notice that can be used. */
  void read(Notice notice) {
    findings.read(pointer, notice);
  }

  TimeReader.Time time(String field) {
    return times.read(fields.get(field), pointerTo(field));
  }

  String pointerTo(String field) {
    return pointer + "/" + escape(field);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
