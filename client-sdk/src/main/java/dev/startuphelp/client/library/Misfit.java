package dev.startuphelp.client.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The library at which the JVM failed to link.
 *
 * @param library which one
 * @param missing what the JVM said of it
 */
record Misfit(Library library, String missing) {

  private static final int MOST_CAUSES = 20;

  /**
   * What the innermost cause names that names any: an error about one library often comes wrapped
   * in errors of those that use it.
   */
  static Optional<Misfit> of(Throwable failure) {
    List<Throwable> innermostFirst = causes(failure);
    Collections.reverse(innermostFirst);
    for (Throwable cause : innermostFirst) {
      Optional<Library> named = namedIn(String.valueOf(cause.getMessage()));
      Optional<Library> library = named.isPresent() ? named : thrower(cause);
      if (library.isPresent()) {
        return Optional.of(new Misfit(library.get(), cause.toString()));
      }
    }
    return Optional.empty();
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null && causes.size() < MOST_CAUSES) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }

  // A missing method is told as "'Type Owner.method(Type)'": before the bracket its owner is last.
  private static Optional<Library> namedIn(String message) {
    String beforeArguments = message.split("\\(", 2)[0];
    Optional<Library> last = Optional.empty();
    for (String word : beforeArguments.replace('/', '.').split("[^\\w.$]+", -1)) {
      Optional<Library> named = Library.ofClass(word);
      last = named.isPresent() ? named : last;
    }
    return last;
  }

  // Caffeine finds its classes by name and throws an exception of its own for one that was cut out.
  private static Optional<Library> thrower(Throwable cause) {
    for (StackTraceElement frame : cause.getStackTrace()) {
      String name = frame.getClassName();
      Optional<Library> library = Library.ofClass(name);
      if (library.isPresent() || name.startsWith("dev.startuphelp.")) {
        return library;
      }
    }
    return Optional.empty();
  }
}
