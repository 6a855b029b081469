package dev.startuphelp.server.edit;

import java.util.List;
import java.util.Optional;

/**
 * A value in a text and where it stands: from {@code start} up to {@code end}, in UTF-16 code
 * units, without white space and comments around it.
 */
sealed interface Node {

  int start();

  int end();

  /** Text, number, true, false or null. */
  record Scalar(int start, int end) implements Node {}

  /**
   * An object.
   *
   * @param isFlow whether it stands between brackets, as always in JSON
   */
  record Fields(int start, int end, boolean isFlow, List<Field> all) implements Node {

    public Fields {
      all = List.copyOf(all);
    }

    Optional<Field> field(String name) {
      return all.stream().filter(field -> field.name().equals(name)).findFirst();
    }
  }

  /** A field of an object; {@code start} is that of its name. */
  record Field(int start, String name, int nameEnd, Node value) {}

  /** A list; see {@link Fields} for what flow means. */
  record Elements(int start, int end, boolean isFlow, List<Node> all) implements Node {

    public Elements {
      all = List.copyOf(all);
    }
  }
}
