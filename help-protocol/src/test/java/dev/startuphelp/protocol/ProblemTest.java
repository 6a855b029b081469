package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Level;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

  @ParameterizedTest
  @EnumSource(Code.class)
  void isDescribedInBothLanguagesWithEveryArgumentInItsPlace(Code code) {
    Problem problem = new Problem(code, Level.ERROR, "", List.of("A1", "B2", "C3", "D4"));

    String english = problem.describe(Locale.ENGLISH);
    String russian = problem.describe(RUSSIAN);

    assertThat(english).isNotBlank().doesNotContain("{", "}").matches("[^А-Яа-я]+");
    assertThat(russian).isNotBlank().doesNotContain("{", "}").containsPattern("[а-я]{3}");
    for (String argument : problem.arguments()) {
      assertThat(russian.contains(argument)).isEqualTo(english.contains(argument));
    }
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void isDescribedInEnglishForOtherLanguages(Code code) {
    Problem problem = new Problem(code, Level.ERROR, "", List.of("A1", "B2", "C3", "D4"));

    assertThat(problem.describe(Locale.FRENCH)).isEqualTo(problem.describe(Locale.ENGLISH));
  }
}
