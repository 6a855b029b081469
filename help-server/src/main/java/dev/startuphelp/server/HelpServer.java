package dev.startuphelp.server;

import dev.startuphelp.server.access.Access;
import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.admin.AdminService;
import dev.startuphelp.server.command.UsageException;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.help.HelpAnswers;
import dev.startuphelp.server.help.HelpService;
import dev.startuphelp.server.help.RecentRequests;
import dev.startuphelp.server.help.RequestCounts;
import dev.startuphelp.server.http.AccessLog;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.PlainAddresses;
import dev.startuphelp.server.http.ProblemJson;
import dev.startuphelp.server.http.WholeHealth;
import dev.startuphelp.server.notice.LastKnownGood;
import dev.startuphelp.server.notice.LoadCounts;
import dev.startuphelp.server.notice.LoadLog;
import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.notice.NoticeHealth;
import dev.startuphelp.server.notice.NoticeWatcher;
import dev.startuphelp.server.notice.Summary;
import dev.startuphelp.server.publish.NoticeDesk;
import dev.startuphelp.server.signing.SignatureHealth;
import dev.startuphelp.server.signing.SignedDocuments;
import dev.startuphelp.server.state.Keeping;
import dev.startuphelp.server.tls.CredentialsException;
import dev.startuphelp.server.tls.TlsFiles;
import dev.startuphelp.server.tls.TlsRenewal;
import dev.startuphelp.server.wire.ConnectionLimits;
import dev.startuphelp.server.wire.Wire;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Meter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.MetricsFactory;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.health.HealthObserverConfig;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A running service, put together from its parts. Any thread may use it; whoever starts it closes
 * it.
 */
public final class HelpServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server");
  private static final String ADMIN = "admin";
  private static final Duration CERTIFICATE_CHECKS = Duration.ofSeconds(10);

  private final WebServer web;
  private final Wire wire;
  private final NoticeWatcher watcher;
  private final Keeping keeping;
  private final Optional<TlsRenewal> tls;

  private HelpServer(
      WebServer web, Wire wire, NoticeWatcher watcher, Keeping keeping, Optional<TlsRenewal> tls) {
    this.web = web;
    this.wire = wire;
    this.watcher = watcher;
    this.keeping = keeping;
    this.tls = tls;
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
    Optional<TlsRenewal> tls = Optional.ofNullable(settings.tls()).map(f -> certificate(f, clock));
    QuickStart.prepare();
    MeterRegistry registry = MetricsFactory.getInstance().globalRegistry();
    NoticeFile file = new NoticeFile(settings.notice(), settings.timeZone());
    Summary summary = new Summary(clock, settings.timeZone());
    NoticeDesk desk = new NoticeDesk(file, settings.state(), clock);
    SignedDocuments signed = SignedDocuments.beside(settings.notice());
    Keeping keeping = new Keeping();
    NoticeBoard board =
        new NoticeBoard(
            file,
            new LastKnownGood(settings.state(), keeping),
            clock,
            List.of(
                new LoadLog(file.name(), summary),
                new LoadCounts(registry),
                load -> keeping.execute(() -> desk.noted(load)),
                signed));
    RecentRequests recent = new RecentRequests();
    HelpAnswers help =
        new HelpAnswers(
            board, signed, clock, settings.maxAge(), new RequestCounts(registry), recent);
    HealthObserverConfig.Builder health =
        HealthObserver.builder()
            .useSystemServices(false)
            .details(true)
            .addCheck(new NoticeHealth(board, file.name()))
            .addCheck(new SignatureHealth(signed));
    tls.map(TlsRenewal::health).ifPresent(health::addCheck);
    ObserveFeature observe =
        ObserveFeature.just(
            health.build(), MetricsObserver.builder().meterRegistry(registry).build());
    Optional<AdminSite> admin =
        Optional.of(settings.admin().access())
            .filter(AccessSettings::isOn)
            .map(access -> new Access(access, clock, new SecureRandom()))
            .map(
                access ->
                    new AdminSite(
                        access,
                        new AdminService(
                            access,
                            desk,
                            board,
                            signed,
                            file,
                            recent,
                            clock,
                            settings.timeZone())));
    Optional<AccessLog> log = Optional.of(new AccessLog()).filter(on -> settings.accessLog());
    Wire wire = new Wire(limits(settings), help, log, requestCount(registry));
    WebServer web = startWeb(address, settings, help, admin, tls, observe, log, wire);
    tls.ifPresent(renewal -> renewal.start(CERTIFICATE_CHECKS));
    NoticeWatcher watcher = new NoticeWatcher(file, board, signed::look, settings.pollInterval());
    return new HelpServer(web, wire, watcher, keeping, tls);
  }

  /** Helidon's own count of all requests, for those that it does not see. */
  private static Runnable requestCount(MeterRegistry registry) {
    Counter requests =
        registry.getOrCreate(Counter.builder("requests.count").scope(Meter.Scope.VENDOR));
    return requests::increment;
  }

  /** What was set, unless this process cannot hold as many connections. */
  private static ConnectionLimits limits(ServerSettings settings) {
    ConnectionLimits wanted = settings.limits();
    ConnectionLimits possible =
        wanted.within(Runtime.getRuntime().maxMemory(), FileHandles.most(), settings.tls() != null);
    if (!possible.equals(wanted)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "There is room for {0} connections only, not {1}: give the process more memory or file"
              + " handles, or set server.max-connections",
          possible.maxConnections(),
          wanted.maxConnections());
    }
    return possible;
  }

  private static TlsRenewal certificate(TlsFiles files, Clock clock) {
    try {
      return TlsRenewal.read(files, clock);
    } catch (CredentialsException e) {
      throw new UsageException(
          e.getMessage() + ". Correct server.tls.certificate and server.tls.key.", e);
    }
  }

  /** Everything under one roof; what a test mounts. */
  static HttpRouting.Builder routing(
      HelpAnswers help, Optional<AdminSite> admin, Optional<AccessLog> log) {
    HttpRouting.Builder routing = HttpRouting.builder();
    log.ifPresent(routing::addFilter);
    routing.addFilter(new PlainAddresses()).addFilter(new WholeHealth());
    ProblemJson.handleErrors(routing);
    admin.ifPresent(site -> site.mount(routing));
    return routing.register("/v1/help", new HelpService(help)).register("/", new WebClient());
  }

  private static WebServer startWeb(
      InetSocketAddress address,
      ServerSettings settings,
      HelpAnswers help,
      Optional<AdminSite> admin,
      Optional<TlsRenewal> tls,
      ObserveFeature observe,
      Optional<AccessLog> log,
      Wire wire) {
    WebServerConfig.Builder builder =
        WebServer.builder().featuresDiscoverServices(false).addFeature(observe).shutdownHook(false);
    AdminSettings.Listener own = settings.admin().listener();
    Optional<AdminSite> here = admin.filter(site -> own == null);
    if (admin.isPresent() && own != null) {
      ListenerConfig.Builder listener = ListenerConfig.builder().name(ADMIN);
      listen(listener, freeAddress(own.host(), own.port()), settings, tls, wire);
      listener.routing(routing(help, admin, log));
      builder.putSocket(ADMIN, listener.build());
    }
    listen(builder, address, settings, tls, wire);
    WebServer web = builder.routing(routing(help, here, log)).build().start();
    if (!web.isRunning()) {
      wire.close();
      throw new UsageException("Cannot listen at " + address + ". Choose another --port.");
    }
    return web;
  }

  private static void listen(
      ListenerConfig.BuilderBase<?, ?> listener,
      InetSocketAddress address,
      ServerSettings settings,
      Optional<TlsRenewal> tls,
      Wire wire) {
    tls.ifPresent(renewal -> listener.tls(renewal.tls()));
    listener
        .bindAddress(address)
        .directHandlers(ProblemJson.beforeRouting())
        .maxPayloadSize(Bodies.LARGEST)
        // Its words are not sent, but tell headers that are too large from other mistakes.
        .errorHandling(ErrorHandling.builder().includeEntity(true).build())
        .shutdownGracePeriod(settings.stopTimeout());
    wire.attachTo(listener);
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

  /** The port of the admin page. */
  public int adminPort() {
    return web.port(ADMIN) > 0 ? web.port(ADMIN) : web.port();
  }

  /** Accepts nothing more, finishes what is in flight, then lets go of everything else. */
  @Override
  public void close() {
    wire.closeSilent();
    web.stop();
    wire.close();
    watcher.close();
    keeping.close();
    tls.ifPresent(TlsRenewal::close);
  }
}
