package dev.startuphelp.client.terminal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What text is written to: a terminal, or a file, a pipe or a log in its place.
 *
 * @param width the columns that a line may take, at least {@value #NARROWEST}
 * @param interactive whether a person watches, so that a line can be written over
 * @param colour whether it shows colours and bold type by ANSI escape sequences
 * @param charset the characters that it can show; others are replaced by what looks alike
 */
public record Terminal(int width, boolean interactive, boolean colour, Charset charset) {

  /** The fewest columns that are used; narrower terminals break the lines themselves. */
  public static final int NARROWEST = 20;

  /** Widens what is too narrow. */
  public Terminal {
    Objects.requireNonNull(charset, "charset must not be null");
    width = Math.max(width, NARROWEST);
  }

  /** A file or a log: plain lines in UTF-8. */
  public static Terminal plain(int width) {
    return new Terminal(width, false, false, StandardCharsets.UTF_8);
  }

  /**
   * What the standard output of this process is written to. Colours only on a terminal that shows
   * them, and not when {@code NO_COLOR} is set or {@code TERM} is {@code dumb}; as wide as {@code
   * COLUMNS} says, else as the terminal says, else 80. May take milliseconds.
   */
  public static Terminal ofStandardOutput() {
    return Surroundings.ofThisProcess("stdout", 1).terminal();
  }

  /** The same for the standard error output. */
  public static Terminal ofStandardError() {
    return Surroundings.ofThisProcess("stderr", 2).terminal();
  }

  /** The same terminal without colours. */
  public Terminal withoutColour() {
    return new Terminal(width, interactive, false, charset);
  }
}
