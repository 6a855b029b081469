package dev.startuphelp.server;

import dev.startuphelp.server.command.UsageException;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.help.HelpService;
import dev.startuphelp.server.help.RequestCounts;
import dev.startuphelp.server.http.AccessLog;
import dev.startuphelp.server.http.ProblemJson;
import dev.startuphelp.server.notice.LastKnownGood;
import dev.startuphelp.server.notice.LoadCounts;
import dev.startuphelp.server.notice.LoadLog;
import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.notice.NoticeHealth;
import dev.startuphelp.server.notice.NoticeWatcher;
import dev.startuphelp.server.notice.Summary;
import dev.startuphelp.server.publish.NoticeDesk;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.MetricsFactory;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A running service, put together from its parts. Any thread may use it; whoever starts it closes
 * it.
 */
public final class HelpServer implements AutoCloseable {

  private static final int MAX_PATH = 4 * 1024;
  private static final int MAX_HEADERS = 16 * 1024;
  private static final int MAX_BODY = 16 * 1024;
  private static final Duration IDLE_CHECKS = Duration.ofSeconds(10);

  private final WebServer web;
  private final NoticeWatcher watcher;

  private HelpServer(WebServer web, NoticeWatcher watcher) {
    this.web = web;
    this.watcher = watcher;
  }

  /**
   * Starts a service; it answers when this returns.
   *
   * @param clock decides what is shown when
   * @throws UsageException if it cannot listen at that address
   */
  public static HelpServer start(ServerSettings settings, Clock clock) {
    // First of all, so that a port in use is one line and nothing was loaded or written yet.
    InetSocketAddress address = freeAddress(settings.host(), settings.port());
    MeterRegistry registry = MetricsFactory.getInstance().globalRegistry();
    NoticeFile file = new NoticeFile(settings.notice(), settings.timeZone());
    Summary summary = new Summary(clock, settings.timeZone());
    NoticeDesk desk = new NoticeDesk(file, settings.state(), clock);
    NoticeBoard board =
        new NoticeBoard(
            file,
            new LastKnownGood(settings.state()),
            clock,
            List.of(new LoadLog(file.name(), summary), new LoadCounts(registry), desk::noted));
    HelpService help =
        new HelpService(board, clock, settings.maxAge(), new RequestCounts(registry));
    ObserveFeature observe =
        ObserveFeature.just(
            HealthObserver.builder()
                .useSystemServices(false)
                .details(true)
                .addCheck(new NoticeHealth(board, file.name()))
                .build(),
            MetricsObserver.builder().meterRegistry(registry).build());
    WebServer web = startWeb(address, settings, routing(help, settings.accessLog()), observe);
    return new HelpServer(web, new NoticeWatcher(file, board, settings.pollInterval()));
  }

  /** Everything under one roof; what a test mounts. */
  static HttpRouting.Builder routing(HelpService help, boolean accessLog) {
    HttpRouting.Builder routing = HttpRouting.builder();
    if (accessLog) {
      routing.addFilter(new AccessLog());
    }
    ProblemJson.handleErrors(routing);
    return routing.register("/v1/help", help).register("/", new WebClient());
  }

  private static WebServer startWeb(
      InetSocketAddress address,
      ServerSettings settings,
      HttpRouting.Builder routing,
      ObserveFeature observe) {
    WebServer web =
        WebServer.builder()
            .bindAddress(address)
            .featuresDiscoverServices(false)
            .addFeature(observe)
            .routing(routing)
            .directHandlers(ProblemJson.beforeRouting())
            .maxPayloadSize(MAX_BODY)
            .maxTcpConnections(settings.maxConnections())
            .idleConnectionTimeout(settings.idleTimeout())
            .idleConnectionPeriod(IDLE_CHECKS)
            .shutdownGracePeriod(settings.stopTimeout())
            .shutdownHook(false)
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(MAX_PATH)
                    .maxHeadersSize(MAX_HEADERS)
                    .continueImmediately(true)
                    .receiveLog(false)
                    .sendLog(false)
                    .build())
            .build()
            .start();
    if (!web.isRunning()) {
      throw new UsageException("Cannot listen at " + address + ". Choose another --port.");
    }
    return web;
  }

  /** The address, tried out: Helidon itself would only log a stack trace. */
  private static InetSocketAddress freeAddress(String host, int port) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UsageException(
          "There is no host " + host + " here. Give an address of this computer as --host.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return address;
    } catch (IOException e) {
      throw new UsageException(
          "Cannot listen at %s:%d: %s. Choose another --port or --host, or stop what uses it."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  /** The port it listens at. */
  public int port() {
    return web.port();
  }

  /** Accepts nothing more, finishes what is in flight, then lets go of everything else. */
  @Override
  public void close() {
    web.stop();
    watcher.close();
  }
}
