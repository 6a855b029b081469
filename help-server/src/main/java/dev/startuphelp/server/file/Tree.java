package dev.startuphelp.server.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed file: plain values, and where each of them stands.
 *
 * @param root maps with string keys, lists, strings, numbers, booleans, null
 * @param places JSON pointers to places, one for each value
 * @param unquoted JSON pointers to what is to be said of a value if a text was meant
 * @param warnings what its author should know of how it is written
 */
record Tree(
    @Nullable Object root,
    Map<String, Position> places,
    Map<String, Finding> unquoted,
    List<Finding> warnings) {

  /** Where the value of that pointer stands; if it is absent, the nearest value around it. */
  Position placeOf(String pointer) {
    String nearest = pointer;
    while (!nearest.isEmpty() && !places.containsKey(nearest)) {
      nearest = nearest.substring(0, nearest.lastIndexOf('/'));
    }
    return places.getOrDefault(nearest, Position.START);
  }
}
