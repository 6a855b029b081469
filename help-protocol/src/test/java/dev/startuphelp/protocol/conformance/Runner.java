package dev.startuphelp.protocol.conformance;

import dev.startuphelp.protocol.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The program: walks a client in any language through the rows and prints what came of each.
 * docs/conformance.md tells how to use it. Exit status 0: all passed; 1: some failed; 2: wrong
 * usage.
 */
public final class Runner {

  private static final String USAGE =
      """
      Usage: Runner COMMAND [ROW...]
      Walks a client through the failure contract. COMMAND, one argument, starts it once for each
      step; it is split at spaces, and gets the URL of the service and a folder for what the client
      keeps as its last two arguments. The client writes one JSON object:
        {"notices": ["..."], "helpText": "...", "source": "live" or "last-known-good"}
      """;

  // Some rows only wait for the client to give up.
  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  private final PrintStream out;
  private final List<String> command;
  private final List<Row> rows;

  private Runner(PrintStream out, List<String> command, List<Row> rows) {
    this.out = out;
    this.command = command;
    this.rows = rows;
  }

  /** Runs it. */
  public static void main(String... arguments) throws IOException {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
  }

  static int run(PrintStream out, String... arguments) throws IOException {
    List<String> command = arguments.length == 0 ? List.of() : words(arguments[0]);
    List<String> names =
        Stream.of(arguments).skip(1).flatMap(each -> words(each).stream()).toList();
    List<Row> rows = Judge.rowsFor(CommandClient.ABILITIES);
    List<String> all = rows.stream().map(Row::name).toList();
    if (command.isEmpty() || !all.containsAll(names)) {
      out.print(USAGE + "Rows: " + String.join(" ", all) + "\n");
      return 2;
    }
    return new Runner(out, command, chosen(rows, names)).run();
  }

  private static List<Row> chosen(List<Row> rows, List<String> names) {
    return rows.stream().filter(row -> names.isEmpty() || names.contains(row.name())).toList();
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private int run() throws IOException {
    int passed = 0;
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Verdict>> verdicts = new ArrayList<>();
      rows.forEach(row -> verdicts.add(workers.submit(() -> judge(row))));
      for (Future<Verdict> verdict : verdicts) {
        passed += tell(verdict.get()) ? 1 : 0;
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException("the rows could not be judged", e);
    } finally {
      workers.shutdownNow();
    }
    out.printf("%d of %d rows passed.%n", passed, rows.size());
    return passed == rows.size() ? 0 : 1;
  }

  private Verdict judge(Row row) throws IOException {
    Path folder = Files.createTempDirectory("conformance");
    try {
      return new Judge(Clock.systemUTC(), null).judge(row, new CommandClient(command, folder));
    } finally {
      KeptFiles.delete(folder);
    }
  }

  private boolean tell(Verdict verdict) {
    Row row = verdict.row();
    out.printf(
        "%-6s  %-22s  %s%n", verdict.passed() ? "passed" : "FAILED", row.name(), row.story());
    verdict
        .complaint()
        .ifPresent(complaint -> out.println("        " + PlainText.clean(complaint)));
    return verdict.passed();
  }
}
