package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Slip;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object of a document; what cannot be read is reported and counts as
 * absent.
 */
final class FieldReader {

  private static final int MAX_LANGUAGES = 50;
  private static final int MAX_NAMES = 200;
  // Possessive, or a tag with thousands of subtags would take all of the stack.
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}+)*+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
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
        findings.warning(Code.UNKNOWN_FIELD, pointerTo(name), name);
      }
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
    if (link.isPresent()) {
      findings.read(pointerTo(field), link.get());
    } else {
      error(Code.LINK_REFUSED, field, text);
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

  /** The objects in an object, by names that are well formed; what is no object is left out. */
  Map<String, FieldReader> objectsByName(String field, int most) {
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
      } else if (!NAME.matcher(name).matches()) {
        findings.error(Code.NAME_MALFORMED, place, name);
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
