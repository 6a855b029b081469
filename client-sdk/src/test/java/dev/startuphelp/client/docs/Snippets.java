package dev.startuphelp.client.docs;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.extension.OwnSituation;
import dev.startuphelp.client.extension.OwnSituations;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.reconnect.Reconnect;
import dev.startuphelp.client.reconnect.ReconnectState;
import dev.startuphelp.client.swing.DiagnosisDialog;
import dev.startuphelp.client.swing.ReconnectAnswer;
import dev.startuphelp.client.swing.ReconnectDialog;
import dev.startuphelp.client.terminal.ReconnectLine;
import dev.startuphelp.client.terminal.Terminal;
import dev.startuphelp.client.terminal.TerminalText;
import java.awt.Component;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Java code of README.md and docs/sdk.md, so that it compiles. Never run. */
abstract class Snippets {

  abstract void logIn(URI server) throws IOException;

  abstract void show(Diagnosis diagnosis);

  abstract void show(ReconnectState<Session> state);

  abstract Session connect(URI server) throws IOException;

  abstract void goOnWith(Session session);

  interface Session {}

  interface Credentials {
    void accessCode(char[] code);
  }

  void readme(URI server, Component window) {
    HelpClient help =
        HelpClient.builder("accounting", URI.create("https://help.example.com/v1/help")).build();
    DiagnosisDialog dialog = new DiagnosisDialog(help::refine);
    try {
      logIn(server);
    } catch (IOException failure) {
      dialog.show(window, help.diagnose(failure, Attempt.to(server)));
    }
  }

  void diagnose(HelpClient help, Exception failure, URI server) {
    Diagnosis diagnosis = help.diagnose(failure, Attempt.to(server));
    help.refine(diagnosis).thenAccept(better -> show(better));
  }

  void terminal(Diagnosis diagnosis) {
    System.out.print(TerminalText.of(diagnosis));
  }

  HelpClient own(URI documentUrl) {
    return HelpClient.builder("accounting", documentUrl).ownSituations(new Trials()).build();
  }

  HelpClient signed(URI documentUrl) {
    return HelpClient.builder("accounting", documentUrl)
        .trustedKeys("MCowBQYDK2VwAyEAF3NlwfCynhbx1K3HIcYBRgJ+Pr7NsAGX8rCrehoTYf0=")
        .build();
  }

  static final class TrialEnded extends Exception {}

  static final class Trials implements OwnSituations {
    @Override
    public Optional<OwnSituation> situationOf(Throwable failure, Locale locale) {
      return failure instanceof TrialEnded
          ? Optional.of(
              OwnSituation.of(
                      "accounting.TRIAL_ENDED", "Your trial has ended", "It ran for 30 days.")
                  .remedies("Buy a licence.")
                  .link(URI.create("https://example.com/buy")))
          : Optional.empty();
    }
  }

  void reconnect(HelpClient help, Exception failure, URI server, Component window) {
    Attempt attempt = Attempt.to(server);
    ReconnectDialog<Session> reconnect =
        new ReconnectDialog<>(help, attempt, () -> connect(server)).withWorkOffline();
    ReconnectAnswer<Session> answer = reconnect.show(window, help.diagnose(failure, attempt));
    if (answer instanceof ReconnectAnswer.Connected<Session> back) {
      goOnWith(back.connection());
    }
  }

  void reconnectWithoutWindow(HelpClient help, Exception failure, URI server, Attempt attempt) {
    Reconnect<Session> reconnect = new Reconnect<>(help, attempt, () -> connect(server));
    reconnect.start(help.diagnose(failure, attempt), state -> show(state));
  }

  void reconnectInTerminal(Reconnect<Session> reconnect, Diagnosis diagnosis) {
    ReconnectLine line = new ReconnectLine(Terminal.ofStandardOutput(), System.out);
    reconnect.start(diagnosis, line::show);
  }

  void accessCode(HelpClient help, Component window, Diagnosis diagnosis, Credentials credentials) {
    DiagnosisDialog dialog =
        new DiagnosisDialog(help::refine)
            .withAccessCode(code -> credentials.accessCode(code.clone()));
    dialog.show(window, diagnosis);
  }

  void reply(HelpClient help, URI server, Proxy proxy) {
    Attempt attempt = Attempt.to(server).withProxy(proxy).withLocale(Locale.forLanguageTag("ru"));
    Diagnosis diagnosis =
        help.diagnose(new HttpReply(503, Map.of("Retry-After", List.of("120")), ""), attempt);
    show(diagnosis);
  }
}
