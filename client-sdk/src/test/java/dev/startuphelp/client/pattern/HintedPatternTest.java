package dev.startuphelp.client.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.MatchResult;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class HintedPatternTest {

  @Test
  void findsTheFirstMatch() {
    HintedPattern code = HintedPattern.of("error (\\d+)", "error ", "fault ");

    assertThat(code.find("error 1, error 2").map(MatchResult::group)).contains("error 1");
    assertThat(code.find("fault 1")).isEmpty();
    assertThat(code.find("1")).isEmpty();
  }

  @Test
  void isCompiledOnlyWhenATextHoldsItsHint() {
    HintedPattern broken = HintedPattern.of("error (", "error ");

    assertThat(broken.find("fine")).isEmpty();
    assertThatThrownBy(() -> broken.find("error 1")).isInstanceOf(PatternSyntaxException.class);
  }
}
