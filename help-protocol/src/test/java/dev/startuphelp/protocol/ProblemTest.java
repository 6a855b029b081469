package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.protocol.Problem.Slip;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

  private static Problem problem(Code code, Slip slip) {
    return new Problem(code, slip, Level.ERROR, "", List.of("A1", "B2", "C3", "D4"));
  }

  /** A code with each slip that it has words for. */
  static Stream<Problem> described() {
    return Stream.of(Code.values())
        .flatMap(
            code ->
                Stream.of(Slip.values())
                    .filter(slip -> keys().contains(code.wireName() + slip.suffix()))
                    .map(slip -> problem(code, slip)));
  }

  private static List<String> keys() {
    return List.copyOf(ResourceBundle.getBundle("dev.startuphelp.protocol.problems").keySet());
  }

  @Test
  void everyTextBelongsToAProblem() {
    assertThat(described().map(each -> each.code().wireName() + each.slip().suffix()))
        .containsExactlyInAnyOrderElementsOf(keys());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeIsDescribedWithoutASlip(Code code) {
    assertThat(keys()).contains(code.wireName());
  }

  @ParameterizedTest
  @MethodSource("described")
  void isDescribedInBothLanguagesWithEveryArgumentInItsPlace(Problem problem) {
    String english = problem.describe(Locale.ENGLISH);
    String russian = problem.describe(RUSSIAN);

    assertThat(english).isNotBlank().doesNotContain("{", "}").matches("[^А-Яа-я]+");
    assertThat(russian).isNotBlank().doesNotContain("{", "}").containsPattern("[а-я]{3}");
    for (String argument : problem.arguments()) {
      assertThat(russian.contains(argument)).isEqualTo(english.contains(argument));
    }
  }

  @ParameterizedTest
  @MethodSource("described")
  void isDescribedInEnglishForOtherLanguages(Problem problem) {
    assertThat(problem.describe(Locale.FRENCH)).isEqualTo(problem.describe(Locale.ENGLISH));
  }
}
