package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.protocol.Problem.Slip;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one reading, at most {@value #MOST}. */
final class Findings {

  private static final int MOST = 100;
  private static final int LONGEST_CORRECTION = 400;

  private final List<Problem> problems = new ArrayList<>();
  private final @Nullable Advice advice;

  /**
   * @param advice is told what was read well; null: nobody
   */
  Findings(@Nullable Advice advice) {
    this.advice = advice;
  }

  void read(String pointer, LocalizedText text) {
    if (advice != null) {
      advice.read(pointer, text);
    }
  }

  void read(String pointer, URI link) {
    if (advice != null) {
      advice.read(pointer, link);
    }
  }

  void read(String pointer, OffsetDateTime time) {
    if (advice != null) {
      advice.read(pointer, time);
    }
  }

  void read(String pointer, Notice notice) {
    if (advice != null) {
      advice.read(pointer, notice);
    }
  }

  void error(Code code, String pointer, String... arguments) {
    add(code, Slip.NONE, Level.ERROR, pointer, arguments);
  }

  void error(Code code, Slip slip, String pointer, String... arguments) {
    add(code, slip, Level.ERROR, pointer, arguments);
  }

  void warning(Code code, String pointer, String... arguments) {
    add(code, Slip.NONE, Level.WARNING, pointer, arguments);
  }

  void warning(Code code, Slip slip, String pointer, String... arguments) {
    add(code, slip, Level.WARNING, pointer, arguments);
  }

  void info(Code code, String pointer, String... arguments) {
    add(code, Slip.NONE, Level.INFO, pointer, arguments);
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  private void add(Code code, Slip slip, Level level, String pointer, String... arguments) {
    if (problems.size() < MOST) {
      List<String> excerpts = new ArrayList<>();
      for (String argument : arguments) { // Behind what is there stands what to write, as a whole.
        int longest = excerpts.isEmpty() ? Excerpt.LONGEST : LONGEST_CORRECTION;
        excerpts.add(Excerpt.of(argument, longest));
      }
      problems.add(new Problem(code, slip, level, pointer, excerpts));
    }
  }
}
