package dev.startuphelp.client.starved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A failure is never made worse, in whatever state the process is that has failed. */
class StarvedTest {

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "ulimit -v is of Linux")
  void answersEverythingWithoutAThreadAndGoesOnWhenThereAreSome() throws Exception {
    String said = StarvedProcess.runWithFewThreads(WithoutThreads.class);

    assertThat(said.lines())
        .contains(
            "No threads",
            "diagnosed CONNECTION_REFUSED, Ask Ben.",
            "refined CONNECTION_REFUSED",
            "remembered Ask Ann.",
            "written true",
            "html true",
            "problem true",
            "json true",
            "reconnect [Refused, Refused, Refused]",
            "connected",
            "kept Ask Eve.",
            "exit 0");
  }

  @Test
  void answersEverythingWithAFullHeapAndAsEverAfterwards() throws Exception {
    String said =
        StarvedProcess.run(
            WithoutMemory.class, "-Xmx16m", "-XX:+UseSerialGC", "-Djava.awt.headless=true");

    assertThat(said.lines())
        .contains(
            "threw nothing",
            "answered 20, starved true",
            "texts true",
            "dialog CLOSE",
            "afterwards CONNECTION_REFUSED",
            "reply SERVER_UNAVAILABLE",
            "built CONNECTION_REFUSED",
            "text true",
            "html true",
            "problem true",
            "json true",
            "exit 0");
  }

  @Test
  void isNotBrokenForGoodByWhoAsksAtTheEndOfTheStack() throws Exception {
    String said = StarvedProcess.run(WithoutStack.class, "-XX:+UseSerialGC");

    assertThat(said.lines())
        .contains(
            "asked true",
            "afterwards CONNECTION_REFUSED",
            "reply PROXY_AUTH_REQUIRED",
            "refined CONNECTION_REFUSED",
            "exit 0")
        .doesNotContain("text false");
  }
}
