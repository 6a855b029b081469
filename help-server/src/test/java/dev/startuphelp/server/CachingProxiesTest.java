package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two help-servers behind nginx and behind Varnish, in real time, because the proxies have their
 * own: notices end within seconds. Each test has an application of its own, so none meets what
 * another has left in a cache.
 */
final class CachingProxiesTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final String DOWN =
      """
      {"userMessage": {"en": "Down.", "ru": "Не работает."}, "validUntil": "%s",
       "helpText": {"en": "Call us.", "ru": "Позвоните."}}
      """;

  @TempDir static Path folder;
  private static Relay first;
  private static Relay second;
  private static List<CachingProxy> proxies = List.of();

  private static List<HelpServer> servers = List.of();

  @BeforeAll
  static void startTheProxies() throws Exception {
    first = new Relay();
    second = new Relay();
    serve("{}", HALF_A_MINUTE);
    Path nginx = Files.createDirectory(folder.resolve("nginx"));
    Path varnish = Files.createDirectory(folder.resolve("varnish"));
    proxies =
        Stream.of(
                CachingProxy.nginx(nginx, first.port(), second.port()),
                CachingProxy.varnish(varnish, first.port(), second.port()))
            .flatMap(Optional::stream)
            .toList();
    proxies.forEach(CachingProxy::ready);
    assumeTrue(!proxies.isEmpty(), "neither nginx nor Varnish is installed");
  }

  @AfterAll
  static void stopTheProxies() {
    proxies.forEach(CachingProxy::close);
    first.close();
    second.close();
    servers.forEach(HelpServer::close);
  }

  @AfterEach
  void mendTheWays() throws IOException {
    first.mend();
    second.mend();
  }

  /** Two servers with copies of a file, in the place of those before. */
  private static List<Path> serve(String json, Duration maxAge) throws IOException {
    List<Path> notices = new ArrayList<>();
    List<HelpServer> before = servers;
    servers = new ArrayList<>();
    for (Relay way : List.of(first, second)) {
      Path own = Files.createTempDirectory(folder, "server");
      notices.add(Files.writeString(own.resolve("notice.json"), json));
      HelpServer server = TestServer.inRealTime(notices.getLast(), maxAge);
      servers.add(server);
      way.leadTo(server);
    }
    before.forEach(HelpServer::close);
    return notices;
  }

  private static String down(Instant until) {
    return DOWN.formatted(until);
  }

  /** The same with a notice that ends in so many seconds at least; on a busy computer in more. */
  private static Instant serveUntilSoon(int seconds, Duration maxAge) throws IOException {
    for (int starting = 1; ; starting *= 2) {
      Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1 + starting);
      serve(down(from.plusSeconds(seconds)), maxAge);
      if (Instant.now().isBefore(from)) {
        return from.plusSeconds(seconds);
      }
    }
  }

  private static int asked(String path) {
    return first.asked(path) + second.asked(path);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void languagesDoNotMixAndTheCanonicalDocumentStaysApart() throws IOException {
    serve(down(Instant.now().plusSeconds(3_600)), HALF_A_MINUTE);

    for (CachingProxy proxy : proxies) {
      String path = "/v1/help?app=languages-" + proxy;
      for (int round = 0; round < 2; round++) {
        String as = proxy + ", round " + round;
        assertThat(proxy.get(path, "Accept-Language", "en").body()).as(as).contains("\"Down.\"");
        assertThat(proxy.get(path, "Accept-Language", "ru").body()).as(as).contains("\"Не раб");
        assertThat(proxy.get(path + "&lang=ru", "Accept-Language", "en").body())
            .as(as)
            .contains("\"userMessage\":\"Не раб");
        for (String language : List.of("en", "ru")) {
          assertThat(proxy.get(path + "&lang=*", "Accept-Language", language).body())
              .as(as)
              .contains("{\"en\":\"Down.\",\"ru\":\"Не раб");
        }
      }
      assertThat(asked(path)).as("%s: once in each language", proxy).isEqualTo(2);
      assertThat(asked(path + "&lang=*")).as("%s: canonical", proxy).isOne();
    }
  }

  @Test
  void readersCanTellTheServersTimeAndAreSpared() throws IOException {
    serve(down(Instant.now().plusSeconds(3_600)), HALF_A_MINUTE);

    for (CachingProxy proxy : proxies) {
      String path = "/v1/help?app=time-" + proxy + "&lang=*";
      String etag = header(proxy.get(path), "ETag");
      HttpResponse<String> again = proxy.get(path, "If-None-Match", etag);

      assertThat(again.statusCode()).as("%s", proxy).isEqualTo(304);
      assertThat(serverTime(again)).isBetween(Instant.now().minusSeconds(5), Instant.now());
      assertThat(header(again, "Cache-Control")).contains("max-age=30", "stale-if-error=86400");
      assertThat(asked(path)).isOne();
    }
  }

  /** What the SDK takes for the server's time. */
  private static Instant serverTime(HttpResponse<?> answer) {
    ZonedDateTime date =
        ZonedDateTime.parse(header(answer, "Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
    return date.toInstant().plusSeconds(answer.headers().firstValueAsLong("Age").orElse(0));
  }

  @Test
  void nextCacheDoesNotCountTheLifeOfANegotiatedAnswerAnew() throws IOException {
    serve(down(Instant.now().plusSeconds(3_600)), HALF_A_MINUTE);

    for (CachingProxy proxy : proxies) {
      HttpResponse<String> answer = proxy.get("/v1/help?app=next-" + proxy);

      assertThat(header(answer, "Cache-Control").equals("no-cache") || hasAge(answer))
          .as("%s: %s", proxy, answer.headers())
          .isTrue();
    }
  }

  private static boolean hasAge(HttpResponse<?> answer) {
    return answer.headers().firstValue("Age").isPresent();
  }

  @Test
  void twoHundredWhoAskAtOnceAreOneQuestion() throws IOException {
    serve(down(Instant.now().plusSeconds(3_600)), SECOND);

    assertOneQuestion("new");
    await()
        .pollDelay(Duration.ofMillis(2_100)) // nginx keeps what is fresh for a second to the end.
        .untilAsserted(() -> assertOneQuestion("expired"));
  }

  private static void assertOneQuestion(String as) {
    slow(Duration.ofMillis(100));
    for (CachingProxy proxy : proxies) {
      String path = "/v1/help?app=herd-" + proxy + "&lang=*";
      int before = asked(path);
      List<CompletableFuture<HttpResponse<String>>> herd =
          IntStream.range(0, 200).mapToObj(i -> proxy.ask(path)).toList();

      assertThat(herd).as("%s: %s", proxy, as).allMatch(a -> a.join().statusCode() == 200);
      assertThat(asked(path) - before).as("%s: %s", proxy, as).isOne();
    }
    slow(Duration.ZERO);
  }

  private static void slow(Duration time) {
    first.takes(time);
    second.takes(time);
  }

  @Test
  void noCacheShowsASimpleClientANoticePastItsEnd() throws IOException {
    Instant end = serveUntilSoon(2, HALF_A_MINUTE);

    List<Seen> seen = watch("/v1/help?app=end", end.plusMillis(300));

    for (CachingProxy proxy : proxies) {
      assertThat(seen).anyMatch(s -> s.by(proxy) && s.text().contains("Down."));
      assertThat(seen).anyMatch(s -> s.by(proxy) && s.text().startsWith("{\"helpText\":\"Call"));
    }
    assertThat(seen).noneMatch(s -> s.showsAfter(end));
    assertThat(asked("/v1/help?app=end")).isLessThan(seen.size() / 2);
  }

  /**
   * What a simple client has got.
   *
   * @param asked when it asked
   */
  private record Seen(CachingProxy proxy, Instant asked, int status, String text) {
    boolean by(CachingProxy other) {
      return proxy == other;
    }

    boolean showsAfter(Instant end) {
      return text.contains("Down.") && !asked.isBefore(end);
    }
  }

  private static List<Seen> watch(String path, Instant until) {
    List<Seen> seen = new ArrayList<>();
    while (Instant.now().isBefore(until)) {
      for (CachingProxy proxy : proxies) {
        Instant asked = Instant.now();
        HttpResponse<String> answer = proxy.get(path);
        seen.add(new Seen(proxy, asked, answer.statusCode(), answer.body()));
      }
    }
    return seen;
  }

  @Test
  void whatIsKeptStandsInForDeadServersButNoNoticePastItsEnd() throws IOException {
    Instant end = serveUntilSoon(5, SECOND);
    String negotiated = "/v1/help?app=dead";
    String canonical = negotiated + "&lang=*";
    List<String> etags =
        proxies.stream().map(proxy -> header(proxy.get(canonical), "ETag")).toList();
    proxies.forEach(proxy -> proxy.get(negotiated));
    Instant stale = Instant.now().plusSeconds(2);
    first.cut();
    second.cut();

    List<Seen> seen = watch(negotiated, end.plusMillis(300));

    for (CachingProxy proxy : proxies) {
      assertThat(seen).as("%s: stands in", proxy).anyMatch(s -> s.by(proxy) && s.showsAfter(stale));
      assertThat(seen).filteredOn(s -> s.by(proxy)).last().matches(s -> s.status() >= 500);
    }
    assertThat(seen).noneMatch(s -> s.showsAfter(end));
    assertThat(proxies.stream().map(proxy -> header(proxy.get(canonical), "ETag")).toList())
        .isEqualTo(etags);
    first.mend();
    second.mend();
    await()
        .untilAsserted(
            () -> assertThat(proxies).allMatch(proxy -> proxy.get(negotiated).statusCode() == 200));
  }

  @Test
  void nobodyNoticesThatOneOfTwoServersIsDead() throws IOException {
    serve(down(Instant.now().plusSeconds(3_600)), HALF_A_MINUTE);
    first.cut();

    for (CachingProxy proxy : proxies) {
      for (int i = 0; i < 10; i++) {
        assertThat(proxy.get("/v1/help?app=half-" + i).statusCode()).as("%s", proxy).isEqualTo(200);
      }
    }
  }

  @Test
  void editIsVisibleWithinTheLifetimeOfAnAnswer() throws IOException {
    List<Path> notices = serve(down(Instant.now().plusSeconds(3_600)), SECOND);
    for (CachingProxy proxy : proxies) {
      assertThat(proxy.get("/v1/help?app=edit").body()).contains("Down.");
      assertThat(proxy.get("/v1/help?app=edit&lang=*").body()).contains("Down.");
    }

    for (Path notice : notices) {
      Files.writeString(notice, "{\"helpText\": \"It is over.\"}");
    }

    await()
        .atMost(Duration.ofSeconds(10)) // 4 on a quiet computer, where it is kept for a second
        .untilAsserted(
            () -> {
              for (CachingProxy proxy : proxies) {
                assertThat(proxy.get("/v1/help?app=edit").body()).contains("It is over.");
                assertThat(proxy.get("/v1/help?app=edit&lang=*").body()).contains("It is over.");
              }
            });
  }
}
