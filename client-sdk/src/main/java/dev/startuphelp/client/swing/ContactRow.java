package dev.startuphelp.client.swing;

import dev.startuphelp.client.ShownContact;
import java.net.URI;
import javax.swing.JPanel;

/** Someone who can be asked: who it is and when, and below the number or address. */
final class ContactRow extends JPanel {

  ContactRow(ShownContact contact, LinkActions actions) {
    super(new Column(0));
    setOpaque(false);
    String hours = contact.hours();
    String who = hours == null ? contact.label() : contact.label() + ", " + hours;
    add(PlainArea.body().show(who));
    URI url = contact.url();
    if (url != null) {
      add(LinkRow.bare(url, contact.label(), actions));
    }
  }
}
