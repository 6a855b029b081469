package dev.startuphelp.client.swing;

import dev.startuphelp.client.wording.Label;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The foot of the window: a line for news, below it the buttons. */
final class Foot extends JPanel {

  private final WindowWords words;
  private final JLabel news = new JLabel(" ");
  private final JButton details = new JButton();
  private final JButton copy = new JButton();
  private final JButton about = new JButton();
  private final JButton tryAgain = new JButton();
  private final JButton close = new JButton();

  /**
   * The foot of a window that is not shown yet.
   *
   * @param room how wide it may become
   */
  Foot(WindowWords words, int room) {
    super(new BorderLayout(0, Look.em() / 2));
    this.words = words;
    setBorder(BorderFactory.createEmptyBorder(0, 0, 0, Look.em() / 2));
    news.putClientProperty("html.disable", true);
    news.setFont(Look.small());
    news.setForeground(Look.dim());
    words.caption(copy, words.text("copy"), "copy");
    words.caption(about, words.text("about"), "about");
    words.caption(tryAgain, words.label(Label.TRY_AGAIN), "try-again");
    words.caption(close, words.label(Label.CLOSE), "close");
    captionDetails(false);
    add(news, BorderLayout.PAGE_START);
    add(bar(room), BorderLayout.CENTER);
  }

  /** Tells something in the line above the buttons; an empty text clears it. */
  void say(String text) {
    news.setText(text.isEmpty() ? " " : text);
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

  JButton tryAgain() {
    return tryAgain;
  }

  JButton close() {
    return close;
  }

  // In one row, or in two on a screen that is too narrow, as at 300 % on a small one.
  private JPanel bar(int room) {
    JPanel bar = new JPanel(new BorderLayout(2 * Look.em(), Look.em() / 2));
    bar.add(row(FlowLayout.LEADING, details, copy, about), BorderLayout.LINE_START);
    bar.add(row(FlowLayout.TRAILING, tryAgain, close), BorderLayout.LINE_END);
    if (bar.getPreferredSize().width > room) {
      bar.removeAll();
      bar.add(row(FlowLayout.LEADING, details, copy), BorderLayout.PAGE_START);
      bar.add(row(FlowLayout.TRAILING, about, tryAgain, close), BorderLayout.LINE_END);
    }
    return bar;
  }

  private static JPanel row(int alignment, Component... buttons) {
    JPanel row = new JPanel(new FlowLayout(alignment, 0, 0));
    for (Component button : buttons) {
      if (row.getComponentCount() > 0) {
        row.add(Box.createHorizontalStrut(Look.em() / 2));
      }
      row.add(button);
    }
    return row;
  }
}
