package dev.startuphelp.protocol.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A judge is worth something only when bad clients fail, and fail for the right reason. */
class JudgeTest {

  private static final Shown DOWN_LIVE = new Shown(List.of("Down."), "Call 123.", Shown.LIVE);

  private static final Shown DOWN_KEPT = new Shown(List.of("Down."), "Call 123.", Shown.KEPT);

  private final Judge judge = new Judge(Clock.systemUTC(), null);

  static List<Row> rows() {
    return Rows.all().stream().filter(row -> !row.needs().contains(Ability.TLS)).toList();
  }

  @Test
  void everyRowHasANameOfItsOwn() {
    assertThat(Rows.all()).extracting(Row::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noRowIsPassedByWhoShowsWhatComesAndKeepsNothing(Row row) throws IOException {
    assertThat(judge.judge(row, new NaiveClient()).complaint()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noRowIsPassedByWhoNeverAsks(Row row) throws IOException {
    assertThat(judge.judge(row, client(service -> DOWN_KEPT)).complaint()).isPresent();
  }

  @Test
  void whoShowsWhatIsExpectedPasses() throws IOException {
    Iterator<Shown> shown = List.of(DOWN_LIVE, DOWN_KEPT).iterator();

    assertThat(complaint("valid", service -> shown.next())).isEmpty();
  }

  @Test
  void tellsWhatWasExpectedAndWhatWasSeen() throws IOException {
    assertThat(complaint("html", service -> DOWN_LIVE))
        .contains(
            "step 2: expected notices \"Down.\", help \"Call 123.\", last-known-good,"
                + " but seen was notices \"Down.\", help \"Call 123.\", live");
  }

  @Test
  void whoFailsIsToldWhy() throws IOException {
    Asking failing =
        service -> {
          throw new IOException("exit status 1");
        };

    assertThat(complaint("valid", failing).orElseThrow())
        .endsWith("but the client failed: exit status 1");
  }

  @Test
  void complainsAboutTheTagOfADocumentThatWasRefused() throws IOException {
    Iterator<Shown> shown = List.of(DOWN_LIVE, DOWN_KEPT, DOWN_LIVE).iterator();
    Iterator<String> tags = List.of("", "\"1\"", "\"2\"").iterator();
    Asking asking =
        service -> {
          send(service, "If-None-Match", tags.next());
          return shown.next();
        };

    assertThat(complaint("html", asking))
        .contains("step 3: expected the entity tag \"1\", but seen was \"2\"");
  }

  @Test
  void complainsAboutACookieThatWasSentBack() throws IOException {
    Asking asking =
        service -> {
          send(service, "Cookie", "session=1");
          return DOWN_LIVE;
        };

    assertThat(complaint("valid", asking)).contains("step 1: expected no cookie, but one was sent");
  }

  @Test
  void complainsAboutWhoDoesNotLeaveAServiceAlone() throws IOException {
    Iterator<Shown> shown = List.of(DOWN_LIVE, DOWN_KEPT).iterator();
    Asking asking =
        service -> {
          send(service, "Accept", "*/*");
          send(service, "Accept", "*/*");
          return shown.next();
        };

    assertThat(complaint("retry-seconds", asking))
        .contains("step 2: expected at most 1 requests, but seen were 2");
  }

  private Optional<String> complaint(String name, Asking asking) throws IOException {
    Row row =
        Rows.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return judge.judge(row, client(asking)).complaint();
  }

  private interface Asking {
    Shown ask(URI service) throws Exception;
  }

  private static Client client(Asking asking) {
    return new Client() {
      @Override
      public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
      }

      @Override
      public Shown ask(URI service, boolean hangs) throws Exception {
        return asking.ask(service);
      }

      @Override
      public void suffer(Damage damage) {}
    };
  }

  private static void send(URI service, String header, String value) throws IOException {
    var connection = service.toURL().openConnection();
    connection.setRequestProperty(header, value);
    try (InputStream answer = connection.getInputStream()) {
      answer.readAllBytes();
    } catch (IOException e) {
      // What came is not what these tests are about.
    }
  }
}
