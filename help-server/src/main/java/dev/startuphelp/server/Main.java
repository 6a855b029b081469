package dev.startuphelp.server;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs it. */
  public static void main(String[] args) {}
}
