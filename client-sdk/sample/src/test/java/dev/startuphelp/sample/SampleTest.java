package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatLightLaf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPasswordField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a user: from the login window to the help, and back to work. */
@Timeout(120)
class SampleTest {

  private static final Path LIST = Path.of("../../sample-config/infobases.v8i");
  private static final Path NOTICE = Path.of("../../sample-config/notice.json");
  private static final String PROMISE = "Accounting is down for an upgrade. It will be back at ";

  @TempDir Path cache;

  private Sample sample;
  private JFrame login;

  @BeforeEach
  void open() {
    sample =
        Driver.onEventThread(
            () -> {
              Main.look(new FlatLightLaf());
              return new Sample(LIST, NOTICE, cache, 0, Locale.ENGLISH);
            });
    Driver.onEventThread(
        () -> {
          sample.open();
          return sample;
        });
    login = sample.login().frame();
  }

  @AfterEach
  void close() {
    SwingUtilities.invokeLater(login::dispose);
    Driver.awaitClosed(login);
  }

  @Test
  void logsIn() {
    Driver.press(login, "Log in");

    Driver.frame("Connected to Accounting as Ann").dispose();
  }

  @Test
  void tellsWhatTheAdministratorSaysWhileTheServerIsStoppedAndLogsInWhenItIsBack()
      throws IOException {
    sample.server().stop();

    Driver.press(login, "Log in");
    JDialog told = Driver.dialog(": maintenance until ", PROMISE);
    assertThat(told.getOwner()).isSameAs(login);

    sample.server().start();
    Driver.press(told, "Try again");
    Driver.frame("Connected to Accounting as Ann").dispose();
    Driver.awaitClosed(told);
  }

  @Test
  void tellsARejectedLoginFromAServerThatIsAway() {
    Driver.type(login, JPasswordField.class, "wrong");

    Driver.press(login, "Log in");

    Driver.press(Driver.dialog("did not accept the name or the password"), "Close");
  }

  @Test
  void goesOnWorkingWhenTheServerIsBack() throws IOException {
    Driver.press(login, "Log in");
    JFrame work = Driver.frame("Connected to Accounting as Ann");

    sample.server().stop();
    JDialog lost = Driver.dialog(": maintenance until ", PROMISE);
    assertThat(lost.getOwner()).isSameAs(work);
    sample.server().start();
    Driver.press(lost, "Retry now");
    Driver.awaitClosed(lost);

    assertThat(work.isShowing()).isTrue();
    work.dispose();
  }

  @Test
  void logsInWithTheAccessCodeWhileSessionsAreLocked() {
    sample.server().lock(true);

    Driver.press(login, "Log in");
    JDialog locked = Driver.dialog("The month is being closed.");
    Driver.type(locked, JPasswordField.class, SampleServer.ACCESS_CODE);
    Driver.press(locked, "Log in with code");

    Driver.frame("Connected to Accounting as Ann").dispose();
    Driver.awaitClosed(locked);
  }
}
