package dev.startuphelp.server.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The difference between two texts as people read it. Pure. */
public final class Difference {

  private static final int CONTEXT = 3;

  private Difference() {}

  /**
   * A unified diff, one line each, ended by line ends; empty when the texts have the same lines.
   *
   * @param beforeName what to call the first text
   * @param afterName what to call the second text
   */
  public static String unified(String beforeName, String before, String afterName, String after) {
    List<String> lines = before.lines().toList();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            beforeName, afterName, lines, DiffUtils.diff(lines, after.lines().toList()), CONTEXT);
    return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
  }
}
