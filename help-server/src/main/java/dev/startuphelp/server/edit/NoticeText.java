package dev.startuphelp.server.edit;

import dev.startuphelp.server.edit.Node.Elements;
import dev.startuphelp.server.edit.Node.Field;
import dev.startuphelp.server.edit.Node.Fields;
import dev.startuphelp.server.file.FileFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a notice file that could be read. Each change gives another text; the places of all
 * that was not changed stay as they were written. Immutable.
 *
 * <p>A change in YAML's block style works on whole lines: a field is put behind the last one with
 * the same indentation, a field or an element that is removed takes its lines with it, and comments
 * stand where they stood. In JSON, and between brackets in YAML, commas are kept right and a new
 * field gets the line and the indentation that its neighbour has.
 */
final class NoticeText {

  private final String text;
  private final Written written;

  private NoticeText(String text, Written written) {
    this.text = text;
    this.written = written;
  }

  /**
   * A text to be changed.
   *
   * @param text one that can be read in this format; blank: there is nothing yet
   */
  static NoticeText of(String text, FileFormat format) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    return new NoticeText(text, new Written(format, lineEnd));
  }

  @Override
  public String toString() {
    return text;
  }

  /** The same fields, written anew: nothing of the author's own layout is left. */
  String rewritten(Map<String, Object> fields) {
    return written.file(fields);
  }

  /**
   * With that value for a field: in place of the one it has, else as a new field at the end.
   *
   * @param path to the object: names of fields and numbers of elements
   * @param value a text, or an object of texts; maps are written in their order
   */
  NoticeText with(List<Object> path, String name, Object value) {
    Optional<Node> root = NodeParser.parse(text);
    if (root.isEmpty()) {
      return with(text.length(), text.length(), written.firstField(text, name, value));
    }
    Fields object = (Fields) at(root.get(), path);
    return object
        .field(name)
        .map(field -> replaced(object, field, value))
        .orElseGet(() -> added(object, name, value));
  }

  /** Without a field; the same if it has none. */
  NoticeText without(List<Object> path, String name) {
    Optional<Node> root = NodeParser.parse(text);
    if (root.isEmpty()) {
      return this;
    }
    Fields object = (Fields) at(root.get(), path);
    return object.field(name).map(field -> removed(object, field)).orElse(this);
  }

  /** With an object as a new last element of a list that is there. */
  NoticeText withElement(List<Object> path, Map<String, Object> element) {
    Elements list = (Elements) at(NodeParser.parse(text).orElseThrow(), path);
    if (list.isFlow() && (written.isJson() || !list.all().isEmpty())) {
      return flowAppended(list, list.all(), written.flow(element, indentation(list) + unit()));
    }
    if (list.isFlow()) { // In YAML an empty list; its elements may stand in lines of their own.
      String lines = written.blockElement(element, indentation(list) + unit());
      return with(startOfBlank(list.start()), list.end(), written.lineEnd() + lines);
    }
    int end = endOfLine(list.end());
    String lines = written.blockElement(element, " ".repeat(column(list.start())));
    return with(end, end, written.lineEnd() + lines);
  }

  /** Without an element of a list that is there. */
  NoticeText withoutElement(List<Object> path, int number) {
    Elements list = (Elements) at(NodeParser.parse(text).orElseThrow(), path);
    Node element = list.all().get(number);
    if (list.isFlow()) {
      return flowRemoved(
          list.all().stream().map(Node::start).toList(),
          list.all().stream().map(Node::end).toList(),
          number);
    }
    if (list.all().size() == 1) {
      return with(list.start(), list.end(), "[]");
    }
    int from = startOfLine(text.lastIndexOf('-', element.start()));
    return with(from, startOfNextLine(element.end()), "");
  }

  private static Node at(Node root, List<Object> path) {
    Node node = root;
    for (Object step : path) {
      node =
          step instanceof Integer number
              ? ((Elements) node).all().get(number)
              : ((Fields) node).field((String) step).orElseThrow().value();
    }
    return node;
  }

  private NoticeText replaced(Fields object, Field field, Object value) {
    String indentation = " ".repeat(column(field.start()));
    String fresh = written.value(value, object.isFlow(), indentation);
    boolean isAbsent = field.value().end() == field.value().start();
    int from = afterColon(field);
    int end = isAbsent ? from : field.value().end();
    boolean isFlow = object.isFlow() && !isAbsent;
    String gap = isFlow ? text.substring(from, field.value().start()) : " ";
    return with(from, end, fresh.startsWith(written.lineEnd()) ? fresh : gap + fresh);
  }

  private int afterColon(Field field) {
    return text.indexOf(':', field.nameEnd()) + 1;
  }

  private NoticeText added(Fields object, String name, Object value) {
    if (object.isFlow()) {
      String field = written.flowField(name, value, indentation(object) + unit());
      return flowAppended(object, values(object), field);
    }
    int column = column(object.all().get(0).start());
    int end = endOfLine(object.end());
    String line = written.blockField(name, value, " ".repeat(column));
    return with(end, end, written.lineEnd() + line);
  }

  private static List<Node> values(Fields object) {
    return object.all().stream().map(Field::value).toList();
  }

  private NoticeText removed(Fields object, Field field) {
    int number = object.all().indexOf(field);
    if (object.isFlow()) {
      return flowRemoved(
          object.all().stream().map(Field::start).toList(),
          values(object).stream().map(Node::end).toList(),
          number);
    }
    boolean isFirstOnItsLine = text.substring(startOfLine(field.start()), field.start()).isBlank();
    if (isFirstOnItsLine) {
      int end = Math.max(field.value().end(), field.nameEnd());
      return with(startOfLine(field.start()), startOfNextLine(end), "");
    }
    // Behind the dash of an element: the next field takes its place.
    return number + 1 < object.all().size()
        ? with(field.start(), object.all().get(number + 1).start(), "")
        : with(field.start(), field.value().end(), "{}");
  }

  /** Something behind the last of a bracketed list, laid out as the last one is. */
  private NoticeText flowAppended(Node brackets, List<Node> all, String fresh) {
    if (all.isEmpty()) {
      String layout =
          written.isJson()
              ? written.lineEnd()
                  + indentation(brackets)
                  + unit()
                  + fresh
                  + written.lineEnd()
                  + indentation(brackets)
              : fresh;
      return with(brackets.start() + 1, brackets.end() - 1, layout);
    }
    int end = all.get(all.size() - 1).end();
    boolean isOnOneLine = text.substring(brackets.start(), end).indexOf('\n') < 0;
    String gap = isOnOneLine ? " " : written.lineEnd() + indentation(brackets) + unit();
    return with(end, end, "," + gap + fresh);
  }

  private NoticeText flowRemoved(List<Integer> starts, List<Integer> ends, int number) {
    if (number > 0) { // With the comma before it.
      return with(ends.get(number - 1), ends.get(number), "");
    }
    boolean isOnly = starts.size() == 1;
    return isOnly
        ? with(startOfBlank(starts.get(0)), endOfBlank(ends.get(0)), "")
        : with(starts.get(0), starts.get(1), "");
  }

  private int startOfBlank(int offset) {
    int start = offset;
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int endOfBlank(int offset) {
    int end = offset;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private NoticeText with(int from, int end, String fresh) {
    return new NoticeText(text.substring(0, from) + fresh + text.substring(end), written);
  }

  private int startOfLine(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      return text.length();
    }
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int startOfNextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  private int column(int offset) {
    return offset - startOfLine(offset);
  }

  /** The white space with which the line begins in which something stands. */
  private String indentation(Node node) {
    int start = startOfLine(node.start());
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** One step of indentation, as the first indented line has it. */
  private String unit() {
    return text.lines()
        .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
        .findFirst()
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
        .orElse("  ");
  }
}
