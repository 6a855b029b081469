package dev.startuphelp.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of {@code serve} says; null: nothing, so that the configuration file or a
 * default decides.
 *
 * @param port 0: any free one
 * @param timeZone as {@link java.time.ZoneId#of} takes it
 * @param endWithParent whether to stop when the process that started this one has ended
 */
public record ServeOptions(
    @Nullable Path notice,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable Path state,
    @Nullable String timeZone,
    @Nullable Path config,
    boolean endWithParent) {}
