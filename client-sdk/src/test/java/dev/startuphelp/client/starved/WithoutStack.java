package dev.startuphelp.client.starved;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import dev.startuphelp.client.terminal.TerminalText;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * An application that asks at every depth of a recursion that has no end, before anything of the
 * SDK was used, and afterwards from where there is room.
 */
final class WithoutStack {

  private static final int LEVELS = 8; // between two questions
  private static final int ENOUGH = 20; // answers that were not the ready-made one

  private final HelpClient help;
  private final Attempt attempt;
  private final Throwable failure = new ConnectException("Connection refused");
  private final HttpReply reply = new HttpReply(407, Map.of(), "");
  private int level;
  private int asked;
  private int answered;

  private WithoutStack(HelpClient help, Attempt attempt) {
    this.help = help;
    this.attempt = attempt;
  }

  public static void main(String[] arguments) throws Exception {
    HelpClient help =
        HelpClient.builder("starved", URI.create("http://127.0.0.1:9/"))
            .cacheDirectory(Files.createTempDirectory("cache"))
            .build();
    Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
    WithoutStack application = new WithoutStack(help, attempt);
    Thread deep = new Thread(null, application::descend, "deep", 1 << 20);
    deep.start();
    deep.join();
    System.out.println("asked " + (application.asked > ENOUGH));

    Diagnosis diagnosis = help.diagnose(application.failure, attempt);
    System.out.println("afterwards " + diagnosis.situation());
    System.out.println("reply " + help.diagnose(application.reply, attempt).situation());
    for (String text :
        List.of(
            TerminalText.of(diagnosis),
            HtmlReport.of(diagnosis),
            ProblemReport.of(diagnosis),
            JsonReport.of(diagnosis))) {
      System.out.println("text " + text.contains(diagnosis.title()));
    }
    System.out.println("refined " + help.refine(diagnosis).toCompletableFuture().get().situation());
    help.close();
  }

  // Each level asks when the one below has come back, so the deepest ask first.
  private void descend() {
    try {
      descend();
    } catch (StackOverflowError atTheBottom) {
      level = 0;
    }
    level++;
    if (level % LEVELS == 0 && answered < ENOUGH) {
      ask();
    }
  }

  private void ask() {
    asked++;
    try {
      Diagnosis diagnosis = help.diagnose(failure, attempt);
      help.diagnose(reply, attempt);
      help.refine(diagnosis);
      help.remember("Ask Ann.", null);
      TerminalText.of(diagnosis);
      HtmlReport.of(diagnosis);
      ProblemReport.of(diagnosis);
      JsonReport.of(diagnosis);
      answered += diagnosis.situation() == Situation.UNKNOWN ? 0 : 1;
    } catch (StackOverflowError noRoomForTheCall) {
      answered = 0;
    }
  }
}
