package dev.startuphelp.server.file;

import java.util.List;

/** Carries a fault out of the depth of a parser; it never leaves this package. */
final class FaultException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Finding.InFile finding;

  FaultException(Fault fault, Position position, String... arguments) {
    super(fault.code(), null, false, false);
    this.finding = new Finding.InFile(fault, position, List.of(arguments));
  }

  Finding.InFile finding() {
    return finding;
  }
}
