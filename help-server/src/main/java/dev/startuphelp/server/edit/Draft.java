package dev.startuphelp.server.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A notice file while it is changed: its text, and beside it its plain values, which say what the
 * text has to mean. If a rare layout makes the two differ, the text is written anew from the
 * values: then comments are lost, but never a value.
 */
final class Draft {

  private final Map<String, Object> values;
  private final Function<String, Optional<Object>> parser;
  private final NoticeText original;
  private Optional<NoticeText> text;

  /**
   * @param values what the text means
   * @param parser gives the plain values of a text
   */
  Draft(NoticeText text, Map<String, Object> values, Function<String, Optional<Object>> parser) {
    this.original = text;
    this.text = Optional.of(text);
    this.values = values;
    this.parser = parser;
  }

  /** Whether an object is there; a list may hold anything. */
  boolean isObject(List<Object> path) {
    return value(path) instanceof Map<?, ?>;
  }

  /** The object at a path. */
  @SuppressWarnings("unchecked") // The parser gives maps with string keys.
  Map<String, Object> object(List<Object> path) {
    return (Map<String, Object>) value(path);
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(List<Object> path) {
    return (List<Object>) value(path);
  }

  private Object value(List<Object> path) {
    Object value = values;
    for (Object step : path) {
      value = step instanceof Integer number ? ((List<?>) value).get(number) : field(value, step);
    }
    return value;
  }

  private static Object field(Object object, Object name) {
    return Optional.ofNullable(((Map<?, ?>) object).get(name)).orElseThrow();
  }

  void put(List<Object> path, String name, Object value) {
    object(path).put(name, value);
    change(known -> known.with(path, name, value));
  }

  void remove(List<Object> path, String name) {
    object(path).remove(name);
    change(known -> known.without(path, name));
  }

  void append(List<Object> path, Map<String, Object> element) {
    list(path).add(new LinkedHashMap<>(element));
    change(known -> known.withElement(path, element));
  }

  void removeElement(List<Object> path, int number) {
    list(path).remove(number);
    change(known -> known.withoutElement(path, number));
  }

  private void change(Function<NoticeText, NoticeText> edit) {
    try {
      text = text.map(edit);
    } catch (RuntimeException e) { // A layout that the editor does not know; see above.
      text = Optional.empty();
    }
  }

  /** The text that has the values. */
  String text() {
    List<String> candidates = new ArrayList<>();
    text.map(NoticeText::toString).ifPresent(candidates::add);
    if (values.isEmpty()) { // What is left of a YAML file may be nothing but comments.
      text.map(known -> known + "{}\n").ifPresent(candidates::add);
    }
    return candidates.stream()
        .filter(candidate -> parser.apply(candidate).equals(Optional.of(values)))
        .findFirst()
        .orElseGet(() -> original.rewritten(values));
  }
}
