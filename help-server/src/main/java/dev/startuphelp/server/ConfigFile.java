package dev.startuphelp.server;

import dev.startuphelp.protocol.Excerpt;
import dev.startuphelp.server.command.UsageException;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A configuration file, read and checked: every key is known. What is wrong is a usage error. */
final class ConfigFile {

  private static final Set<String> KEYS =
      Set.of(
          "server.host",
          "server.port",
          "server.max-connections",
          "server.idle-timeout",
          "server.head-timeout",
          "server.request-timeout",
          "server.max-request-line",
          "server.max-headers",
          "server.stop-timeout",
          "help.notice",
          "help.state",
          "help.time-zone",
          "help.max-age",
          "help.poll-interval",
          "help.access-log",
          "server.tls.certificate",
          "server.tls.key",
          "admin.host",
          "admin.port",
          "admin.origin",
          "admin.idle-timeout",
          "admin.session-life",
          "admin.users.*.name",
          "admin.users.*.role",
          "admin.users.*.password",
          "admin.tokens.*.name",
          "admin.tokens.*.role",
          "admin.tokens.*.hash",
          "admin.proxy.peers.*",
          "admin.proxy.user-header",
          "admin.proxy.editors.*");

  /** What a parser repeats of the file may be a password; its place is told. */
  private static final Pattern WORDS_OF_THE_FILE =
      Pattern.compile("'(?!<)[^'\\s,]{2,}'|(?<=alias |anchor |tag |key )\\S.*");

  private static final Pattern ELEMENT = Pattern.compile("\\.\\d+(?=\\.|$)");

  private final Path file;
  private final TreeMap<String, String> values = new TreeMap<>();

  private ConfigFile(Path file) {
    this.file = file;
  }

  /** No file: nothing is set. */
  static ConfigFile none() {
    return new ConfigFile(Path.of(""));
  }

  /** Reads a file in YAML. */
  static ConfigFile read(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageException(
          "The configuration file " + file + " cannot be read. Check its path and its rights.");
    }
    ConfigFile read = new ConfigFile(file);
    try {
      load(file).traverse().filter(Config::isLeaf).forEach(read::take);
    } catch (ConfigException e) {
      throw new UsageException(
          "The configuration file " + file + reason(e) + " Correct it; it must be YAML.", e);
    }
    return read;
  }

  private static Config load(Path file) {
    return Config.builder(ConfigSources.file(file).mediaType(MediaTypes.APPLICATION_X_YAML).build())
        .disableEnvironmentVariablesSource()
        .disableSystemPropertiesSource()
        .disableKeyResolving()
        .disableValueResolving()
        .build();
  }

  private static String reason(ConfigException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
        return ":%d:%d cannot be understood: %s."
            .formatted(
                yaml.getProblemMark().getLine() + 1,
                yaml.getProblemMark().getColumn() + 1,
                Excerpt.of(WORDS_OF_THE_FILE.matcher(yaml.getProblem()).replaceAll("…")));
      }
    }
    return " cannot be understood."; // Without the parser's words: they may repeat a password.
  }

  private void take(Config leaf) {
    String key = leaf.key().toString();
    if (!KEYS.contains(ELEMENT.matcher(key).replaceAll(".*"))) {
      throw new UsageException(
          "%s: the key %s is not known. Known are: %s."
              .formatted(
                  file, Excerpt.of(key), String.join(", ", KEYS.stream().sorted().toList())));
    }
    values.put(key, leaf.asString().orElse(""));
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A text that must be there. */
  String required(String key) {
    return text(key)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new UsageException("%s: %s is missing.".formatted(file, key)));
  }

  /** The keys of the elements of a list, in its order; none when it is not there. */
  List<String> elements(String key) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> key + "." + i)
        .takeWhile(element -> values.keySet().stream().anyMatch(known -> isIn(known, element)))
        .toList();
  }

  private static boolean isIn(String key, String element) {
    return key.equals(element) || key.startsWith(element + ".");
  }

  /** Whether anything is set there. */
  boolean has(String section) {
    return values.keySet().stream().anyMatch(known -> isIn(known, section));
  }

  /** A path, taken from the folder of the configuration file. */
  Optional<Path> path(String key) {
    return text(key).map(value -> file.toAbsolutePath().resolveSibling(value));
  }

  /** A path that must be there. */
  Path requiredPath(String key) {
    return file.toAbsolutePath().resolveSibling(required(key));
  }

  Optional<Integer> number(String key, int least, int most) {
    return text(key).map(value -> number(key, value, least, most));
  }

  private int number(String key, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers that are out of range.
    }
    throw bad(key, value, "a number from " + least + " to " + most);
  }

  Optional<Duration> duration(String key, Duration least, Duration most) {
    return text(key).map(value -> duration(key, value, least, most));
  }

  private Duration duration(String key, String value, Duration least, Duration most) {
    try {
      Duration duration = Duration.parse(value);
      if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
        return duration;
      }
    } catch (DateTimeException e) {
      // Told below, together with durations that are out of range.
    }
    throw bad(key, value, "a duration from " + least + " to " + most + ", like PT30S");
  }

  Optional<Boolean> yesOrNo(String key) {
    return text(key)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw bad(key, value, "true or false");
                });
  }

  /** What is written there cannot be used. */
  UsageException bad(String key, String value, String expected) {
    return new UsageException(
        "%s: %s is \"%s\". Write %s.".formatted(file, key, Excerpt.of(value), expected));
  }
}
