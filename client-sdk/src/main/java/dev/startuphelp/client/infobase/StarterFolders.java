package dev.startuphelp.client.infobase;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the 1C starter keeps its lists: {@code ibases.v8i} in the user's folder, then the common
 * lists that {@code 1cestart.cfg} of the user and of all users names, directly ({@code
 * CommonInfoBases}) or by way of a common configuration ({@code CommonCfgLocation}).
 */
final class StarterFolders {

  private static final Logger LOG = System.getLogger("dev.startuphelp.client");
  private static final int MOST_LISTS = 20;

  private final Function<String, @Nullable String> property;
  private final Function<String, @Nullable String> environment;

  StarterFolders(
      Function<String, @Nullable String> property, Function<String, @Nullable String> environment) {
    this.property = property;
    this.environment = environment;
  }

  static StarterFolders ofThisComputer() {
    return new StarterFolders(System::getProperty, System::getenv);
  }

  /** The lists in the order in which they are asked; they need not exist. Reads files. */
  List<Path> lists() {
    Set<Path> lists = new LinkedHashSet<>();
    List<Path> folders = folders();
    folders.forEach(folder -> lists.add(folder.resolve("ibases.v8i")));
    for (Path folder : folders) {
      Path configuration = folder.resolve("1cestart.cfg");
      lists.addAll(values(configuration, "CommonInfoBases"));
      for (Path common : values(configuration, "CommonCfgLocation")) {
        lists.addAll(values(common, "CommonInfoBases"));
      }
    }
    return lists.stream().limit(MOST_LISTS).toList();
  }

  private List<Path> folders() {
    boolean windows =
        String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT).startsWith("windows");
    Stream<Optional<Path>> folders =
        windows
            ? Stream.of(
                path(environment.apply("APPDATA")).map(StarterFolders::windowsFolder),
                path(environment.apply("ALLUSERSPROFILE")).map(StarterFolders::windowsFolder))
            : Stream.of(
                path(property.apply("user.home")).map(h -> h.resolve(".1C").resolve("1cestart")));
    return folders.flatMap(Optional::stream).toList();
  }

  private static Path windowsFolder(Path parent) {
    return parent.resolve("1C").resolve("1CEStart");
  }

  private static List<Path> values(Path configuration, String parameter) {
    try {
      return TextFile.read(configuration, StandardCharsets.UTF_16LE)
          .lines()
          .map(line -> line.split("=", 2))
          .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase(parameter))
          .flatMap(parts -> path(parts[1].strip()).stream())
          .limit(MOST_LISTS)
          .toList();
    } catch (IOException | SecurityException e) {
      LOG.log(Level.DEBUG, "No common lists from {0}: {1}", configuration, e.toString());
      return List.of();
    }
  }

  private static Optional<Path> path(@Nullable String text) {
    try {
      return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(Path::of);
    } catch (InvalidPathException e) { // An address, for example.
      return Optional.empty();
    }
  }
}
