package dev.startuphelp.server.publish;

import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * In what a new content is worse than the one before. What was wrong already must not keep an
 * administrator from announcing an outage; what is wrong anew is refused. Pure.
 */
final class NewErrors {

  private NewErrors() {}

  static List<Finding> in(FileReading after, FileReading before) {
    List<String> known = new ArrayList<>(before.errors().stream().map(NewErrors::what).toList());
    return after.errors().stream().filter(error -> !known.remove(what(error))).toList();
  }

  /** What is wrong, wherever it is: a notice that was added before it moves its place. */
  private static String what(Finding error) {
    return error.code() + " " + error.describe(Locale.ROOT);
  }
}
