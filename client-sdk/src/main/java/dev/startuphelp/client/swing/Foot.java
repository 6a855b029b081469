package dev.startuphelp.client.swing;

import dev.startuphelp.client.wording.Label;
import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * The foot of the window: rows of its own, lines for what is going on and for news, below them the
 * buttons. The tools beside the buttons by which a person chooses stand in it only where there is
 * room for them.
 */
final class Foot extends JPanel {

  private final WindowWords words;
  private final boolean withTools;
  private final JPanel rows = new JPanel(new Column(Look.em() / 2));
  private final PlainArea state = PlainArea.heading();
  private final PlainArea news = PlainArea.aside();
  private final JButton details = new JButton();
  private final JButton copy = new JButton();
  private final JButton about = new JButton();
  private final JPanel tools;

  /**
   * The foot of a window that is not shown yet.
   *
   * @param room how wide it may become
   * @param choices the buttons by which a person chooses
   * @param withTools whether it has the tools, too
   */
  Foot(WindowWords words, int room, List<JButton> choices, boolean withTools) {
    super(new Column(Look.em() / 2));
    this.words = words;
    this.withTools = withTools;
    words.caption(copy, words.text("copy"), "copy");
    words.caption(about, words.text("about"), "about");
    captionDetails(false);
    tools = line(Line.leading(Look.em() / 2), List.of(details, copy, about));
    List.of(details, copy, about).forEach(tool -> tool.addFocusListener(new ComeIntoSight()));
    state.setVisible(false);
    say("");
    List.of(state, news).forEach(rows::add);
    add(rows);
    JPanel chosen = line(Line.trailing(Look.em() / 2), choices);
    if (withTools) {
      addBoth(chosen, room);
    } else {
      add(chosen);
    }
  }

  /** Tells something in the line above the buttons; an empty text clears it. */
  void say(String text) {
    // Where there is room the line is always there, so that nothing moves for it.
    news.show(text.isEmpty() && withTools ? " " : text);
  }

  /** Tells what the program is doing, in a line that is there from the first time on. */
  void tellState(String text) {
    state.show(text);
  }

  /** Puts a row above the lines. */
  void addRow(JComponent row) {
    rows.add(row, 0);
  }

  void captionDetails(boolean shown) {
    if (shown) {
      words.caption(details, words.label(Label.HIDE_DETAILS), "hide-details");
    } else {
      words.caption(details, words.label(Label.SHOW_DETAILS), "show-details");
    }
  }

  JButton details() {
    return details;
  }

  JButton copy() {
    return copy;
  }

  JButton about() {
    return about;
  }

  /** The tools, to be put elsewhere where the foot is without them. */
  JComponent tools() {
    return tools;
  }

  // In one row, or in two where that would be too wide.
  private void addBoth(JPanel chosen, int room) {
    JPanel bar = new JPanel(new BorderLayout(2 * Look.em(), 0));
    bar.add(tools, BorderLayout.LINE_START);
    bar.add(chosen, BorderLayout.LINE_END);
    if (bar.getPreferredSize().width > room) {
      add(tools);
      add(chosen);
    } else {
      add(bar);
    }
  }

  private static JPanel line(Line layout, List<JButton> buttons) {
    JPanel line = new JPanel(layout);
    line.setOpaque(false);
    buttons.forEach(line::add);
    return line;
  }
}
