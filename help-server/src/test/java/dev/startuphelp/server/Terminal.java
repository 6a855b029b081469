package dev.startuphelp.server;

import dev.startuphelp.server.command.Commands;
import dev.startuphelp.server.command.ServeOptions;
import dev.startuphelp.server.command.Surroundings;
import dev.startuphelp.server.command.Workplace;
import dev.startuphelp.server.file.NoticeFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A terminal at which a test types commands: the whole command line, without a process. */
final class Terminal {

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  private final Surroundings surroundings;

  /** One that speaks English and has its state in that folder. */
  Terminal(ToIntFunction<ServeOptions> service, Path folder) {
    this(service, folder, ZoneId.of("UTC"), Clock.systemUTC(), Locale.ENGLISH);
  }

  Terminal(
      ToIntFunction<ServeOptions> service, Path folder, ZoneId zone, Clock clock, Locale locale) {
    SettingsReader reader = new SettingsReader(new StateFolder(Map.of(), "Linux", folder), zone);
    this.surroundings =
        new Surroundings(
            service,
            options -> workplace(reader.read(options)),
            clock,
            locale,
            "anna",
            new PrintWriter(out, true),
            new PrintWriter(err, true));
  }

  private static Workplace workplace(ServerSettings settings) {
    return new Workplace(
        new NoticeFile(settings.notice(), settings.timeZone()),
        settings.state(),
        settings.timeZone());
  }

  /** Types a command; the exit status. */
  int type(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Commands.run(arguments, surroundings);
  }
}
