package dev.startuphelp.client.terminal;

import dev.startuphelp.protocol.Severity;

/** How a piece of a line is written, as ANSI escape sequences say it. */
enum Ink {
  PLAIN(""),
  BOLD("1"),
  RED("31"),
  YELLOW("33"),
  CYAN("36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The colour of a severity; readable on a dark and on a light ground. */
  static Ink of(Severity severity) {
    return switch (severity) {
      case OUTAGE -> RED;
      case WARNING -> YELLOW;
      case MAINTENANCE, INFO -> CYAN;
    };
  }

  String write(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
