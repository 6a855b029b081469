package dev.startuphelp.sample;

import dev.startuphelp.client.HelpClient;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.swing.JFrame;

/** The sample put together: its servers, what explains failures, its windows. */
final class Sample implements AutoCloseable {

  private static final Duration OUTAGE = Duration.ofMinutes(25);

  private final SampleWords words;
  private final SampleServer server;
  private final SampleHelp administrator;
  private final List<Infobase> infobases;
  private final Map<Infobase, HelpClient> help = new LinkedHashMap<>();
  private final LoginWindow login;
  private final ServerRoom room;

  /**
   * Everything but open windows. For the event thread.
   *
   * @param list the infobases to choose from (<code>*.v8i</code>)
   * @param notice what the administrator says
   * @param cache where help is kept
   * @param port where the server of the infobases listens; 0: at a free one
   */
  Sample(Path list, Path notice, Path cache, int port, Locale locale) throws IOException {
    words = new SampleWords(locale);
    infobases = Infobase.readAll(list);
    administrator = new SampleHelp(notice, OUTAGE, Clock.system(ZoneId.systemDefault()));
    server = new SampleServer(port, words.text("lock-message"));
    server.start();
    for (Infobase infobase : infobases) {
      help.put(infobase, newHelp(infobase, list, cache));
    }
    login = new LoginWindow(words, infobases, this::helpFor, server.port(), this::work);
    room = new ServerRoom(server, words);
  }

  void open() {
    onClosed(login.frame(), this::close);
    login.frame().setLocationRelativeTo(null);
    login.frame().setVisible(true);
    room.frame()
        .setLocation(login.frame().getX(), login.frame().getY() + login.frame().getHeight());
    room.frame().setVisible(true);
  }

  SampleServer server() {
    return server;
  }

  LoginWindow login() {
    return login;
  }

  @Override
  public void close() {
    room.frame().dispose();
    help.values().forEach(HelpClient::close);
    server.close();
    administrator.close();
  }

  private HelpClient helpFor(Infobase infobase) {
    return Objects.requireNonNull(help.get(infobase));
  }

  private HelpClient newHelp(Infobase infobase, Path list, Path cache) {
    return HelpClient.builder("accounting", administrator.document())
        .infobaseList(infobase.name(), list)
        .timeBudget(Duration.ofSeconds(10))
        .cacheDirectory(cache)
        .build();
  }

  private void work(Infobase infobase, Session session) {
    WorkWindow work = new WorkWindow(words, helpFor(infobase), infobase, session);
    onClosed(work.frame(), () -> login.frame().setVisible(true));
    work.frame().setLocationRelativeTo(login.frame());
    login.frame().setVisible(false);
    work.open();
  }

  private static void onClosed(JFrame frame, Runnable action) {
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent closed) {
            action.run();
          }
        });
  }
}
