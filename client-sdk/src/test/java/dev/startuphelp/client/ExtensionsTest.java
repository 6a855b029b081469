package dev.startuphelp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.startuphelp.client.extension.OwnSituation;
import dev.startuphelp.client.extension.OwnSituations;
import dev.startuphelp.client.failure.Situation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionsTest {

  private static final Attempt ATTEMPT =
      Attempt.to(URI.create("https://accounting.example.com/api")).withLocale(Locale.ENGLISH);
  private static final URI LINK = URI.create("https://example.com/renew");

  @TempDir Path cache;

  @Test
  void anApplicationTellsItsOwnSituation() {
    Diagnosis diagnosis = diagnose(new TrialEnded(), trials());

    assertThat(diagnosis.situationName()).isEqualTo("accounting.TRIAL_ENDED");
    assertThat(diagnosis.situation()).isEqualTo(Situation.NO_LICENCE);
    assertThat(diagnosis.title()).isEqualTo("Your trial has ended");
    assertThat(diagnosis.remedies()).containsExactly("Buy a licence.");
    assertThat(diagnosis.helpUrl()).isEqualTo(LINK);
  }

  @Test
  void itIsAskedAboutEveryCauseInTheReadersLanguage() {
    Throwable wrapped = new CompletionException(new IOException("login", new TrialEnded()));

    try (HelpClient client = builder().ownSituations(trials()).build()) {
      Attempt russian = ATTEMPT.withLocale(Locale.forLanguageTag("ru"));

      assertThat(client.diagnose(wrapped, russian).title()).isEqualTo("Пробный срок закончился");
    }
  }

  @Test
  void whatItDoesNotKnowIsDiagnosedAsEver() {
    Diagnosis diagnosis = diagnose(new ConnectException("Connection refused"), trials());

    assertThat(diagnosis.situationName()).isEqualTo("CONNECTION_REFUSED");
  }

  static Stream<Named<OwnSituations>> faulty() {
    return Stream.of(
        failing("null", () -> null),
        failing(
            "an exception",
            () -> {
              throw new IllegalStateException("no");
            }),
        failing(
            "an error",
            () -> {
              throw new OutOfMemoryError("no");
            }),
        failing("an endless recursion", () -> recurse(1)),
        failing("a situation without a name", () -> Optional.of(OwnSituation.of("", "a", "b"))),
        failing(
            "a hang",
            () -> {
              hang();
              return Optional.empty();
            }));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void aFaultyOneBreaksNothing(OwnSituations faulty) {
    Diagnosis diagnosis = diagnose(new ConnectException("Connection refused"), faulty);

    assertThat(diagnosis.situation()).isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void afterAFaultyOneTheNextIsAsked() {
    OwnSituations broken =
        (failure, locale) -> {
          throw new IllegalStateException("no");
        };

    assertThat(diagnose(new TrialEnded(), broken, trials()).situationName())
        .isEqualTo("accounting.TRIAL_ENDED");
  }

  @Test
  void oneThatHangsIsNotAskedAgain() {
    AtomicInteger questions = new AtomicInteger();
    OwnSituations slow =
        (failure, locale) -> {
          questions.incrementAndGet();
          hang();
          return Optional.empty();
        };

    try (HelpClient client = builder().ownSituations(slow).build()) {
      for (int i = 0; i < 5; i++) {
        client.diagnose(new TrialEnded(), ATTEMPT);
      }
    }

    // Twice when the first failure came before the client had warmed up.
    assertThat(questions).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void nobodyIsAskedAboutTheFailureThatWarmsUp() {
    AtomicInteger questions = new AtomicInteger();
    OwnSituations counting =
        (failure, locale) -> {
          questions.incrementAndGet();
          return Optional.empty();
        };

    try (HelpClient client = builder().ownSituations(counting).build()) {
      client.diagnose(new TrialEnded(), ATTEMPT);
    }

    assertThat(questions).hasValue(1);
  }

  @Test
  void itsTextsAreCleanedAndRedacted() {
    OwnSituations careless =
        (failure, locale) ->
            Optional.of(
                OwnSituation.of(
                    "LOGIN", "Login\u202E failed", "password=s3cr3tMARKER was not accepted"));

    Diagnosis diagnosis = diagnose(new TrialEnded(), careless);

    assertThat(diagnosis.title()).isEqualTo("Login failed");
    assertThat(diagnosis.whatHappened()).doesNotContain("s3cr3tMARKER");
  }

  @Test
  void aLinkOfAnotherKindIsRefusedWhereItIsMade() {
    OwnSituation situation = OwnSituation.of("A", "b", "c");

    assertThatThrownBy(() -> situation.link(URI.create("javascript:alert(1)")))
        .hasMessageContaining("link");
  }

  @Test
  void oneThatTheServiceLoaderFindsIsAskedToo() throws Exception {
    Path services = cache.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(
        services.resolve(OwnSituations.class.getName()),
        "no.such.Extension\n" + Trials.class.getName() + "\n");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {cache.toUri().toURL()}, before);
        HelpClient client = built(loader)) {
      // Found while it warms up, which the first diagnosis does not wait for long.
      client.diagnose(new ConnectException(), ATTEMPT);
      org.awaitility.Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(client.diagnose(new TrialEnded(), ATTEMPT).situationName())
                      .isEqualTo("accounting.TRIAL_ENDED"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aNameThatNoNoticeCanGiveIsShownAndTheLogSaysSoOnce() {
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Logger log = Logger.getLogger("dev.startuphelp.client");
    Handler handler = collecting(logged);
    log.addHandler(handler);
    OwnSituations plain =
        (failure, locale) -> Optional.of(OwnSituation.of("TRIAL_ENDED", "Ended", "It is over."));
    try (HelpClient client = builder().ownSituations(plain).build()) {
      assertThat(client.diagnose(new TrialEnded(), ATTEMPT).situationName())
          .isEqualTo("TRIAL_ENDED");
      client.diagnose(new TrialEnded(), ATTEMPT);

      org.awaitility.Awaitility.await().until(() -> !logged.isEmpty());
      assertThat(logged)
          .containsExactly(
              "The application's own situation TRIAL_ENDED has no dot in its name, so the commands"
                  + " and the admin page refuse it in a notice. Name it like"
                  + " accounting.TRIAL_ENDED");
    } finally {
      log.removeHandler(handler);
    }
  }

  private static Handler collecting(Queue<String> logged) {
    return new StreamHandler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(new SimpleFormatter().formatMessage(line));
      }
    };
  }

  private HelpClient built(ClassLoader loader) {
    Thread.currentThread().setContextClassLoader(loader);
    return builder().build();
  }

  private Diagnosis diagnose(Throwable failure, OwnSituations... extensions) {
    try (HelpClient client = builder().ownSituations(extensions).build()) {
      return client.diagnose(failure, ATTEMPT);
    }
  }

  private HelpClientBuilder builder() {
    return HelpClient.builder("accounting").cacheDirectory(cache);
  }

  private static OwnSituations trials() {
    return new Trials();
  }

  private static Named<OwnSituations> failing(
      String name, Supplier<Optional<OwnSituation>> behaviour) {
    return Named.of(name, (failure, locale) -> behaviour.get());
  }

  private static Optional<OwnSituation> recurse(int depth) {
    return depth == 0 ? Optional.empty() : recurse(depth + 1);
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static final class TrialEnded extends Exception {}

  /** As an application writes it. */
  public static final class Trials implements OwnSituations {
    @Override
    public Optional<OwnSituation> situationOf(Throwable failure, Locale locale) {
      if (!(failure instanceof TrialEnded)) {
        return Optional.empty();
      }
      Map<String, String> titles =
          Map.of("en", "Your trial has ended", "ru", "Пробный срок закончился");
      return Optional.of(
          OwnSituation.of(
                  "accounting.TRIAL_ENDED", titles.get(locale.getLanguage()), "It ran for 30 days.")
              .near(Situation.NO_LICENCE)
              .remedies("Buy a licence.")
              .link(LINK));
    }
  }
}
