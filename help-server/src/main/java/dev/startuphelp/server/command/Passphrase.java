package dev.startuphelp.server.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a password is typed: at the terminal, unseen and twice, or one line of the standard input.
 * Never an argument, which other people of the computer can see.
 */
final class Passphrase {

  private final @Nullable Console console;
  private final Reader input;

  /**
   * @param console null: there is no terminal
   */
  Passphrase(@Nullable Console console, Reader input) {
    this.console = console;
    this.input = input;
  }

  static Passphrase ofProcess() {
    // From 22 on Java gives a console even where there is no terminal, unless it is told not to.
    System.setProperty("jdk.console", "java.base");
    return new Passphrase(
        System.console(), new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  /** What is typed; a usage error when nothing is, or twice not the same. */
  String read() {
    String typed = console == null ? readLine() : readTwice(console);
    if (typed.isEmpty()) {
      throw new UsageException("There was no password. Type one, or give it as one line of input.");
    }
    return typed;
  }

  private String readLine() {
    try {
      return Optional.ofNullable(new BufferedReader(input).readLine()).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("reading the password from the standard input", e);
    }
  }

  private static String readTwice(Console console) {
    String first = read(console, "Password: ");
    if (!first.equals(read(console, "The same again: "))) {
      throw new UsageException("That was not the same twice. Try again.");
    }
    return first;
  }

  private static String read(Console console, String prompt) {
    char[] typed = console.readPassword("%s", prompt);
    return typed == null ? "" : new String(typed);
  }
}
