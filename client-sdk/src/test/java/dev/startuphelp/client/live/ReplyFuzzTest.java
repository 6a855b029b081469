package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.BoundedTime;
import java.time.Duration;
import java.time.Instant;

/** Whatever the head of a reply says, waiting is bounded and nothing is thrown. */
class ReplyFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String[] DATES = {
    "Tue, 24 Nov 2026 08:00:00 GMT",
    "Tue, 24 Nov 2026 08:30:00 GMT",
    "Mon, 24 Nov 2026 08:00:00 GMT",
    "1 Jan 0001 00:00 GMT",
    "Fri, 31 Dec 9999 23:59:60 GMT",
    "Fri, 31 Dec 9999 23:59:59 -1800",
    "Sun Nov  6 08:49:37 1994",
    "0",
    "-1",
    "999999999",
    "9999999999999999999",
    " 120 ",
    "1e3",
    "\u0661"
  };

  @FuzzTest
  void waitsForABoundedTime(FuzzedDataProvider data) {
    Reply reply =
        new Reply(
            data.consumeInt(100, 599),
            value(data),
            value(data),
            value(data),
            value(data),
            value(data));

    BoundedTime.check(
        () -> {
          reply
              .wait(NOW)
              .ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofMinutes(15)));
          reply.tag().ifPresent(tag -> assertThat(tag).matches("[!-~]{0,1024}"));
          assertThat(reply.serverTime()).isNotNull();
          assertThat(reply.isJson()).isIn(true, false);
          assertThat(ReplyRules.answer(reply, new byte[0], true, NOW)).isNotNull();
        });
  }

  private static String value(FuzzedDataProvider data) {
    return data.consumeBoolean() ? data.pickValue(DATES) : data.consumeString(60);
  }
}
