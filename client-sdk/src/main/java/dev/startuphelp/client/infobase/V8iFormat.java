package dev.startuphelp.client.infobase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text of a <code>*.v8i</code> list: a section per infobase, its name in brackets, then {@code
 * Key=Value} lines. Nothing is a comment, and a name may hold any character. Sections without
 * {@code Connect} are groups, those without a name are hidden.
 */
final class V8iFormat {

  private static final Set<String> KEPT =
      Set.of("connect", "startuperrorhelptext", "startuperrorhelpurl");

  private V8iFormat() {}

  /** The infobases in the order of the list; what cannot be understood is passed over. */
  static List<InfobaseEntry> read(String text) {
    List<InfobaseEntry> entries = new ArrayList<>();
    String name = "";
    Map<String, String> values = new HashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[") && line.endsWith("]") && line.length() > 1) {
        addEntry(entries, name, values);
        name = line.substring(1, line.length() - 1).strip();
        values.clear();
      } else {
        keep(values, line);
      }
    }
    addEntry(entries, name, values);
    return entries;
  }

  // Only what is needed is kept: other keys carry passwords and access codes.
  private static void keep(Map<String, String> values, String line) {
    int equals = line.indexOf('=');
    if (equals > 0) {
      String key = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      if (KEPT.contains(key)) {
        values.put(key, line.substring(equals + 1).strip());
      }
    }
  }

  private static void addEntry(
      List<InfobaseEntry> entries, String name, Map<String, String> values) {
    String connect = values.get("connect");
    if (connect != null && !name.isEmpty()) {
      entries.add(
          new InfobaseEntry(
              name,
              ConnectString.parse(connect),
              values.get("startuperrorhelptext"),
              values.get("startuperrorhelpurl")));
    }
  }
}
