package dev.startuphelp.server.file;

import java.util.List;

/** Carries a fault out of the depth of a parser; it never leaves this package. */
final class FaultException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Finding.InFile finding;

  FaultException(Fault fault, Position position, String... arguments) {
    this(new Finding.InFile(fault, position, List.of(arguments)));
  }

  FaultException(Finding.InFile finding) {
    super(finding.code(), null, false, false);
    this.finding = finding;
  }

  Finding.InFile finding() {
    return finding;
  }
}
