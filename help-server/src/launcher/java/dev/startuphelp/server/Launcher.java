package dev.startuphelp.server;

import java.lang.reflect.InvocationTargetException;

/**
 * What {@code java -jar} starts. It is compiled for Java 8 and names no other class of the program,
 * so that a Java that is too old gets as far as saying so.
 */
public final class Launcher {

  private static final int NEEDED = 21;

  private Launcher() {}

  /** Starts the program, or ends with status 2 and one line that says which Java it needs. */
  public static void main(String[] args) throws Throwable {
    String running = System.getProperty("java.specification.version");
    if (featureOf(running) < NEEDED) {
      System.err.println(
          "The help server needs Java "
              + NEEDED
              + " or newer, but this is Java "
              + running
              + " ("
              + System.getProperty("java.home")
              + "). Start it with a newer one.");
      System.exit(2);
    }
    try {
      Class.forName("dev.startuphelp.server.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The feature release of a version such as 21, or 1.8, which is how Java 8 calls itself. */
  private static int featureOf(String version) {
    return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
  }
}
