package dev.startuphelp.protocol.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The program: walks a client in any language through the rows and prints what came of each.
 * docs/conformance.md tells how to use it. Exit status 0: all passed; 1: some failed; 2: wrong
 * usage.
 */
public final class Runner {

  private static final String USAGE =
      """
      Usage: Runner [--row NAME]... COMMAND...
      Walks a client through the failure contract. COMMAND starts it once for each step, with the
      URL of the service and a folder for what it keeps as its last two arguments; it writes one
      JSON object: {"notices": ["..."], "helpText": "...", "source": "live" or "last-known-good"}.
      """;

  private final PrintStream out;
  private final List<String> command;
  private final List<String> only;

  Runner(PrintStream out, List<String> command, List<String> only) {
    this.out = out;
    this.command = command;
    this.only = only;
  }

  /** Runs it. */
  public static void main(String... arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, arguments));
  }

  static int run(PrintStream out, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(arguments));
    List<String> only = new ArrayList<>();
    while (command.size() > 1 && command.get(0).equals("--row")) {
      only.add(command.get(1));
      command = command.subList(2, command.size());
    }
    List<String> names = Rows.all().stream().map(Row::name).toList();
    if (command.isEmpty() || command.get(0).startsWith("-") || !names.containsAll(only)) {
      out.print(USAGE + "Rows: " + String.join(" ", names) + "\n");
      return 2;
    }
    return new Runner(out, command, only).run();
  }

  private int run() throws IOException {
    List<Row> rows = Judge.rowsFor(client(Path.of("")));
    int failed = 0;
    int judged = 0;
    for (Row row : rows) {
      if (only.isEmpty() || only.contains(row.name())) {
        judged++;
        failed += tell(judge(row)) ? 0 : 1;
      }
    }
    out.printf("%d of %d rows passed.%n", judged - failed, judged);
    return failed == 0 ? 0 : 1;
  }

  private Verdict judge(Row row) throws IOException {
    Path folder = Files.createTempDirectory("conformance");
    try {
      return new Judge(Clock.systemUTC(), null).judge(row, client(folder));
    } finally {
      KeptFiles.delete(folder);
    }
  }

  private boolean tell(Verdict verdict) {
    Row row = verdict.row();
    out.printf(
        "%-6s  %-22s  %s%n", verdict.passed() ? "passed" : "FAILED", row.name(), row.story());
    verdict.complaint().ifPresent(complaint -> out.println("        " + complaint));
    return verdict.passed();
  }

  private Client client(Path folder) {
    return new CommandClient(command, folder);
  }
}
