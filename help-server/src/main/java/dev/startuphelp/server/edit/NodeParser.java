package dev.startuphelp.server.edit;

import dev.startuphelp.server.edit.Node.Elements;
import dev.startuphelp.server.edit.Node.Field;
import dev.startuphelp.server.edit.Node.Fields;
import dev.startuphelp.server.edit.Node.Scalar;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the values in a text that has been read well before. YAML's parser finds them in JSON as
 * well, which is a part of YAML but for tabs; those are given to it as spaces.
 */
final class NodeParser {

  private static final int MOST_CODE_POINTS = 1024 * 1024;

  private final String text;

  private NodeParser(String text) {
    this.text = text;
  }

  /** The value that the text is; empty when there is nothing but white space and comments. */
  static Optional<Node> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CODE_POINTS);
    org.yaml.snakeyaml.nodes.Node root =
        new Yaml(options).compose(new StringReader(text.replace('\t', ' ')));
    return Optional.ofNullable(root).map(new NodeParser(text)::node);
  }

  private Node node(org.yaml.snakeyaml.nodes.Node node) {
    int start = index(node.getStartMark());
    if (node instanceof MappingNode mapping) {
      List<Field> fields = mapping.getValue().stream().map(this::field).toList();
      boolean isFlow = mapping.getFlowStyle() == FlowStyle.FLOW;
      int last = fields.isEmpty() ? start : fields.get(fields.size() - 1).value().end();
      return new Fields(start, isFlow ? end(node) : last, isFlow, fields);
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(node(element)));
      boolean isFlow = sequence.getFlowStyle() == FlowStyle.FLOW;
      int last = elements.isEmpty() ? start : elements.get(elements.size() - 1).end();
      return new Elements(start, isFlow ? end(node) : last, isFlow, elements);
    }
    return new Scalar(start, end(node));
  }

  private Field field(NodeTuple tuple) {
    org.yaml.snakeyaml.nodes.Node key = tuple.getKeyNode();
    String name = ((org.yaml.snakeyaml.nodes.ScalarNode) key).getValue();
    return new Field(
        index(key.getStartMark()), name, index(key.getEndMark()), node(tuple.getValueNode()));
  }

  /** The end of a value; that of a text in several lines takes in the white space behind it. */
  private int end(org.yaml.snakeyaml.nodes.Node node) {
    int end = index(node.getEndMark());
    int start = index(node.getStartMark());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The parser counts code points. */
  private int index(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
