package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that cannot be understood, in the two languages. */
final class MisunderstandingTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serv                      | en | "serv" is not known here. Did you mean: serve
          show --jsn                | en | "--jsn" is not known here. Did you mean:
          set Down --until          | en | --until is missing.
          restore                   | en | VERSION is missing.
          serve --port many         | en | "many" cannot be used for --port.
          ''                        | en | Say what to do: serve, set, end, show
          serv                      | ru | «serv» здесь неизвестно. Возможно, имелось в виду: serve
          show ещё                  | ru | «ещё» здесь неизвестно.
          set Сбой --until          | ru | Не указано: --until.
          restore                   | ru | Не указано: VERSION.
          serve --port много        | ru | «много» не подходит для --port.
          ''                        | ru | Напишите, что сделать: serve, set, end, show
          """)
  void isToldInOneLineWithWhatToType(String typed, String language, String answer) {
    Terminal terminal =
        new Terminal(
            options -> 0, folder, ZoneId.of("UTC"), Clock.systemUTC(), Locale.of(language));

    int status = terminal.type(typed.isEmpty() ? new String[0] : typed.split(" ", -1));

    assertThat(status).isEqualTo(2);
    assertThat(terminal.err.toString().lines())
        .singleElement()
        .asString()
        .startsWith(answer)
        .contains("java -jar help-server.jar")
        .endsWith(" --help");
  }
}
