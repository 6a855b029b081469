package dev.startuphelp.client.library;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever builds the application which of its libraries does not fit: one warning in the log
 * for each, however often it is met. Safe for any thread; never throws for what it is told.
 */
public final class LibraryWarnings {

  private final Set<Library> told = EnumSet.noneOf(Library.class);
  private boolean toldOfAnother;

  /**
   * Something could not be linked.
   *
   * @param failure what was thrown, with its causes
   */
  public synchronized void tell(Throwable failure) {
    Optional<Misfit> misfit = Misfit.of(failure);
    boolean first = misfit.isPresent() ? told.add(misfit.get().library()) : !toldOfAnother;
    toldOfAnother |= misfit.isEmpty();
    Log.LOGGER.log(
        first ? Level.WARNING : Level.DEBUG,
        misfit.map(LibraryWarnings::text).orElse("A part of the help does not load: " + failure));
  }

  private static String text(Misfit misfit) {
    Library library = misfit.library();
    FoundLibrary found = FoundLibrary.of(library, LibraryWarnings.class.getClassLoader());
    return library.cost()
        + " A library does not fit: "
        + library.oldest()
        + " or newer is needed, with all its classes; found: "
        + found(found)
        + ". The JVM says: "
        + misfit.missing();
  }

  private static String found(@Nullable FoundLibrary found) {
    return found == null ? "none" : found.toString();
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
