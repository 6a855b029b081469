package dev.startuphelp.client.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TERM=xterm, '24 100', 99, true, true",
        "TERM=xterm COLUMNS=60, '24 100', 59, true, true",
        "TERM=xterm COLUMNS=many, '24 100', 99, true, true",
        "TERM=xterm, '', 79, true, true",
        "TERM=xterm, '0 0', 79, true, true",
        "TERM=xterm, 'stty: no', 79, true, true",
        "TERM=xterm NO_COLOR=1, '', 79, true, false",
        "TERM=xterm NO_COLOR=, '', 79, true, true",
        "TERM=dumb, '', 79, false, false",
        "-, '', 79, true, false",
      })
  void ofATerminal(
      String environment, String size, int width, boolean interactive, boolean colour) {
    assertThat(new Surroundings(map(environment), true, size, false, UTF_8).terminal())
        .isEqualTo(new Terminal(width, interactive, colour, UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"TERM=xterm, 80", "TERM=xterm COLUMNS=132, 132", "-, 80"})
  void ofAFile(String environment, int width) {
    assertThat(new Surroundings(map(environment), false, "", false, UTF_8).terminal())
        .isEqualTo(Terminal.plain(width));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, false", "WT_SESSION=1, true", "ANSICON=1, true", "ConEmuANSI=ON, true"})
  void ofAConsoleOfWindows(String environment, boolean colour) {
    assertThat(new Surroundings(map(environment), true, "", true, UTF_8).terminal())
        .isEqualTo(new Terminal(79, true, colour, UTF_8));
  }

  private static Map<String, String> map(String environment) {
    return environment == null
        ? Map.of()
        : Arrays.stream(environment.split(" "))
            .collect(
                Collectors.toMap(
                    variable -> variable.substring(0, variable.indexOf('=')),
                    variable -> variable.substring(variable.indexOf('=') + 1)));
  }
}
