package dev.startuphelp.client.swing;

import dev.startuphelp.client.library.LibraryWarnings;
import java.awt.Component;
import java.net.URI;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;

/** A link, where it leads, and a way to copy it. */
final class LinkRow extends JPanel {

  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_CAPTION = 48;

  private LinkRow() {
    super(new Column(0));
    setOpaque(false);
  }

  /** A link with a caption of its own; the address stands below. */
  static LinkRow named(String caption, URI link, LinkActions actions) {
    LinkRow row = new LinkRow();
    row.addLink(caption, caption, link, actions);
    row.add(PlainArea.aside().show(shortened(LinkActions.address(link), LONGEST_ADDRESS)));
    return row;
  }

  /**
   * A link whose caption is the address itself.
   *
   * @param whose what a screen reader says with it
   */
  static LinkRow bare(URI link, String whose, LinkActions actions) {
    LinkRow row = new LinkRow();
    String caption = shortened(LinkActions.address(link), LONGEST_CAPTION);
    row.addLink(caption, whose, link, actions);
    return row;
  }

  private void addLink(String caption, String name, URI link, LinkActions actions) {
    LinkButton open = new LinkButton(caption, () -> actions.open(link));
    open.getAccessibleContext().setAccessibleName(name);
    open.getAccessibleContext().setAccessibleDescription(LinkActions.address(link));
    String copyCaption = actions.words().text("copy-link");
    LinkButton copy = new LinkButton(copyCaption, () -> actions.copy(link));
    copy.getAccessibleContext().setAccessibleName(copyCaption + ": " + name);
    copy.quiet();
    JPanel line = line(open, copy);
    if (QrCode.isPossibleFor(link.toASCIIString())) {
      addCode(line, link.toASCIIString(), actions);
    }
    add(line);
  }

  // The code is made when it is asked for: a window must not wait for what few will want.
  private static void addCode(JPanel line, String link, LinkActions actions) {
    LinkButton show = new LinkButton(actions.words().text("qr-code"), () -> {});
    show.quiet();
    show.addActionListener(clicked -> showCode(show, link));
    line.add(show);
  }

  private static void showCode(LinkButton below, String link) {
    try {
      JPopupMenu popup = new JPopupMenu();
      popup.add(QrCode.of(link));
      popup.show(below, 0, below.getHeight());
    } catch (LinkageError e) { // The application's ZXing is not whole.
      new LibraryWarnings().tell(e);
      below.setVisible(false);
    }
  }

  // The beginning is what tells where a link leads; the whole of it can be copied.
  private static String shortened(String address, int longest) {
    return address.length() <= longest ? address : address.substring(0, longest) + "…";
  }

  private static JPanel line(Component... parts) {
    JPanel line = new JPanel(Line.leading(Look.em()));
    line.setOpaque(false);
    for (Component part : parts) {
      line.add(part);
    }
    return line;
  }
}
