package dev.startuphelp.protocol.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows before a document comes.
 *
 * @param app the id of its application
 * @param publishedAt when the document was published that it knows already; null: it knows none
 * @param now the time, by the server's clock where it told one
 */
public record Expected(String app, @Nullable Instant publishedAt, Instant now) {}
