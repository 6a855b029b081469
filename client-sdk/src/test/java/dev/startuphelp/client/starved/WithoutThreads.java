package dev.startuphelp.client.starved;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.reconnect.Reconnect;
import dev.startuphelp.client.reconnect.ReconnectState;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import dev.startuphelp.client.terminal.TerminalText;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An application that fails where no thread can be started, and goes on when there are some. */
final class WithoutThreads {

  private WithoutThreads() {}

  public static void main(String[] arguments) throws Exception {
    Path cache = Files.createTempDirectory("cache");
    Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
    Threads threads = new Threads();
    threads.takeAll();
    try {
      new Thread(() -> {}).start();
      System.out.println("There are threads");
    } catch (OutOfMemoryError e) {
      System.out.println("No threads");
    }

    HelpClient help =
        HelpClient.builder("starved", URI.create("http://127.0.0.1:9/"))
            .cacheDirectory(cache)
            .helpText("Ask Ben.")
            .build();
    Diagnosis diagnosis = help.diagnose(new ConnectException("Connection refused"), attempt);
    System.out.println("diagnosed " + diagnosis.situation() + ", " + diagnosis.helpText());
    Diagnosis refined = help.refine(diagnosis).toCompletableFuture().get(1, TimeUnit.SECONDS);
    System.out.println("refined " + refined.situation());
    help.remember("Ask Ann.", null);
    System.out.println("remembered " + help.diagnose(new Exception(), attempt).helpText());
    System.out.println("written " + TerminalText.of(diagnosis).contains(diagnosis.title()));
    System.out.println("html " + HtmlReport.of(diagnosis).contains(diagnosis.title()));
    System.out.println("problem " + ProblemReport.of(diagnosis).contains(diagnosis.title()));
    System.out.println("json " + JsonReport.of(diagnosis).contains(diagnosis.title()));
    List<String> states = new ArrayList<>();
    Reconnect<String> reconnect = new Reconnect<>(help, attempt, () -> "connected");
    reconnect.start(diagnosis, state -> states.add(name(state)));
    reconnect.retryNow();
    System.out.println("reconnect " + states);

    threads.giveBack();
    reconnect.retryNow();
    while (!states.contains("Recovered")) {
      Thread.onSpinWait();
    }
    System.out.println("connected");
    help.remember("Ask Eve.", null);
    help.close();
    HelpClient next =
        HelpClient.builder("starved", URI.create("http://127.0.0.1:9/"))
            .cacheDirectory(cache)
            .build();
    System.out.println("kept " + next.diagnose(new Exception(), attempt).helpText());
    next.close();
  }

  private static String name(ReconnectState<?> state) {
    return state.getClass().getSimpleName();
  }
}
