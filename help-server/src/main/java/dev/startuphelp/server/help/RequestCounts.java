package dev.startuphelp.server.help;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import java.util.List;

/** Counts the requests for the help document by what was answered. Safe for any thread. */
public final class RequestCounts {

  private final Counter ok;
  private final Counter notModified;
  private final Counter refused;

  /** Counts in that registry. */
  public RequestCounts(MeterRegistry registry) {
    this.ok = counter(registry, "ok");
    this.notModified = counter(registry, "not-modified");
    this.refused = counter(registry, "refused");
  }

  private static Counter counter(MeterRegistry registry, String answer) {
    return registry.getOrCreate(
        Counter.builder("help.requests")
            .description("Requests for the help document by what was answered")
            .tags(List.of(Tag.create("answer", answer))));
  }

  void answered(Reply reply) {
    (reply.isNotModified() ? notModified : ok).increment();
  }

  void refused() {
    refused.increment();
  }
}
