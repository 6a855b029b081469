package dev.startuphelp.sample;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;

/** The window to work in while a session lasts. For the event thread only. */
final class WorkWindow {

  private static final Object[][] INVOICES = {
    {"2026-0417", "Northern Bakery", "1 240.00"},
    {"2026-0418", "Lighthouse Books", "318.50"},
    {"2026-0419", "Blue Hill Farm", "2 975.20"},
    {"2026-0420", "Harbour Repairs", "640.00"},
    {"2026-0421", "Maple Street School", "1 105.75"},
    {"2026-0422", "Old Mill Cafe", "87.90"}
  };

  private final JFrame frame;

  WorkWindow(SampleWords words, Infobase infobase, Session session) {
    frame = new JFrame(words.text("application"));
    Object[] columns = {words.text("invoice"), words.text("customer"), words.text("amount")};
    JTable invoices = new JTable(INVOICES, columns);
    invoices.setRowHeight(28);
    JLabel state = new JLabel(words.text("connected", infobase.name(), session.user()));
    state.setBorder(BorderFactory.createEmptyBorder(6, 12, 6, 12));
    frame.add(new JScrollPane(invoices), BorderLayout.CENTER);
    frame.add(state, BorderLayout.PAGE_END);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.pack();
  }

  JFrame frame() {
    return frame;
  }
}
