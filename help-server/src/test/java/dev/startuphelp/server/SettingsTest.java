package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.access.Role;
import dev.startuphelp.server.command.ServeOptions;
import dev.startuphelp.server.command.UsageException;
import dev.startuphelp.server.tls.TlsFiles;
import dev.startuphelp.server.wire.ConnectionLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be set, where it comes from, and that every mistake is one line that says what to do.
 */
final class SettingsTest {

  @TempDir private Path folder;

  private ServerSettings read(String... arguments) {
    AtomicReference<Optional<ServeOptions>> given = new AtomicReference<>(Optional.empty());
    Terminal terminal =
        new Terminal(
            options -> {
              given.set(Optional.of(options));
              return 0;
            },
            folder);
    terminal.type(arguments);
    ServeOptions options =
        given.get().orElseThrow(() -> new AssertionError(terminal.err.toString()));
    StateFolder stateFolder = new StateFolder(Map.of(), "Linux", Path.of("/home/anna"));
    return new SettingsReader(stateFolder, ZoneOffset.UTC).read(options);
  }

  private Path config(String yaml) throws IOException {
    return Files.writeString(folder.resolve("application.yaml"), yaml);
  }

  @Test
  void noticeIsAllThatMustBeGiven() {
    ServerSettings settings = read("serve", "--notice", "/etc/help/notice.json");

    assertThat(settings.notice()).isEqualTo(Path.of("/etc/help/notice.json"));
    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.timeZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(settings.maxAge()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.pollInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.accessLog()).isTrue();
    assertThat(settings.state().getParent())
        .isEqualTo(Path.of("/home/anna/.local/state/startup-help"));
  }

  @Test
  void everythingCanBeConfigured() throws IOException {
    Path file =
        config(
            """
            server:
              host: 127.0.0.1
              port: 0
              max-connections: 5
              idle-timeout: PT5S
              head-timeout: PT3S
              request-timeout: PT20S
              max-request-line: 1000
              max-headers: 2000
              stop-timeout: PT7S
            help:
              notice: notices/notice.yaml
              state: state
              time-zone: Europe/Moscow
              max-age: PT2M
              poll-interval: PT0.5S
              access-log: false
            """);

    ServerSettings settings = read("serve", "--config", file.toString());

    assertThat(settings)
        .isEqualTo(
            new ServerSettings(
                "127.0.0.1",
                0,
                new ConnectionLimits(
                    5,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(20),
                    1000,
                    2000),
                Duration.ofSeconds(7),
                folder.resolve("notices/notice.yaml"),
                folder.resolve("state"),
                ZoneId.of("Europe/Moscow"),
                Duration.ofMinutes(2),
                Duration.ofMillis(500),
                false,
                null,
                AdminSettings.OFF));
  }

  @Test
  void commandLineComesBeforeTheConfiguration() throws IOException {
    Path file =
        config("server: {port: 1, host: a}\nhelp: {notice: n, state: s, time-zone: Asia/Omsk}");

    ServerSettings settings =
        read(
            "serve",
            "--config",
            file.toString(),
            "--port",
            "2",
            "--host",
            "b",
            "--notice",
            "m",
            "--state",
            "t",
            "--time-zone",
            "+03:00");

    assertThat(settings.port()).isEqualTo(2);
    assertThat(settings.host()).isEqualTo("b");
    assertThat(settings.notice()).isEqualTo(Path.of("m"));
    assertThat(settings.state()).isEqualTo(Path.of("t"));
    assertThat(settings.timeZone()).isEqualTo(ZoneOffset.ofHours(3));
  }

  @Test
  void administratorsAndTheirPageCanBeConfigured() throws IOException {
    Path file =
        config(
            """
            server:
              tls: {certificate: tls/cert.pem, key: tls/key.pem}
            admin:
              host: 127.0.0.1
              port: 8081
              origin: https://help.example.com
              idle-timeout: PT1H
              users:
                - name: anna
                  password: pbkdf2-sha256:600000:AAECAwQFBgcICQoLDA0ODw==:lqWQTC4IyNpCMF28xdfPGOrSY21J9ZUmtgbyZpYoFHM=
                - name: boris
                  role: viewer
                  password: pbkdf2-sha256:600000:AAECAwQFBgcICQoLDA0ODw==:lqWQTC4IyNpCMF28xdfPGOrSY21J9ZUmtgbyZpYoFHM=
              tokens:
                - name: deploy
                  role: editor
                  hash: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
              proxy:
                peers: [127.0.0.1, 10.0.0.0/8]
                user-header: X-User
                editors: [anna]
            """);

    ServerSettings settings = read("serve", "--notice", "n", "--config", file.toString());

    AccessSettings access = settings.admin().access();
    assertThat(settings.tls())
        .isEqualTo(new TlsFiles(folder.resolve("tls/cert.pem"), folder.resolve("tls/key.pem")));
    assertThat(settings.admin().listener())
        .isEqualTo(new AdminSettings.Listener("127.0.0.1", 8081));
    assertThat(access.users())
        .extracting(AccessSettings.User::name, AccessSettings.User::role)
        .containsExactly(tuple("anna", Role.EDITOR), tuple("boris", Role.VIEWER));
    assertThat(access.tokens())
        .extracting(AccessSettings.Token::name, AccessSettings.Token::role)
        .containsExactly(tuple("deploy", Role.EDITOR));
    assertThat(access.proxy()).isNotNull();
    assertThat(access.origin()).isEqualTo("https://help.example.com");
    assertThat(access.idle()).isEqualTo(Duration.ofHours(1));
    assertThat(access.isOn()).isTrue();
  }

  @Test
  void mistakenPasswordIsNotRepeated() throws IOException {
    Path file = config("admin: {users: [{name: anna, password: hunter2}]}");

    String line = refusal("serve", "--notice", "n", "--config", file.toString());

    assertThat(line).contains("admin.users.0.password", "hash").doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "- hunter2",
        "admin: hunter2",
        "admin: {users: hunter2}",
        "admin: {users: [hunter2]}",
        "admin: {users: [{name: anna, password: pbkdf2-sha256:1:hunter2}]}",
        "admin: {users: [{name: anna, password: [hunter2]}]}",
        "admin: {users: [{name: anna, password: {a: hunter2}}]}",
        "admin: {users: [{name: anna, password: *hunter2}]}",
        "admin: {users: [{name: anna, password: &hunter2 }, {a: &hunter2 b}]}",
        "admin: {users: [{name: anna, password: !hunter2 x}]}",
        "admin: {users: [{name: anna, password: 'hunter2}]}",
        "admin: {users: [{name: anna, password: hunter2: x}]}",
        "admin: {users: [{name: anna, password: @hunter2}]}",
        "admin: {users: [{name: anna, password: \"\\hunter2\"}]}",
        "admin: {users: [{name: anna, password: hunter2, password: hunter2}]}",
        "admin: {tokens: [{name: a, hash: hunter2}]}",
        "admin: {token: hunter2}",
        "admin: {origin: 'https://anna:hunter2@help.example.com'}",
        "admin: {proxy: {user-header: X-User, peers: ['https://anna:hunter2@proxy']}}",
        "server: {port: 'https://anna:hunter2@help.example.com'}",
        "help: {max-age: 'https://help.example.com/?token=hunter2'}",
        "help: {time-zone: 'https://anna:hunter2@help.example.com'}"
      })
  void nothingSecretIsRepeatedOfWhatIsRefused(String yaml) throws IOException {
    String line = refusal("serve", "--notice", "n", "--config", config(yaml).toString());

    assertThat(line).isNotBlank().doesNotContain("hunter2");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("admin: {users: [{password: x}]}", "admin.users.0.name", "missing"),
        Arguments.of("admin: {users: [{name: a}]}", "admin.users.0.password", "missing"),
        Arguments.of("admin: {users: [{nmae: a}]}", "admin.users.0.nmae", "admin.users.*.name"),
        Arguments.of("admin: {tokens: [{name: a, role: boss}]}", "role", "viewer or editor"),
        Arguments.of("admin: {proxy: {user-header: X-User}}", "admin.proxy.peers", "missing"),
        Arguments.of(
            "admin: {proxy: {user-header: X-User, peers: [proxy.local]}}", "peers", "10.0.0.0/8"),
        Arguments.of("admin: {origin: help.example.com}", "admin.origin", "https://"),
        Arguments.of("server: {tls: {certificate: c.pem}}", "server.tls.key", "missing"),
        Arguments.of("server: {tls: {certificate: c, key: k}}", "c does not exist", "tls.key"),
        Arguments.of("server:\n  prot: 80", "server.prot", "server.port"),
        Arguments.of("server: {port: eighty}", "server.port", "a number from 0 to 65535"),
        Arguments.of("server: {port: 70000}", "server.port", "a number from 0 to 65535"),
        Arguments.of("server: {max-connections: 0}", "server.max-connections", "from 1 to"),
        Arguments.of("help: {max-age: 30}", "help.max-age", "PT30S"),
        Arguments.of("help: {max-age: -PT1S}", "help.max-age", "PT30S"),
        Arguments.of("help: {poll-interval: PT0S}", "help.poll-interval", "from PT0.1S"),
        Arguments.of("help: {access-log: maybe}", "help.access-log", "true or false"),
        Arguments.of("help: {time-zone: Moscow}", "Moscow", "Europe/Moscow"),
        Arguments.of("help: {notice: [a, b]}", "help.notice.0", "Known are"),
        Arguments.of("server: {port: 80", "application.yaml:1:18", "YAML"),
        Arguments.of("just text", "application.yaml", "YAML"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeInTheConfigurationIsOneLineThatSaysWhatToDo(String yaml, String where, String what)
      throws IOException {
    Path file = config(yaml);

    String line = refusal("serve", "--notice", "n", "--config", file.toString());

    assertThat(line).contains(where).contains(what);
  }

  static Stream<Arguments> commandLines() {
    return Stream.of(
        Arguments.of(List.of(), "serve, set, end, show"),
        Arguments.of(List.of("srve"), "srve"),
        Arguments.of(List.of("serve"), "--notice FILE"),
        Arguments.of(List.of("serve", "--notice"), "--notice"),
        Arguments.of(List.of("serve", "--notice", "n", "--port", "x"), "--port"),
        Arguments.of(List.of("serve", "--notice", "n", "--port", "65536"), "65535"),
        Arguments.of(List.of("serve", "--notice", "n", "--port", "-1"), "65535"),
        Arguments.of(List.of("serve", "--notice", "n", "--time-zone", "X"), "time zone"),
        Arguments.of(List.of("serve", "--notice", "n", "--what"), "--what"),
        Arguments.of(List.of("serve", "--config", "/no/such/file"), "/no/such/file"),
        Arguments.of(List.of("serve", "--notice", "n", "--host", "no.such.host.invalid"), "--host"),
        Arguments.of(List.of("health", "--url", "gopher://x"), "http://"),
        Arguments.of(List.of("health", "--port", "x"), "--port"));
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void mistakeOnTheCommandLineIsOneLineThatSaysWhatToDo(List<String> arguments, String what) {
    assertThat(refusal(arguments.toArray(String[]::new))).contains(what);
  }

  @Test
  void portInUseIsOneLineThatSaysWhatToDo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(other.getLocalPort());

      String line = refusal("serve", "--notice", "n", "--host", "127.0.0.1", "--port", port);

      assertThat(line).contains("127.0.0.1:" + port).contains("Choose another --port");
    }
  }

  /** Runs a command that must be refused with status 2, and gives the one line that it says. */
  private String refusal(String... arguments) {
    Terminal terminal =
        new Terminal(
            options -> {
              StateFolder stateFolder = new StateFolder(Map.of(), "Linux", folder);
              ServerSettings settings =
                  new SettingsReader(stateFolder, ZoneOffset.UTC).read(options);
              HelpServer.start(settings, Clock.systemUTC()).close();
              return 0;
            },
            folder);
    assertThat(terminal.type(arguments)).isEqualTo(2);
    assertThat(terminal.out.toString()).isEmpty();
    List<String> lines = new ArrayList<>(terminal.err.toString().lines().toList());
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  void stateFolderIsThePlatforms() {
    Path home = Path.of("/home/anna");
    Path notice = Path.of("/etc/notice.json");

    assertThat(
            new StateFolder(Map.of("STATE_DIRECTORY", "/var/lib/a:/b"), "Linux", home)
                .forNotice(notice))
        .isEqualTo(Path.of("/var/lib/a"));
    assertThat(new StateFolder(Map.of("XDG_STATE_HOME", "/x"), "Linux", home).forNotice(notice))
        .startsWithRaw(Path.of("/x/startup-help"));
    assertThat(new StateFolder(Map.of("LOCALAPPDATA", "/l"), "Windows 11", home).forNotice(notice))
        .startsWithRaw(Path.of("/l/startup-help"));
    assertThat(new StateFolder(Map.of(), "Mac OS X", home).forNotice(notice))
        .startsWithRaw(Path.of("/home/anna/Library/Application Support/startup-help"));
  }

  @Test
  void eachNoticeFileHasAStateFolderOfItsOwn() {
    StateFolder folders = new StateFolder(Map.of(), "Linux", Path.of("/home/anna"));

    assertThat(folders.forNotice(Path.of("/etc/a.json")))
        .isEqualTo(folders.forNotice(Path.of("/etc/../etc/a.json")))
        .isNotEqualTo(folders.forNotice(Path.of("/etc/b.json")));
  }

  @Test
  void usageExceptionKeepsItsCause() {
    assertThatThrownBy(() -> read("serve", "--notice", "n", "--time-zone", "X"))
        .isInstanceOf(UsageException.class)
        .hasCauseInstanceOf(DateTimeException.class);
  }
}
