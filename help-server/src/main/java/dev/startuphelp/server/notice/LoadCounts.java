package dev.startuphelp.server.notice;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import java.util.List;
import java.util.function.Consumer;

/** Counts the loads of the notice file by how they went. */
public final class LoadCounts implements Consumer<Load> {

  private final Counter ok;
  private final Counter failed;

  /** Counts in that registry. */
  public LoadCounts(MeterRegistry registry) {
    this.ok = counter(registry, "ok");
    this.failed = counter(registry, "failed");
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return registry.getOrCreate(
        Counter.builder("notice.loads")
            .description("Loads of the changed notice file by how they went")
            .tags(List.of(Tag.create("outcome", outcome))));
  }

  @Override
  public void accept(Load load) {
    (load.succeeded() ? ok : failed).increment();
  }
}
