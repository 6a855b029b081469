package dev.startuphelp.client.terminal;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.client.reconnect.ReconnectState;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Reason;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Refused;
import dev.startuphelp.client.reconnect.ReconnectState.Trying;
import dev.startuphelp.client.reconnect.ReconnectState.Waiting;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.PlainText;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reconnect told in a terminal: one line, written over each second, and ended when the reconnect
 * ends. In a file or a log it is one line for each failed attempt and one for the end.
 *
 * <pre>{@code
 * ReconnectLine line = new ReconnectLine(Terminal.ofStandardError(), System.err);
 * reconnect.start(diagnosis, line::show);
 * }</pre>
 *
 * Safe for any thread.
 */
public final class ReconnectLine {

  private final Terminal terminal;
  private final PrintStream out;
  private final PlainSigns signs;
  private Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
  private String told = ""; // The failure that a line was written about.
  private int shown; // The columns of the line that is to be written over.

  /**
   * A line that is still empty.
   *
   * @param terminal what {@code out} writes to; tells whether lines can be written over
   * @param out never closed by this
   */
  public ReconnectLine(Terminal terminal, PrintStream out) {
    this.terminal = Objects.requireNonNull(terminal, "terminal must not be null");
    this.out = Objects.requireNonNull(out, "out must not be null");
    this.signs = new PlainSigns(terminal.charset());
  }

  /** Tells how far the reconnect has come; its listener. */
  public synchronized void show(ReconnectState<?> state) {
    try {
      if (Room.isThere()) {
        write(state);
      }
    } catch (Throwable unforeseen) { // A line less; the attempts go on.
      Unforeseen.note(unforeseen);
    }
  }

  private void write(ReconnectState<?> state) {
    Diagnosis diagnosis = diagnosis(state);
    locale = diagnosis == null ? locale : diagnosis.locale();
    String line = signs.of(oneLine(text(state, Wording.of(locale))));
    if (terminal.interactive()) {
      writeOver(Columns.cut(line, terminal.width(), signs.of("…")), isEnd(state));
    } else if (isEnd(state) || isNews(state, diagnosis)) {
      out.println(line);
    }
  }

  // Spaces instead of an escape sequence: they clear the rest of the line on every terminal.
  private void writeOver(String line, boolean last) {
    int columns = Columns.of(line);
    out.print("\r" + line + " ".repeat(Math.max(0, shown - columns)));
    if (last) {
      out.println();
    }
    out.flush();
    shown = last ? 0 : columns;
  }

  private boolean isNews(ReconnectState<?> state, @Nullable Diagnosis diagnosis) {
    if (diagnosis == null || state instanceof Trying || told.equals(diagnosis.id())) {
      return false;
    }
    told = diagnosis.id();
    return true;
  }

  // A refusal ends the line, too: it stays to be read until a person has it tried again.
  private static boolean isEnd(ReconnectState<?> state) {
    return state instanceof Recovered || state instanceof GivenUp || state instanceof Refused;
  }

  private static String text(ReconnectState<?> state, Wording wording) {
    if (state instanceof Waiting<?> waiting) {
      String countdown = wording.nextAttempt(waiting.left());
      String why = reason(waiting.reason(), wording);
      return Wording.joined(Wording.joined(countdown, why), waiting.diagnosis().title());
    }
    if (state instanceof Trying<?> trying) {
      return Wording.joined(wording.label(Label.TRYING), trying.diagnosis().title());
    }
    if (state instanceof Refused<?> refused) {
      return Wording.joined(wording.label(Label.STOPPED_TRYING), refused.diagnosis().title());
    }
    if (state instanceof GivenUp<?> givenUp) {
      return Wording.joined(wording.label(Label.STOPPED_TRYING), givenUp.diagnosis().title());
    }
    return wording.label(Label.RECONNECTED);
  }

  private static String oneLine(String text) {
    return PlainText.clean(text).replace('\n', ' ');
  }

  private static String reason(Reason reason, Wording wording) {
    return switch (reason) {
      case BACK_OFF -> "";
      case SERVER -> wording.label(Label.SERVER_ASKED);
      case NOTICE -> wording.label(Label.UNTIL_ANNOUNCED_END);
    };
  }

  private static @Nullable Diagnosis diagnosis(ReconnectState<?> state) {
    if (state instanceof Waiting<?> waiting) {
      return waiting.diagnosis();
    }
    if (state instanceof Trying<?> trying) {
      return trying.diagnosis();
    }
    if (state instanceof Refused<?> refused) {
      return refused.diagnosis();
    }
    return state instanceof GivenUp<?> givenUp ? givenUp.diagnosis() : null;
  }
}
