package dev.startuphelp.sample;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.swing.ReconnectAnswer;
import dev.startuphelp.client.swing.ReconnectDialog;
import java.awt.BorderLayout;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The window to work in. When the session has lost its server, it connects again. For the event
 * thread only.
 */
final class WorkWindow {

  private static final Object[][] INVOICES = {
    {"2026-0417", "Northern Bakery", "1 240.00"},
    {"2026-0418", "Lighthouse Books", "318.50"},
    {"2026-0419", "Blue Hill Farm", "2 975.20"},
    {"2026-0420", "Harbour Repairs", "640.00"},
    {"2026-0421", "Maple Street School", "1 105.75"},
    {"2026-0422", "Old Mill Cafe", "87.90"}
  };

  private static final int HEARTBEAT = 1_000; // milliseconds

  private final SampleWords words;
  private final HelpClient help;
  private final JFrame frame;
  private final Timer heartbeat = new Timer(HEARTBEAT, tick -> check());
  private Session session;

  /**
   * A window that is not open yet.
   *
   * @param help explains failures at the infobase
   */
  WorkWindow(SampleWords words, HelpClient help, Infobase infobase, Session session) {
    this.words = words;
    this.help = help;
    this.session = session;
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

  void open() {
    frame.setVisible(true);
    heartbeat.setRepeats(false);
    heartbeat.start();
  }

  private void check() {
    Session checked = session;
    new SwingWorker<Void, Void>() {
      @Override
      protected @Nullable Void doInBackground() throws IOException {
        checked.check();
        return null;
      }

      @Override
      protected void done() {
        if (!frame.isDisplayable()) { // Closed meanwhile: nobody works here any more.
          return;
        }
        try {
          get();
          heartbeat.start();
        } catch (ExecutionException e) {
          reconnect(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }.execute();
  }

  // This is all that an application has to do.
  private void reconnect(Throwable failure) {
    Attempt attempt = Attempt.to(session.server()).withLocale(words.locale());
    ReconnectDialog<Session> dialog =
        new ReconnectDialog<>(help, attempt, session::again)
            .withApplication(words.text("application"));
    ReconnectAnswer<Session> answer = dialog.show(frame, help.diagnose(failure, attempt));
    if (answer instanceof ReconnectAnswer.Connected<Session> connected) {
      session = connected.connection();
      heartbeat.start();
    } else {
      frame.dispose();
    }
  }
}
