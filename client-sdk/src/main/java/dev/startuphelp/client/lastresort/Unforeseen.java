package dev.startuphelp.client.lastresort;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What should not have been thrown and is swallowed all the same, told where it can be told. */
public final class Unforeseen {

  private Unforeseen() {}

  /** Does nothing but have this class loaded while there is room for it. */
  public static void prepare() {}

  /** Logs it for a developer; does nothing where there is no room for that. */
  public static void note(Throwable unforeseen) {
    try {
      if (Room.isThere()) {
        Log.LOGGER.log(Level.DEBUG, "Something unforeseen; what is ready has to do", unforeseen);
      }
    } catch (Throwable starved) { // There is nobody left to tell.
      return;
    }
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
