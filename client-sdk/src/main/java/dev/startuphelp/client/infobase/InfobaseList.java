package dev.startuphelp.client.infobase;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The infobase lists of this computer, asked for one infobase. Reads files, also on network shares,
 * and may block for long; safe for any thread.
 */
public final class InfobaseList {

  private static final Logger LOG = System.getLogger("dev.startuphelp.client");

  private final String infobase;
  private final List<Path> lists;
  private final StarterFolders starter;

  /**
   * Reads nothing yet.
   *
   * @param infobase its name in the list, or its connection string
   * @param lists in the order in which they are asked; empty: the usual places
   */
  public InfobaseList(String infobase, List<Path> lists) {
    this(infobase, lists, StarterFolders.ofThisComputer());
  }

  InfobaseList(String infobase, List<Path> lists, StarterFolders starter) {
    this.infobase = infobase;
    this.lists = List.copyOf(lists);
    this.starter = starter;
  }

  /**
   * The entry of the first list that has it. Empty when none has it, or when a list has it several
   * times with different help: then nobody can know which is meant.
   */
  public Optional<InfobaseEntry> find() {
    for (Path list : lists.isEmpty() ? starter.lists() : lists) {
      List<InfobaseEntry> found = matching(entries(list));
      if (!found.isEmpty()) {
        return unambiguous(found, list);
      }
    }
    return Optional.empty();
  }

  private List<InfobaseEntry> matching(List<InfobaseEntry> entries) {
    ConnectString wanted = ConnectString.parse(infobase);
    List<InfobaseEntry> named = filter(entries, entry -> entry.isNamed(infobase));
    return named.isEmpty() && !wanted.isEmpty()
        ? filter(entries, entry -> entry.connection().equals(wanted))
        : named;
  }

  private static List<InfobaseEntry> filter(
      List<InfobaseEntry> entries, Predicate<InfobaseEntry> condition) {
    return entries.stream().filter(condition).toList();
  }

  private static Optional<InfobaseEntry> unambiguous(List<InfobaseEntry> found, Path list) {
    InfobaseEntry first = found.get(0);
    if (found.stream().allMatch(first::helpsLike)) {
      return Optional.of(first);
    }
    LOG.log(
        Level.WARNING,
        "The list {0} has this infobase {1} times with different help, so none is shown. Make the"
            + " names unique.",
        list,
        found.size());
    return Optional.empty();
  }

  private static List<InfobaseEntry> entries(Path list) {
    try {
      return V8iFormat.read(TextFile.read(list, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) { // Nobody has all the usual lists.
      return List.of();
    } catch (IOException | SecurityException e) {
      LOG.log(
          Level.WARNING, "The infobase list {0} cannot be read: {1}", list, e.getClass().getName());
      return List.of();
    }
  }
}
