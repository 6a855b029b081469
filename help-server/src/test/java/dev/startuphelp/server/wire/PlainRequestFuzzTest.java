package dev.startuphelp.server.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.server.help.HelpQuestion;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, they are a whole request in its strict form, or left to Helidon. */
final class PlainRequestFuzzTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final PlainRequestReader READER =
      new PlainRequestReader(new ConnectionLimits(10, MINUTE, MINUTE, MINUTE, 4_096, 16_384));

  static Stream<byte[]> seeds() {
    return Stream.of(
            "",
            "GET /v1/help HTTP/1.1\r\nHost: a\r\n\r\n",
            "HEAD /v1/help?app=a&lang=* HTTP/1.1\r\nhost: a:80\r\nAccept: */*\r\n\r\n",
            "GET /v1/help?lang=ru HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"x\"\r\n\r\nGET /",
            "GET /v1/help HTTP/1.1\r\nHost: a\r\nAccept-Language: ru, en;q=0.5\r\n\r\n",
            "GET /v1/help?x=1&x=%20 HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
            "GET /v1/help HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na",
            "GET /v1/help HTTP/1.0\r\n\r\n",
            "GET /v1/help HTTP/1.1\r\nHost: a\r\n b: c\r\n\r\n",
            "GET /v1/help HTTP/1.1\nHost: a\n\n",
            "GET /v1/help HTTP/1.1\r\nHost: a\r\nA: \u0000\u00ff\r\n\r\n")
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("seeds")
  @FuzzTest
  void isAWholeRequestOrNone(byte[] bytes) {
    Optional<PlainRequest> request = READER.read(bytes, 0, bytes.length);

    request.ifPresent(plain -> check(plain, bytes));
    for (int end = 0; end < request.map(PlainRequest::end).orElse(0); end++) {
      assertThat(READER.read(bytes, 0, end)).isEmpty();
    }
  }

  private static void check(PlainRequest plain, byte[] bytes) {
    String head = new String(bytes, 0, plain.end(), ISO_8859_1);
    HelpQuestion question = plain.question();

    assertThat(head)
        .matches("(?s)(GET|HEAD) /v1/help(\\?[!-~]*)? HTTP/1\\.1\r\n([!-9;-~]+:[ -~]*\r\n)+\r\n")
        .startsWith(plain.method() + " ");
    assertThat(head.lines().filter(line -> line.matches("(?i)host:.*"))).hasSize(1);
    assertThat(question.application()).matches("[A-Za-z0-9._-]{0,64}");
    assertThat(question.language().isEmpty() || HelpQuestion.isLanguage(question.language()))
        .isTrue();
    assertThat(READER.read(bytes, 0, plain.end())).contains(plain);
  }
}
