package dev.startuphelp.server.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What the commands need of the process around them.
 *
 * @param service starts the service and returns when it has ended, with the exit status; may throw
 *     {@link UsageException}
 * @param workplace finds the files that the options name; may throw {@link UsageException}
 * @param clock the time
 * @param locale of the person at the terminal: English or Russian is spoken
 * @param user whose name is kept in the history
 * @param out for answers
 * @param err for what is wrong
 */
public record Surroundings(
    ToIntFunction<ServeOptions> service,
    Function<ServeOptions, Workplace> workplace,
    Clock clock,
    Locale locale,
    String user,
    PrintWriter out,
    PrintWriter err) {}
