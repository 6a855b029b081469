package dev.startuphelp.server;

import io.helidon.common.Weighted;
import io.helidon.common.mapper.DefaultMapperProvider__ServiceDescriptor;
import io.helidon.common.mapper.MappersImpl__ServiceDescriptor;
import io.helidon.config.Config;
import io.helidon.metrics.api.MetricsFactory;
import io.helidon.service.registry.ExistingInstanceDescriptor;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;
import java.math.BigDecimal;
import java.util.List;

/**
 * Helidon without its search for services. This program puts its parts together itself and reads
 * its own configuration; searching eighty jars for others would take a third of a start, and a
 * stray {@code application.yaml} in the working folder would have a say.
 */
final class QuickStart {

  private QuickStart() {}

  /** Prepares Helidon; once for the process, later calls change nothing. */
  static void prepare() {
    System.setProperty("io.helidon.metadata.mode", "none");
    GlobalServiceRegistry.registry(QuickStart::whatHelidonAsksFor);
  }

  /** Prepares in the background what takes longest, while the arguments are being read. */
  static void warmUp() {
    Thread.ofPlatform().daemon().name("warm-up").start(QuickStart::loadSlowParts);
  }

  private static void loadSlowParts() {
    prepare();
    MetricsFactory.getInstance();
    // Computes its tables of powers when it is first touched; the parser of JSON needs it.
    var unused = BigDecimal.valueOf(1);
  }

  private static ServiceRegistry whatHelidonAsksFor() {
    return ServiceRegistryManager.create(
            ServiceRegistryConfig.builder()
                .discoverServices(false)
                .discoverServicesFromServiceLoader(false)
                .addServiceDescriptor(
                    ExistingInstanceDescriptor.create(
                        Config.empty(), List.of(Config.class), Weighted.DEFAULT_WEIGHT))
                .addServiceDescriptor(MappersImpl__ServiceDescriptor.INSTANCE)
                .addServiceDescriptor(DefaultMapperProvider__ServiceDescriptor.INSTANCE)
                .build())
        .registry();
  }
}
