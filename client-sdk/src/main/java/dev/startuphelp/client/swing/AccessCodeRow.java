package dev.startuphelp.client.swing;

import java.awt.BorderLayout;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;

/**
 * A field for the access code that lets in while sessions are locked. The code goes to the
 * application and nowhere else: it is not shown, copied, logged or kept.
 */
final class AccessCodeRow extends JPanel {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.client.swing");

  private static final int COLUMNS = 14;

  private final transient Consumer<char[]> taker;
  private final transient Runnable handed;
  private final JPasswordField field = new JPasswordField(COLUMNS);

  /**
   * An empty field.
   *
   * @param taker the application's; the array is overwritten when it returns
   * @param handed to be run after a code was handed over
   */
  AccessCodeRow(WindowWords words, Consumer<char[]> taker, Runnable handed) {
    super(new BorderLayout(Look.em() / 2, 0));
    this.taker = taker;
    this.handed = handed;
    JLabel label = new JLabel();
    words.caption(label, words.text("access-code"), "access-code");
    label.setLabelFor(field);
    JButton use = new JButton();
    words.caption(use, words.text("use-access-code"), "use-access-code");
    use.addActionListener(clicked -> hand());
    field.addActionListener(entered -> hand());
    add(label, BorderLayout.LINE_START);
    add(field, BorderLayout.CENTER);
    add(use, BorderLayout.LINE_END);
  }

  private void hand() {
    char[] code = field.getPassword();
    forget();
    if (code.length == 0) {
      field.requestFocusInWindow();
      return;
    }
    try {
      taker.accept(code);
      handed.run();
    } catch (Throwable e) {
      // Its message may quote the code.
      LOG.log(Level.WARNING, "The application did not take the access code: {0}", e.getClass());
    } finally {
      Arrays.fill(code, '\0');
    }
  }

  // What is removed from a document stays in its memory until something else is written there.
  private void forget() {
    field.setText("\0".repeat(field.getDocument().getLength()));
    field.setText("");
  }
}
