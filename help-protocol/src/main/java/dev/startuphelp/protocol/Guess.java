package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Slip;
import java.util.List;

/**
 * What was probably meant by a value that is refused.
 *
 * @param arguments what the description mentions, in its order
 */
record Guess(Code code, Slip slip, List<String> arguments) {

  static Guess of(Code code, Slip slip, String... arguments) {
    return new Guess(code, slip, List.of(arguments));
  }

  void tell(Findings findings, String pointer) {
    findings.error(code, slip, pointer, arguments.toArray(String[]::new));
  }
}
