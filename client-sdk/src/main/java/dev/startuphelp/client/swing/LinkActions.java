package dev.startuphelp.client.swing;

import dev.startuphelp.protocol.HelpLink;
import java.net.URI;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** What a click on a link does; what came of it is said in the window's line for news. */
final class LinkActions {

  private final Workplace workplace;
  private final WindowWords words;
  private final Consumer<String> news;

  LinkActions(Workplace workplace, WindowWords words, Consumer<String> news) {
    this.workplace = workplace;
    this.words = words;
    this.news = news;
  }

  WindowWords words() {
    return words;
  }

  /** Opens the link without holding up the event thread; where no program takes it, copies it. */
  void open(URI link) {
    Thread opener =
        new Thread(
            () -> {
              boolean opened = workplace.open(link);
              SwingUtilities.invokeLater(() -> afterOpening(link, opened));
            },
            "startup-help-link");
    opener.setDaemon(true);
    try {
      opener.start();
    } catch (OutOfMemoryError e) { // No thread to open it on; copying needs none.
      afterOpening(link, false);
    }
  }

  void copy(URI link) {
    news.accept(words.text(workplace.copy(address(link)) ? "link-copied" : "cannot-copy"));
  }

  void copy(String text) {
    news.accept(words.text(workplace.copy(text) ? "copied" : "cannot-copy"));
  }

  /** A link as a person writes it down: a phone number, a mail address, or the whole of it. */
  static String address(URI link) {
    return HelpLink.written(link);
  }

  private void afterOpening(URI link, boolean opened) {
    if (opened) {
      news.accept("");
    } else {
      news.accept(words.text(workplace.copy(address(link)) ? "cannot-open" : "cannot-copy"));
    }
  }
}
