package dev.startuphelp.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.startuphelp.server.file.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The shapes that several answers of the API have in common. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static TextNode text(String text) {
    return TextNode.valueOf(text);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode strings(Collection<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }

  /** What is wrong with a text, and where. */
  static ArrayNode problems(List<Finding> findings, Locale locale) {
    ArrayNode problems = array();
    for (Finding finding : findings) {
      problems
          .addObject()
          .put("line", finding.position().line())
          .put("column", finding.position().column())
          .put("pointer", finding.pointer())
          .put("code", finding.code())
          .put("level", finding.level().name().toLowerCase(Locale.ROOT))
          .put("message", finding.describe(locale));
    }
    return problems;
  }
}
