package dev.startuphelp.client.infobase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where an infobase is: <code>File="path";</code>, <code>Srvr="host";Ref="name";</code> or <code>
 * ws="address";</code>. Two are equal when they mean the same place, however they are quoted and in
 * whatever case; user, password and locale are left out.
 *
 * @param parts keys and values in lower case
 */
public record ConnectString(Map<String, String> parts) {

  private static final Set<String> PLACE = Set.of("file", "srvr", "ref", "ws");

  /** Copies the parts. */
  public ConnectString {
    parts = Map.copyOf(parts);
  }

  /** The place that a text names; without parts when it names none. */
  public static ConnectString parse(String text) {
    Map<String, String> parts = new TreeMap<>();
    for (String fragment : fragments(text)) {
      int equals = fragment.indexOf('=');
      if (isAddress(fragment)) { // An old form: the bare address.
        parts.putIfAbsent("ws", value(fragment));
      } else if (equals > 0) {
        String key = lower(fragment.substring(0, equals));
        if (PLACE.contains(key)) {
          parts.putIfAbsent(key, value(fragment.substring(equals + 1)));
        }
      }
    }
    return new ConnectString(parts);
  }

  /** Whether it names no place. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  // Semicolons inside of quotes separate nothing.
  private static List<String> fragments(String text) {
    List<String> fragments = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted = (c == '"') != quoted;
      if (c == ';' && !quoted) {
        fragments.add(text.substring(start, i));
        start = i + 1;
      }
    }
    fragments.add(text.substring(start));
    return fragments;
  }

  private static boolean isAddress(String fragment) {
    String lower = lower(fragment);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static String value(String text) {
    String value = lower(text);
    if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
      value = value.substring(1, value.length() - 1).replace("\"\"", "\"");
    }
    return value.endsWith("/") || value.endsWith("\\")
        ? value.substring(0, value.length() - 1)
        : value;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
