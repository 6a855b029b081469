package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import java.time.ZoneId;
import javax.swing.BorderFactory;
import javax.swing.JPanel;

/**
 * The failure as an expert wants to see it, with the name and time of the diagnosis. It scrolls
 * with the texts above it, so that a small screen has one thing to scroll.
 */
final class DetailsPane extends JPanel {

  private final WindowWords words;
  private final PlainArea text = PlainArea.code();

  DetailsPane(WindowWords words) {
    super(new Column(0));
    this.words = words;
    setOpaque(false);
    int room = Look.em() / 2;
    setBorder(
        BorderFactory.createCompoundBorder(
            BorderFactory.createLineBorder(Look.line()),
            BorderFactory.createEmptyBorder(room, room, room, room)));
    text.getAccessibleContext().setAccessibleName(words.text("details"));
    add(text);
  }

  void show(Diagnosis diagnosis, ZoneId zone) {
    String hops = DiagnosisReport.hops(diagnosis, words);
    String known = hops.isEmpty() ? diagnosis.details() : hops + "\n\n" + diagnosis.details();
    text.show(words.identity(diagnosis, zone) + "\n" + known);
  }
}
