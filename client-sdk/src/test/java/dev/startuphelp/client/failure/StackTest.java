package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StackTest {

  private static final Path FILES =
      Path.of("src/main/resources/dev/startuphelp/client/failure/stack");

  @ParameterizedTest
  @EnumSource
  void hasSignsOfItsOwn(Stack stack) {
    assertThat(stack.signs().certain()).isNotEmpty();
  }

  @Test
  void everyFileBelongsToOne() throws Exception {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Stack.values()).map(stack -> stack.title() + ".signs").toList());
    }
  }

  @Test
  void noneIsNamedByARefusal() {
    Evidence refused = Evidence.of(new ConnectException("Connection refused"), Route.UNKNOWN);

    assertThat(Stack.values()).noneMatch(stack -> stack.isNamedBy(refused.causes().get(0)));
  }

  @Test
  void readsClassesCodesStatesAndTexts() {
    StackSigns signs =
        StackSigns.read(
            "x",
            "# comment\nDB_ERROR  @A.B some text | #-12 | =28 | ^one…two\notherwise\nUNKNOWN  y");

    assertThat(signs.certain())
        .containsExactly(
            new StackSign(
                "x: @A.B some text", Situation.DB_ERROR, "A.B", "", 0, false, List.of("some text")),
            new StackSign("x: #-12", Situation.DB_ERROR, "", "", -12, false, List.of()),
            new StackSign("x: =28", Situation.DB_ERROR, "", "28", 0, false, List.of()),
            new StackSign(
                "x: ^one…two", Situation.DB_ERROR, "", "", 0, true, List.of("one", "two")));
    assertThat(signs.otherwise()).hasSize(1);
  }

  @Test
  void saysWhichLineIsWrong() {
    assertThatThrownBy(() -> StackSigns.read("x", "\nNO_SUCH  text"))
        .hasMessage("x, line 2: not a situation and its signs: NO_SUCH  text");
    assertThatThrownBy(() -> StackSigns.read("x", "DB_ERROR  Capitals"))
        .hasMessageContaining("line 1");
  }
}
