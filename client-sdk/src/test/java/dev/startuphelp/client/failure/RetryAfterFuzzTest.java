package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.BoundedTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whatever a server says about waiting, it is a sensible time or none. */
class RetryAfterFuzzTest {

  private static final String[] VALUES = {
    "120",
    "0",
    "-5",
    "999999999",
    "\u0661\u0662",
    "Tue, 24 Nov 2026 08:00:00 GMT",
    "Tue, 24 Nov 2026 08:00:00 +1800",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "1 Jan 0001 00:00 GMT"
  };

  @FuzzTest
  void isASensibleTimeOrNone(FuzzedDataProvider data) {
    HttpReply reply =
        new HttpReply(
            503, Map.of("retry-after", List.of(value(data)), "date", List.of(value(data))), "");

    BoundedTime.check(
        () ->
            RetryAfter.seconds(reply)
                .ifPresent(
                    seconds -> assertThat(seconds).isBetween(1L, Duration.ofDays(30).toSeconds())));
  }

  private static String value(FuzzedDataProvider data) {
    return data.consumeBoolean() ? data.pickValue(VALUES) : data.consumeString(50);
  }
}
