package dev.startuphelp.client.swing;

import dev.startuphelp.client.wording.Label;
import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/** A small window over the diagnosis with the facts for the help desk; for the event thread. */
final class AboutWindow {

  private final JDialog dialog;
  private final WindowWords words;
  private final LinkActions actions;

  private AboutWindow(Dialog owner, WindowWords words, LinkActions actions) {
    this.dialog = new JDialog(owner, words.text("about-title"), Dialog.ModalityType.DOCUMENT_MODAL);
    this.words = words;
    this.actions = actions;
  }

  /** Shows the facts until the window is closed. */
  static void show(Dialog owner, String facts, WindowWords words, LinkActions actions) {
    of(owner, facts, words, actions).setVisible(true);
  }

  /** The window, which is not shown yet. */
  static JDialog of(Dialog owner, String facts, WindowWords words, LinkActions actions) {
    AboutWindow window = new AboutWindow(owner, words, actions);
    window.build(facts);
    return window.dialog;
  }

  private void build(String facts) {
    JPanel content = new JPanel(new BorderLayout(0, Look.em()));
    content.setBorder(BorderFactory.createEmptyBorder(Look.em(), Look.em(), Look.em(), Look.em()));
    PlainArea area = PlainArea.body().show(facts);
    area.getAccessibleContext().setAccessibleName(words.text("about-title"));
    MessageColumn column = new MessageColumn(0);
    column.add(area);
    content.add(new TextScroller(column), BorderLayout.CENTER);
    content.add(buttons(facts), BorderLayout.PAGE_END);
    dialog.setContentPane(content);
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    dialog.applyComponentOrientation(dialog.getOwner().getComponentOrientation());
    dialog
        .getRootPane()
        .registerKeyboardAction(
            pressed -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.pack();
    dialog.setSize(Screen.within(dialog, dialog.getSize()));
    dialog.setLocationRelativeTo(dialog.getOwner());
  }

  private JPanel buttons(String facts) {
    JButton copy = new JButton();
    words.caption(copy, words.text("copy"), "copy");
    copy.addActionListener(clicked -> actions.copy(facts));
    JButton close = new JButton();
    words.caption(close, words.label(Label.CLOSE), "close");
    close.addActionListener(clicked -> dialog.dispose());
    dialog.getRootPane().setDefaultButton(close);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
    buttons.add(copy);
    buttons.add(Box.createHorizontalStrut(Look.em() / 2));
    buttons.add(close);
    return buttons;
  }
}
