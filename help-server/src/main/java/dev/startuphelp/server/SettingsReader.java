package dev.startuphelp.server;

import dev.startuphelp.protocol.Excerpt;
import dev.startuphelp.server.command.ServeOptions;
import dev.startuphelp.server.command.UsageException;
import dev.startuphelp.server.tls.TlsFiles;
import dev.startuphelp.server.wire.ConnectionLimits;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the settings together: the command line before the configuration file before defaults. */
final class SettingsReader {

  private static final int ANY_PORT = 0;
  private static final int LAST_PORT = 65_535;
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final StateFolder stateFolder;
  private final SystemZone systemZone;

  SettingsReader(StateFolder stateFolder, ZoneId systemZone) {
    this(stateFolder, new SystemZone(systemZone, Optional.empty()));
  }

  SettingsReader(StateFolder stateFolder, SystemZone systemZone) {
    this.stateFolder = stateFolder;
    this.systemZone = systemZone;
  }

  ServerSettings read(ServeOptions options) {
    ConfigFile config =
        Optional.ofNullable(options.config()).map(ConfigFile::read).orElseGet(ConfigFile::none);
    Path notice = notice(options, config);
    return new ServerSettings(
        Optional.ofNullable(options.host()).or(() -> config.text("server.host")).orElse("0.0.0.0"),
        port(options, config),
        limits(config),
        config.duration("server.stop-timeout", Duration.ZERO, HOUR).orElse(Duration.ofSeconds(10)),
        notice,
        Optional.ofNullable(options.state())
            .or(() -> config.path("help.state"))
            .orElseGet(() -> stateFolder.forNotice(notice)),
        zone(options, config),
        config.duration("help.max-age", Duration.ZERO, DAY).orElse(Duration.ofSeconds(30)),
        config
            .duration("help.poll-interval", Duration.ofMillis(100), HOUR)
            .orElse(Duration.ofSeconds(1)),
        config.yesOrNo("help.access-log").orElse(true),
        tls(config),
        new AdminSettingsReader(config).read());
  }

  private static @Nullable TlsFiles tls(ConfigFile config) {
    return config.has("server.tls")
        ? new TlsFiles(
            config.requiredPath("server.tls.certificate"), config.requiredPath("server.tls.key"))
        : null;
  }

  private static ConnectionLimits limits(ConfigFile config) {
    return new ConnectionLimits(
        config.number("server.max-connections", 1, 1_000_000).orElse(10_000),
        config.duration("server.idle-timeout", SECOND, DAY).orElse(MINUTE),
        config.duration("server.head-timeout", SECOND, HOUR).orElse(Duration.ofSeconds(10)),
        config.duration("server.request-timeout", SECOND, HOUR).orElse(MINUTE),
        config.number("server.max-request-line", 256, MIB).orElse(4 * KIB),
        config.number("server.max-headers", 256, MIB).orElse(16 * KIB));
  }

  private static Path notice(ServeOptions options, ConfigFile config) {
    return Optional.ofNullable(options.notice())
        .or(() -> config.path("help.notice"))
        .orElseThrow(
            () ->
                new UsageException(
                    "Which notice file? Give --notice FILE, or help.notice in the file of"
                        + " --config."));
  }

  private static int port(ServeOptions options, ConfigFile config) {
    Integer given = options.port();
    if (given == null) {
      return config.number("server.port", ANY_PORT, LAST_PORT).orElse(8080);
    }
    if (given < ANY_PORT || given > LAST_PORT) {
      throw new UsageException(
          "--port is " + given + ". Write a number from 0 (any free port) to " + LAST_PORT + ".");
    }
    return given;
  }

  private ZoneId zone(ServeOptions options, ConfigFile config) {
    if (options.timeZone() != null) {
      return zone(options.timeZone(), "--time-zone");
    }
    return config
        .text("help.time-zone")
        .map(given -> zone(given, "help.time-zone"))
        .orElseGet(this::zoneOfTheSystem);
  }

  private ZoneId zoneOfTheSystem() {
    if (systemZone.unknown().isPresent()) {
      throw unknownZone(systemZone.unknown().get(), "the environment variable TZ", null);
    }
    return systemZone.zone();
  }

  private static ZoneId zone(String given, String where) {
    try {
      return ZoneId.of(given.strip());
    } catch (DateTimeException e) {
      throw unknownZone(given, where, e);
    }
  }

  private static UsageException unknownZone(
      String given, String where, @Nullable DateTimeException cause) {
    return new UsageException(
        "The time zone \"%s\" in %s is not known. %s"
            .formatted(
                Excerpt.of(given),
                where,
                SystemZone.alike(given)
                    .map(zone -> "Did you mean " + zone + "?")
                    .orElse("Write one like Europe/Moscow, +03:00 or UTC.")),
        cause);
  }
}
