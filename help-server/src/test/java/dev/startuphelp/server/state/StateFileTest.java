package dev.startuphelp.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.file.FileBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StateFileTest {

  @Test
  void keepsWhiteSpaceAtTheEndOfAHeader() {
    StateFile file = new StateFile(List.of("anna ", "\t"), FileBytes.of(new byte[] {'\n'}));

    assertThat(StateFile.parse(file.toBytes("format 1"), "format 1", 2)).contains(file);
  }
}
