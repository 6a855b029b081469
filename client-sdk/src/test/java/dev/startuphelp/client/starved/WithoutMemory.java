package dev.startuphelp.client.starved;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.HelpClientBuilder;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import dev.startuphelp.client.swing.Answer;
import dev.startuphelp.client.swing.DiagnosisDialog;
import dev.startuphelp.client.terminal.TerminalText;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application whose heap is full when it fails, and which goes on when it is no longer. */
final class WithoutMemory {

  private static final int TIMES = 20;
  private static final List<Class<?>> LOADED =
      List.of(TerminalText.class, HtmlReport.class, ProblemReport.class, JsonReport.class);

  private static @Nullable Object[] hoard = {};
  private static @Nullable Object thrown;
  private static int answers;
  private static int step;
  private static int unknown;

  private WithoutMemory() {}

  public static void main(String[] arguments) throws Exception {
    HelpClientBuilder builder =
        HelpClient.builder("starved", URI.create("http://127.0.0.1:9/"))
            .cacheDirectory(Files.createTempDirectory("cache"));
    HelpClient help = builder.build();
    DiagnosisDialog dialog = new DiagnosisDialog(help::refine);
    URI target = URI.create("https://accounting.example.com/");
    HttpReply reply = new HttpReply(503, Map.of(), "");
    String ann = "Ask Ann.";
    ConnectException failure = new ConnectException("Connection refused");
    Diagnosis known = help.diagnose(failure, Attempt.to(target));
    awaitWarmUp();
    for (Class<?> entry : LOADED) {
      Class.forName(entry.getName());
    }

    Diagnosis[] diagnoses = new Diagnosis[2 * TIMES];
    String[] texts = new String[4];
    HelpClient[] built = new HelpClient[1];
    Answer[] answer = new Answer[1];
    fill();
    for (int i = 0; i < TIMES; i++) {
      try {
        step = 1;
        diagnoses[2 * i] = help.diagnose(failure, Attempt.to(target).withLocale(null));
        diagnoses[2 * i + 1] = help.diagnose(reply, Attempt.toStart());
        answers++;
        if (i > 0) {
          continue;
        }
        step = 2;
        built[0] = builder.build();
        step = 3;
        help.remember(ann, null);
        step = 4;
        if (help.refine(known) == null) {
          throw new IllegalStateException("No stage");
        }
        step = 5;
        texts[0] = TerminalText.of(known);
        step = 6;
        texts[1] = HtmlReport.of(known);
        step = 7;
        texts[2] = ProblemReport.of(known);
        step = 8;
        texts[3] = JsonReport.of(known);
        step = 9;
        answer[0] = dialog.show(null, known);
      } catch (Throwable e) {
        thrown = e;
        break;
      }
    }
    hoard = new Object[0];

    System.out.println(thrown == null ? "threw nothing" : "step " + step + " threw " + thrown);
    for (Diagnosis diagnosis : diagnoses) {
      unknown += diagnosis != null && diagnosis.id().equals("NONE-NONE") ? 1 : 0;
    }
    System.out.println("answered " + answers + ", starved " + (unknown > 0));
    System.out.println("texts " + List.of(texts).stream().allMatch(text -> text.length() > 20));
    System.out.println("dialog " + answer[0]);
    System.out.println("afterwards " + help.diagnose(failure, Attempt.to(target)).situation());
    System.out.println("reply " + help.diagnose(reply, Attempt.to(target)).situation());
    System.out.println("built " + built[0].diagnose(failure, Attempt.to(target)).situation());
    System.out.println("text " + TerminalText.of(known).contains(known.title()));
    System.out.println("html " + HtmlReport.of(known).contains(known.title()));
    System.out.println("problem " + ProblemReport.of(known).contains(known.title()));
    System.out.println("json " + JsonReport.of(known).contains(known.title()));
    help.close();
  }

  // The thread of the warm-up ends with it.
  private static void awaitWarmUp() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("startup-help")) {
        thread.join(2_000);
      }
    }
  }

  private static void fill() {
    Object[] chain = null;
    for (int size = 1 << 20; size >= 1; size /= 2) {
      try {
        while (true) {
          Object[] next = new Object[size];
          next[0] = chain;
          chain = next;
        }
      } catch (OutOfMemoryError full) {
        hoard = chain;
      }
    }
  }
}
