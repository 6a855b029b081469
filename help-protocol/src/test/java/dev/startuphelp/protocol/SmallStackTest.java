package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest texts that are allowed need little of the stack, whichever thread reads them. */
class SmallStackTest {

  private static final long STACK = 144 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/", "https://example.com/?", "http://a/#", "mailto:"})
  void readsTheLongestLinks(String begin) throws Exception {
    String link = begin + "x".repeat(HelpLink.MAX_LENGTH - begin.length());
    String escaped = begin + "%41".repeat((HelpLink.MAX_LENGTH - begin.length()) / 3);

    assertThat(onSmallStack(() -> HelpLink.parse(link))).isPresent();
    assertThat(onSmallStack(() -> HelpLink.parse(escaped))).isPresent();
  }

  @Test
  void readsAPhoneNumberWithManyParameters() throws Exception {
    assertThat(onSmallStack(() -> HelpLink.parse("tel:1" + ";a".repeat(990)))).isPresent();
  }

  @Test
  void refusesALanguageWithManySubtags() throws Exception {
    Map<String, Object> document =
        Map.of("userMessage", Map.of("en", "Down.", "en" + "-a".repeat(100_000), "Down."));

    Reading reading = onSmallStack(() -> DocumentReader.ofNetwork().read(document));

    assertThat(((Reading.Accepted) reading).document().notices().get(0).userMessage().byLanguage())
        .containsOnlyKeys("en");
  }

  private static <T> T onSmallStack(Callable<T> reading) throws Exception {
    FutureTask<T> task = new FutureTask<>(reading);
    new Thread(null, task, "small stack", STACK).start();
    return task.get();
  }
}
