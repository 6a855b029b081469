package dev.startuphelp.client.doctor;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.HelpClientBuilder;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.redaction.Redaction;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.terminal.Terminal;
import dev.startuphelp.client.terminal.TerminalText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code java -jar doctor.jar ADDRESS}: tries an address and explains what is wrong. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    version = "Startup Help doctor",
    description =
        "Tries to reach ADDRESS as an application would, and shows what its user would see.",
    footer = "Exit status: 0 reachable, 1 not reachable and explained, 2 wrong usage.",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class Doctor implements Callable<Integer> {

  private static final int REACHABLE = 0;
  private static final int DIAGNOSED = 1;

  private final Terminal terminal;
  private final InputStream in;
  private final PrintStream out;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "ADDRESS",
      description =
          "What to reach: http(s)://..., jdbc:postgresql://..., ldap(s)://... or host:port.")
  private String typed = "";

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "Read what somebody pasted (a stack trace, a log, an HTTP reply) and explain that instead"
              + " of trying; - reads standard input. ADDRESS then is what was tried.")
  private @Nullable String trace;

  @Option(
      names = "--help-service",
      paramLabel = "URL",
      description = "The help document: of the help service, or a static file.")
  private @Nullable URI helpService;

  @Option(
      names = "--trust-key",
      paramLabel = "KEY",
      description =
          "Believe the help service only what this key has signed, a line of base64; may be given"
              + " several times.")
  private List<String> trustedKeys = List.of();

  @Option(
      names = "--app",
      paramLabel = "ID",
      description = "The application to ask help for. Default: ${DEFAULT-VALUE}.")
  private String application = "doctor";

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where help is kept. Default: the folder that applications use.")
  private @Nullable Path cache;

  @Option(
      names = "--infobases",
      paramLabel = "FILE",
      description = "An infobase list (*.v8i). Default: the usual ones.")
  private @Nullable Path infobases;

  @Option(
      names = "--infobase",
      paramLabel = "NAME",
      description = "An infobase of the list, by name or connection string.")
  private @Nullable String infobase;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "The language to tell it in, for example en or ru. Default: this computer's.")
  private @Nullable String language;

  @Option(
      names = "--budget",
      paramLabel = "SECONDS",
      description = "How long to look and to wait for the help service. Default: ${DEFAULT-VALUE}.")
  private int budget = 2;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--explain",
      description = "Also tell which rule decided, on which facts and which evidence.")
  private boolean explain;

  @Option(
      names = "--window",
      description = "Show it in a window, as on a desktop, instead of printing it.")
  private boolean window;

  Doctor(Terminal terminal, InputStream in, PrintStream out) {
    this.terminal = terminal;
    this.in = in;
    this.out = out;
  }

  /** Runs and ends the JVM with the exit status. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofStandardOutput();
    Charset charset = terminal.charset();
    PrintStream out = stream(FileDescriptor.out, charset);
    System.exit(run(terminal, System.in, out, stream(FileDescriptor.err, charset), arguments));
  }

  static int run(
      Terminal terminal, InputStream in, PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Doctor(terminal, in, out))
        .setOut(new PrintWriter(out, true, terminal.charset()))
        .setErr(new PrintWriter(err, true, terminal.charset()))
        .setParameterExceptionHandler(Doctor::refuse)
        .execute(arguments);
  }

  @Override
  public Integer call() {
    if (window && !DiagnosisOnScreen.isPossible()) {
      throw usage("--window needs a screen; without it the diagnosis is printed as text");
    }
    if (trace != null) {
      return explainTrace(pasted(trace));
    }
    Address address = address();
    Attempt attempt = attempt(address.target());
    try (HelpClient client = client()) {
      while (true) {
        Outcome outcome = Visit.to(address);
        if (outcome instanceof Outcome.Reached reached) {
          tellReached(address, reached);
          return REACHABLE;
        }
        if (!wantsToTryAgain(client, diagnose(client, outcome, attempt))) {
          return DIAGNOSED;
        }
      }
    }
  }

  /** Shows what the first failure in the text that is of a known kind means. */
  private int explainTrace(String pasted) {
    Attempt attempt = attempt(typed.isEmpty() ? Optional.empty() : address().target());
    try (HelpClient client = client()) {
      Diagnosis diagnosis = null;
      for (Outcome outcome : PastedTrace.read(pasted)) {
        Diagnosis next = diagnose(client, outcome, attempt);
        if (diagnosis == null || diagnosis.situation() == Situation.UNKNOWN) {
          diagnosis = next;
        }
      }
      if (diagnosis == null) {
        throw usage("--trace: there is no text to explain");
      }
      if (window) {
        DiagnosisOnScreen.wantsToTryAgain(diagnosis, client);
      } else {
        show(client.refine(diagnosis).toCompletableFuture().join());
      }
      return DIAGNOSED;
    }
  }

  private String pasted(String file) {
    try (InputStream text = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
      return PastedTrace.decoded(text.readNBytes(PastedTrace.MAX_BYTES));
    } catch (IOException | InvalidPathException e) {
      throw usage("--trace: cannot read " + file + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private boolean wantsToTryAgain(HelpClient client, Diagnosis diagnosis) {
    if (window) {
      return DiagnosisOnScreen.wantsToTryAgain(diagnosis, client);
    }
    show(client.refine(diagnosis).toCompletableFuture().join());
    return false;
  }

  private static Diagnosis diagnose(HelpClient client, Outcome outcome, Attempt attempt) {
    if (outcome instanceof Outcome.Replied replied) {
      return client.diagnose(replied.reply(), attempt);
    }
    return client.diagnose(((Outcome.Failed) outcome).failure(), attempt);
  }

  private void show(Diagnosis diagnosis) {
    if (json) {
      String report = explain ? JsonReport.explained(diagnosis) : JsonReport.of(diagnosis);
      printJson(report + System.lineSeparator());
    } else {
      out.print(TerminalText.of(diagnosis, terminal, ZonedDateTime.now(ZoneId.systemDefault())));
      out.print(explain ? Reasons.of(diagnosis) : "");
    }
  }

  private void tellReached(Address address, Outcome.Reached reached) {
    if (json) {
      printJson(JsonReport.reachable(address.toString()) + System.lineSeparator());
    } else {
      out.println("OK: " + address + " (" + reached.answer() + ")");
    }
  }

  // Whatever the terminal shows: JSON is UTF-8 (RFC 8259).
  private void printJson(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private HelpClient client() {
    try {
      HelpClientBuilder builder =
          helpService == null
              ? HelpClient.builder(application)
              : HelpClient.builder(application, helpService);
      if (!trustedKeys.isEmpty()) {
        builder.trustedKeys(trustedKeys.toArray(String[]::new));
      }
      if (cache != null) {
        builder.cacheDirectory(cache);
      }
      return withInfobase(builder.timeBudget(Duration.ofSeconds(budget))).build();
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private HelpClientBuilder withInfobase(HelpClientBuilder builder) {
    if (infobase == null) {
      if (infobases != null) {
        throw usage("--infobases needs --infobase NAME");
      }
      return builder;
    }
    return infobases == null
        ? builder.infobaseList(infobase)
        : builder.infobaseList(infobase, infobases);
  }

  private Address address() {
    if (typed.isEmpty()) {
      throw usage("Missing required parameter: 'ADDRESS'");
    }
    return Address.parse(typed)
        .orElseThrow(() -> usage("ADDRESS must be http(s), jdbc, ldap(s) or host:port: " + typed));
  }

  private Attempt attempt(Optional<URI> target) {
    Attempt attempt = target.map(Attempt::to).orElseGet(Attempt::toStart);
    return language == null ? attempt : attempt.withLocale(locale(language));
  }

  private Locale locale(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw usage("--lang must be a language tag such as en or ru: " + tag);
    }
  }

  // What was typed may carry a password, and what is printed may end in a log.
  private static int refuse(ParameterException wrong, String[] arguments) {
    String problem = Redaction.redact(String.valueOf(wrong.getMessage())).replaceAll("\\R", " ");
    wrong.getCommandLine().getErr().println("doctor: " + problem + ". --help tells more.");
    return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }

  private ParameterException usage(String problem) {
    CommandLine command = spec == null ? new CommandLine(this) : spec.commandLine();
    return new ParameterException(command, problem);
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}
