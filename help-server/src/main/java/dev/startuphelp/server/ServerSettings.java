package dev.startuphelp.server;

import dev.startuphelp.server.tls.TlsFiles;
import dev.startuphelp.server.wire.ConnectionLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set.
 *
 * @param host the address to listen at
 * @param port 0: any free one
 * @param limits what a connection may take
 * @param stopTimeout how long a stop waits for requests in flight
 * @param notice the notice file
 * @param state the directory of the last known good notice
 * @param timeZone where times without an offset are taken to be
 * @param maxAge how long answers are fresh
 * @param pollInterval how often the notice file is looked at without a hint
 * @param accessLog whether each request is logged
 * @param tls with which certificate to speak https; null: http
 * @param admin the admin page and who may use it
 */
public record ServerSettings(
    String host,
    int port,
    ConnectionLimits limits,
    Duration stopTimeout,
    Path notice,
    Path state,
    ZoneId timeZone,
    Duration maxAge,
    Duration pollInterval,
    boolean accessLog,
    @Nullable TlsFiles tls,
    AdminSettings admin) {}
