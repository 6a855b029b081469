package dev.startuphelp.sample;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.swing.Answer;
import dev.startuphelp.client.swing.DiagnosisDialog;
import dev.startuphelp.sample.Session.Login;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.SwingWorker;

/** The window in which a user logs in, and is told why not. For the event thread only. */
final class LoginWindow {

  private static final int ROOM = 12;

  private final SampleWords words;
  private final Function<Infobase, HelpClient> help;
  private final int port;
  private final BiConsumer<Infobase, Session> loggedIn;
  private final JFrame frame;
  private final JList<Infobase> infobases;
  private final JTextField name = new JTextField("Ann", 24);
  private final JPasswordField password = new JPasswordField(SampleServer.PASSWORD, 24);
  private final JButton logIn;
  private final JLabel news = new JLabel(" ");
  private String accessCode = ""; // For one attempt.

  /**
   * A window that is not open yet.
   *
   * @param help explains failures at an infobase
   * @param port where the servers of all infobases listen
   * @param loggedIn takes over when a session has begun
   */
  LoginWindow(
      SampleWords words,
      List<Infobase> list,
      Function<Infobase, HelpClient> help,
      int port,
      BiConsumer<Infobase, Session> loggedIn) {
    this.words = words;
    this.help = help;
    this.port = port;
    this.loggedIn = loggedIn;
    frame = new JFrame(words.text("application"));
    infobases = new JList<>(list.toArray(Infobase[]::new));
    logIn = new JButton(words.text("log-in"));
    build();
  }

  JFrame frame() {
    return frame;
  }

  private void build() {
    infobases.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    infobases.setSelectedIndex(0);
    infobases.setVisibleRowCount(5);
    infobases.setCellRenderer(new InfobaseRow());
    logIn.addActionListener(clicked -> logIn());
    JButton exit = new JButton(words.text("exit"));
    exit.addActionListener(clicked -> frame.dispose());
    JPanel content = new JPanel(new BorderLayout(ROOM, ROOM));
    content.setBorder(BorderFactory.createEmptyBorder(ROOM * 2, ROOM * 2, ROOM * 2, ROOM * 2));
    content.add(labelled("infobases", new JScrollPane(infobases)), BorderLayout.CENTER);
    content.add(foot(exit), BorderLayout.PAGE_END);
    frame.setContentPane(content);
    frame.getRootPane().setDefaultButton(logIn);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.pack();
  }

  private JPanel foot(JButton exit) {
    JPanel foot = new JPanel();
    foot.setLayout(new BoxLayout(foot, BoxLayout.PAGE_AXIS));
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, ROOM / 2, 0));
    buttons.add(news);
    buttons.add(logIn);
    buttons.add(exit);
    foot.add(labelled("name", name));
    foot.add(labelled("password", password));
    foot.add(buttons);
    return foot;
  }

  private JPanel labelled(String key, JComponent field) {
    JLabel label = new JLabel(words.text(key));
    label.setLabelFor(field instanceof JScrollPane ? infobases : field);
    JPanel panel = new JPanel(new BorderLayout(0, ROOM / 3));
    panel.setBorder(BorderFactory.createEmptyBorder(0, 0, ROOM, 0));
    panel.add(label, BorderLayout.PAGE_START);
    panel.add(field, BorderLayout.CENTER);
    return panel;
  }

  private void logIn() {
    logIn(new Login(name.getText(), new String(password.getPassword()), accessCode));
    accessCode = "";
  }

  private void logIn(Login user) {
    Infobase infobase = infobases.getSelectedValue();
    URI server = infobase.server(port);
    logIn.setEnabled(false);
    news.setText(words.text("logging-in"));
    new SwingWorker<Session, Void>() {
      @Override
      protected Session doInBackground() throws Exception {
        return Session.begin(server, user);
      }

      @Override
      protected void done() {
        logIn.setEnabled(true);
        news.setText(" ");
        try {
          loggedIn.accept(infobase, get());
        } catch (ExecutionException e) {
          explain(e, infobase, server);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }.execute();
  }

  // This is all that an application has to do.
  private void explain(ExecutionException thrown, Infobase infobase, URI server) {
    Throwable failure = Objects.requireNonNullElse(thrown.getCause(), thrown);
    HelpClient client = help.apply(infobase);
    Attempt attempt = Attempt.to(server).withLocale(words.locale());
    DiagnosisDialog dialog =
        new DiagnosisDialog(client::refine)
            .withApplication(words.text("application"))
            .withAccessCode(code -> accessCode = new String(code));
    if (dialog.show(frame, client.diagnose(failure, attempt)) == Answer.TRY_AGAIN) {
      logIn();
    }
  }
}
