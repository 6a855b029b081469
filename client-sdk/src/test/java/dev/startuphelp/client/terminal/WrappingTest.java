package dev.startuphelp.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

  @Test
  void breaksAtSpaces() {
    assertThat(Wrapping.of("one two three", 8)).containsExactly("one two", "three");
    assertThat(Wrapping.of("one two", 7)).containsExactly("one two");
    assertThat(Wrapping.of("", 7)).containsExactly("");
  }

  @Test
  void cutsAWordThatIsLongerThanARow() {
    assertThat(Wrapping.of("a " + "M".repeat(10), 4)).containsExactly("a MM", "MMMM", "MMMM");
  }

  @Test
  void keepsAnAddressInOnePiece() {
    assertThat(Wrapping.of("see https://h.example/a now", 10))
        .containsExactly("see", "https://h.example/a", "now");
  }

  @Test
  void countsEastAsianCharactersAndEmojiTwice() {
    assertThat(Wrapping.of("服务器维护中。请稍后再试。", 10)).containsExactly("服务器维护", "中。请稍后", "再试。");
    assertThat(Wrapping.of("😀😀😀", 4)).containsExactly("😀😀", "😀");
    assertThat(Columns.of("안녕 e\u0301 👍🏽 ｱ")).isEqualTo(4 + 1 + 1 + 1 + 2 + 1 + 1);
  }
}
