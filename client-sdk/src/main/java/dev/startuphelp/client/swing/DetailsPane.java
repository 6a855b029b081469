package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import java.awt.Dimension;
import java.time.ZoneId;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;

/** The failure as an expert wants to see it, with the name and time of the diagnosis. */
final class DetailsPane extends JScrollPane {

  private static final int HEIGHT_IN_EM = 12;

  private final WindowWords words;
  private final PlainArea text = PlainArea.code();

  DetailsPane(WindowWords words) {
    this.words = words;
    setViewportView(text);
    setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
    int room = Look.em() / 2;
    text.setBorder(BorderFactory.createEmptyBorder(room, room, room, room));
    text.getAccessibleContext().setAccessibleName(words.text("details"));
  }

  void show(Diagnosis diagnosis, ZoneId zone) {
    String hops = DiagnosisReport.hops(diagnosis, words);
    String known = hops.isEmpty() ? diagnosis.details() : hops + "\n\n" + diagnosis.details();
    text.show(words.identity(diagnosis, zone) + "\n" + known);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, HEIGHT_IN_EM * Look.em());
  }
}
