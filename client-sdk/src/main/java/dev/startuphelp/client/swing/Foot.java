package dev.startuphelp.client.swing;

import dev.startuphelp.client.wording.Label;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The foot of the window: rows of its own, a line for news, below it the buttons. */
final class Foot extends JPanel {

  private final WindowWords words;
  private final JPanel rows = new JPanel(new Column(Look.em() / 2));
  private final JLabel state = new JLabel(" ");
  private final JLabel news = new JLabel(" ");
  private final JButton details = new JButton();
  private final JButton copy = new JButton();
  private final JButton about = new JButton();
  private final List<JButton> choices;

  /**
   * The foot of a window that is not shown yet.
   *
   * @param room how wide it may become
   * @param choices the buttons by which a person chooses
   */
  Foot(WindowWords words, int room, List<JButton> choices) {
    super(new BorderLayout(0, Look.em() / 2));
    this.words = words;
    this.choices = choices;
    setBorder(BorderFactory.createEmptyBorder(0, 0, 0, Look.em() / 2));
    for (JLabel line : List.of(state, news)) {
      line.putClientProperty("html.disable", true);
    }
    state.setFont(Look.bold());
    state.setVisible(false);
    news.setFont(Look.small());
    news.setForeground(Look.dim());
    List.of(state, news).forEach(rows::add);
    words.caption(copy, words.text("copy"), "copy");
    words.caption(about, words.text("about"), "about");
    captionDetails(false);
    add(rows, BorderLayout.PAGE_START);
    add(bar(room), BorderLayout.CENTER);
  }

  /** Tells something in the line above the buttons; an empty text clears it. */
  void say(String text) {
    news.setText(text.isEmpty() ? " " : text);
  }

  /** Tells what the program is doing, in a line that is there from the first time on. */
  void tellState(String text) {
    state.setText(text);
    state.setVisible(true);
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

  // In one row, or in two where that would be too wide, as at 300 % on a small screen.
  private JPanel bar(int room) {
    JPanel bar = new JPanel(new BorderLayout(2 * Look.em(), Look.em() / 2));
    JPanel right = row(FlowLayout.TRAILING, choices);
    bar.add(row(FlowLayout.LEADING, List.of(details, copy, about)), BorderLayout.LINE_START);
    bar.add(right, BorderLayout.LINE_END);
    if (bar.getPreferredSize().width > room) {
      bar.removeAll();
      bar.add(row(FlowLayout.LEADING, List.of(details, copy, about)), BorderLayout.PAGE_START);
      bar.add(right, BorderLayout.LINE_END);
    }
    return bar;
  }

  private static JPanel row(int alignment, List<JButton> buttons) {
    JPanel row = new JPanel(new FlowLayout(alignment, 0, 0));
    for (JButton button : buttons) {
      if (row.getComponentCount() > 0) {
        row.add(Box.createHorizontalStrut(Look.em() / 2));
      }
      row.add(button);
    }
    return row;
  }
}
