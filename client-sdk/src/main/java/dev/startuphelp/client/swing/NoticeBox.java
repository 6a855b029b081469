package dev.startuphelp.client.swing;

import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.protocol.Severity;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.net.URI;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** One notice, set apart from the program's own words and labelled as the administrator's. */
final class NoticeBox extends JPanel {

  private static final int ARC = 8;
  private static final int BAR = 4;

  private final Severity severity;
  private final PlainArea circumstances = PlainArea.aside();

  NoticeBox(ShownNotice notice, LinkActions actions) {
    super(new Column(Look.em() / 2));
    this.severity = notice.severity();
    setOpaque(false);
    int room = Look.em() * 2 / 3;
    setBorder(BorderFactory.createEmptyBorder(room, room + BAR, room, room + BAR));
    add(heading(actions.words()));
    add(PlainArea.body().show(notice.text()));
    add(circumstances);
    URI link = notice.helpUrl();
    if (link != null) {
      add(LinkRow.named(actions.words().text("more-about-this"), link, actions));
    }
  }

  /** Says from when to when it is shown, and where it comes from. */
  void tell(String text) {
    circumstances.show(text);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Look.ground(severity));
    g.fillRoundRect(0, 0, getWidth(), getHeight(), ARC, ARC);
    g.setColor(Look.accent(severity));
    g.clipRect(
        getComponentOrientation().isLeftToRight() ? 0 : getWidth() - BAR, 0, BAR, getHeight());
    g.fillRoundRect(0, 0, getWidth(), getHeight(), ARC, ARC);
    g.dispose();
  }

  private JLabel heading(WindowWords words) {
    JLabel heading = new JLabel(words.label(Label.ADMINISTRATOR_MESSAGE));
    heading.setIcon(new SeverityIcon(severity, Look.em() * 4 / 3));
    heading.setFont(Look.bold());
    heading
        .getAccessibleContext()
        .setAccessibleDescription(words.text("severity." + severity.wireName()));
    return heading;
  }
}
