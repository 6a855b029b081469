package dev.startuphelp.protocol;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which of some names was meant by one that is misspelt. Pure. */
final class Nearest {

  private Nearest() {}

  /**
   * The name with the fewest slips of typing, at most one for each three characters; null: none.
   *
   * @param written bounded by the caller: the effort grows with its length
   */
  static @Nullable String of(String written, Collection<String> names) {
    String nearest = null;
    int fewest = written.length() / 3 + 1;
    for (String name : names) {
      int slips = slips(written, name);
      if (slips < fewest) {
        nearest = name;
        fewest = slips;
      }
    }
    return nearest;
  }

  /**
   * How many characters were left out, added, replaced or swapped with their neighbour (optimal
   * string alignment).
   */
  private static int slips(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : slips(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int slips(int[][] table, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, table[i - 2][j - 2] + 1) : fewest;
  }
}
