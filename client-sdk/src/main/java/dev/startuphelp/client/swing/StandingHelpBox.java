package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownContact;
import dev.startuphelp.client.wording.Label;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.swing.JPanel;

/** The help that has no end: a text, the link "Need help?", and who can be asked. */
final class StandingHelpBox extends JPanel {

  private final WindowWords words;
  private final PlainArea heading = PlainArea.heading();
  private final PlainArea text = PlainArea.body();
  private final Rows<URI, LinkRow> link;
  private final Rows<ShownContact, ContactRow> contacts;
  private final Section who;
  private final PlainArea origin = PlainArea.aside();

  StandingHelpBox(LinkActions actions) {
    super(new Column(Look.em()));
    this.words = actions.words();
    this.link = new Rows<>(0, to -> LinkRow.named(words.label(Label.NEED_HELP), to, actions));
    this.contacts = new Rows<>(Look.em() / 2, contact -> new ContactRow(contact, actions));
    this.who = new Section(words.label(Label.CONTACTS), contacts);
    setOpaque(false);
    JPanel what = new JPanel(new Column(Look.em() / 3));
    what.setOpaque(false);
    List.of(heading, text, link).forEach(what::add);
    List.of(what, who, origin).forEach(this::add);
  }

  void show(Diagnosis diagnosis) {
    String help = Objects.requireNonNullElse(diagnosis.helpText(), "");
    URI url = diagnosis.helpUrl();
    boolean some = !help.isEmpty() || url != null || !diagnosis.contacts().isEmpty();
    heading.show(help.isEmpty() ? "" : words.standingHeading(diagnosis.helpFrom().source()));
    text.show(help);
    link.show(url == null ? List.of() : List.of(url));
    contacts.show(diagnosis.contacts());
    who.settle();
    origin.show(isToldByNotice(diagnosis) ? "" : words.provenance(diagnosis.helpFrom()));
    setVisible(some);
  }

  // One source is named once.
  private static boolean isToldByNotice(Diagnosis diagnosis) {
    return !diagnosis.notices().isEmpty() && diagnosis.noticesFrom().equals(diagnosis.helpFrom());
  }
}
