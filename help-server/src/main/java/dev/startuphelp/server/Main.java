package dev.startuphelp.server;

import dev.startuphelp.server.command.Commands;
import dev.startuphelp.server.command.ServeOptions;
import dev.startuphelp.server.command.Surroundings;
import dev.startuphelp.server.command.Workplace;
import dev.startuphelp.server.file.NoticeFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The program: it alone reads the process's surroundings and ends the process. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its status. */
  public static void main(String[] args) {
    LogLines.configure();
    if (Commands.serves(args)) {
      QuickStart.warmUp();
    }
    System.exit(Commands.run(args, surroundings()));
  }

  private static Surroundings surroundings() {
    return new Surroundings(
        Main::serve,
        Main::workplace,
        Clock.systemUTC(),
        Locale.getDefault(Locale.Category.DISPLAY),
        user(),
        writer(System.out),
        writer(System.err));
  }

  /** Who sits at the terminal, also behind sudo. */
  private static String user() {
    return Optional.ofNullable(System.getenv("SUDO_USER")).orElse(System.getProperty("user.name"));
  }

  private static Workplace workplace(ServeOptions options) {
    ServerSettings settings = settings(options);
    return new Workplace(
        new NoticeFile(settings.notice(), settings.timeZone()),
        settings.state(),
        settings.timeZone());
  }

  private static ServerSettings settings(ServeOptions options) {
    return new SettingsReader(StateFolder.ofProcess(), SystemZone.ofProcess()).read(options);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  private static int serve(ServeOptions options) {
    ServerSettings settings = settings(options);
    HelpServer server = HelpServer.start(settings, Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
    if (options.endWithParent()) {
      ProcessHandle.current().parent().ifPresent(Main::endWith);
    }
    System.out.println(greeting(settings, server));
    awaitQuietly(stopped);
    return 0;
  }

  private static void stop(HelpServer server, CountDownLatch stopped) {
    System.Logger log = System.getLogger("dev.startuphelp.server");
    log.log(System.Logger.Level.INFO, "Stopping: finishing the requests in flight");
    server.close();
    log.log(System.Logger.Level.INFO, "Stopped");
    stopped.countDown();
  }

  private static void endWith(ProcessHandle parent) {
    Thread.ofPlatform()
        .daemon()
        .name("end-with-parent")
        .start(
            () -> {
              parent.onExit().join();
              System.exit(0);
            });
  }

  private static String greeting(ServerSettings settings, HelpServer server) {
    String admin =
        settings.admin().access().isOn()
            ? "; admin page at "
                + root(settings, adminHost(settings), server.adminPort())
                + "admin/"
            : "";
    return "Serving %s at %sv1/help%s%s"
        .formatted(
            settings.notice(),
            root(settings, settings.host(), server.port()),
            isEverywhere(settings.host()) ? " and at all other addresses of this computer" : "",
            admin);
  }

  private static String adminHost(ServerSettings settings) {
    AdminSettings.Listener own = settings.admin().listener();
    return own == null ? settings.host() : own.host();
  }

  private static String root(ServerSettings settings, String host, int port) {
    String scheme = settings.tls() == null ? "http" : "https";
    return "%s://%s:%d/"
        .formatted(scheme, isEverywhere(host) ? "localhost" : inAddress(host), port);
  }

  private static boolean isEverywhere(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  /** IPv6 addresses stand in brackets (RFC 3986, section 3.2.2). */
  private static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static void awaitQuietly(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
