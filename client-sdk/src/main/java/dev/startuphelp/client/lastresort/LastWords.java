package dev.startuphelp.client.lastresort;

/**
 * The words of a diagnosis that says nothing, as constants of the compiler: they are part of the
 * classes that use them, so neither a file nor another class has to be read. English, because the
 * texts of other languages are in files.
 */
public final class LastWords {

  /** The title. */
  public static final String TITLE = "Something went wrong";

  /** What happened. */
  public static final String HAPPENED = "The cause is not known.";

  private LastWords() {}
}
