package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.FileReading;
import java.time.Instant;

/**
 * Where the board stands, as one consistent value.
 *
 * @param served what is served
 * @param servedSince since when, by this server's clock
 * @param reading what the file means, as last read; it may be worse than what is served
 * @param readAt when the file had last changed, by this server's clock
 */
public record BoardStatus(
    Publication served, Instant servedSince, FileReading reading, Instant readAt) {}
