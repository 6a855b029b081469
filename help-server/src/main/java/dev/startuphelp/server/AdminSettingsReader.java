package dev.startuphelp.server;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.access.PasswordHash;
import dev.startuphelp.server.access.Peers;
import dev.startuphelp.server.access.Role;
import dev.startuphelp.server.access.TokenHash;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code admin} of the configuration file. */
final class AdminSettingsReader {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,100}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final ConfigFile config;

  AdminSettingsReader(ConfigFile config) {
    this.config = config;
  }

  AdminSettings read() {
    AccessSettings access =
        new AccessSettings(
            config.elements("admin.users").stream().map(this::user).toList(),
            config.elements("admin.tokens").stream().map(this::token).toList(),
            proxy(),
            config.text("admin.origin").map(this::origin).orElse(null),
            config.duration("admin.idle-timeout", MINUTE, DAY).orElse(Duration.ofMinutes(30)),
            config.duration("admin.session-life", MINUTE, DAY).orElse(Duration.ofHours(12)));
    refuseSameNames(access);
    return new AdminSettings(access, listener());
  }

  private AdminSettings.@Nullable Listener listener() {
    return config
        .number("admin.port", 0, 65_535)
        .map(port -> new AdminSettings.Listener(host(), port))
        .orElse(null);
  }

  private String host() {
    return config.text("admin.host").or(() -> config.text("server.host")).orElse("0.0.0.0");
  }

  private AccessSettings.User user(String key) {
    return new AccessSettings.User(
        name(key + ".name"),
        role(key + ".role", Role.EDITOR),
        parsed(key + ".password", PasswordHash::parse));
  }

  private AccessSettings.Token token(String key) {
    return new AccessSettings.Token(
        name(key + ".name"),
        role(key + ".role", Role.VIEWER),
        parsed(key + ".hash", TokenHash::new));
  }

  private AccessSettings.@Nullable Proxy proxy() {
    if (!config.has("admin.proxy")) {
      return null;
    }
    String header = config.required("admin.proxy.user-header");
    if (!HEADER.matcher(header).matches()) {
      throw config.bad("admin.proxy.user-header", header, "the name of a header");
    }
    return new AccessSettings.Proxy(peers(), header, Set.copyOf(texts("admin.proxy.editors")));
  }

  private Peers peers() {
    List<String> peers = texts("admin.proxy.peers");
    if (peers.isEmpty()) {
      config.required("admin.proxy.peers.0");
    }
    try {
      return Peers.of(peers);
    } catch (IllegalArgumentException e) {
      throw config.bad(
          "admin.proxy.peers", String.join(", ", peers), "addresses like 10.0.0.5 or 10.0.0.0/8");
    }
  }

  private List<String> texts(String key) {
    return config.elements(key).stream().map(config::required).toList();
  }

  private String origin(String value) {
    if (ORIGIN.matcher(value).matches()) {
      return value;
    }
    throw config.bad(
        "admin.origin", value, "where browsers see the service, like https://help.example.com");
  }

  private String name(String key) {
    String name = config.required(key);
    if (NAME.matcher(name).matches()) {
      return name;
    }
    throw config.bad(key, name, "1 to 100 letters, digits, and . _ @ + -");
  }

  private Role role(String key, Role absent) {
    return config
        .text(key)
        .map(
            value ->
                Role.ofWireName(value)
                    .orElseThrow(() -> config.bad(key, value, "viewer or editor")))
        .orElse(absent);
  }

  /** What is written there is not told: it may be the password itself. */
  private <T> T parsed(String key, Function<String, T> parser) {
    try {
      return parser.apply(config.required(key));
    } catch (IllegalArgumentException e) {
      throw config.bad(
          key, "…", "what java -jar help-server.jar hash prints; this " + e.getMessage());
    }
  }

  private void refuseSameNames(AccessSettings access) {
    Set<String> names = new HashSet<>();
    for (AccessSettings.User user : access.users()) {
      if (!names.add(user.name())) {
        throw config.bad("admin.users", user.name(), "each name once");
      }
    }
  }
}
