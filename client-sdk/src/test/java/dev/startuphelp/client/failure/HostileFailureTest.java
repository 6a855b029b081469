package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Exceptions that are built to hurt whoever reads them. */
class HostileFailureTest {

  private static final Route ROUTE =
      Route.to(URI.create("https://ivan:s3cr3tMARKER@srv.example.com/api?token=s3cr3tMARKER"));

  @Test
  void aCycleOfCausesEnds() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);

    assertThat(situation(first)).isEqualTo(Situation.UNKNOWN);
  }

  @Test
  void aCycleThroughSuppressedExceptionsEnds() {
    Exception first = new Exception("first");
    Exception second = new ConnectException("Connection refused");
    first.addSuppressed(second);
    second.addSuppressed(first);

    assertThat(situation(first)).isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void tenThousandCausesAreReadInNoTimeDownToTheLast() {
    Throwable failure = new ConnectException("Connection refused");
    String message = "java.lang.RuntimeException: ".repeat(10_000); // As the outermost would have.
    for (int i = 0; i < 10_000; i++) {
      failure = new RuntimeException(message, failure);
    }
    Instant start = Instant.now();

    Evidence evidence = Evidence.of(failure, ROUTE);

    assertThat(FailureClassifier.classify(evidence).situation())
        .isEqualTo(Situation.CONNECTION_REFUSED);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(evidence.causes()).hasSizeLessThanOrEqualTo(CauseCollector.MAX_CAUSES);
  }

  @Test
  void manySuppressedExceptionsAreBounded() {
    Exception failure = new Exception("many");
    for (int i = 0; i < 10_000; i++) {
      failure.addSuppressed(new Exception("number " + i));
    }

    assertThat(Evidence.of(failure, ROUTE).causes()).hasSize(CauseCollector.MAX_CAUSES);
  }

  @Test
  void allChainsTogetherTakeABoundedNumberOfQuestions() {
    AtomicInteger questions = new AtomicInteger();
    Exception failure = new Exception("many");
    for (int i = 0; i < 100; i++) {
      failure.addSuppressed(new Counting(questions, 100_000));
    }

    assertThat(Evidence.of(failure, ROUTE).causes()).hasSizeLessThanOrEqualTo(64);
    assertThat(questions).hasValueLessThan(13_000);
  }

  @Test
  void slowExceptionsAreNotAskedOnAndOn() {
    AtomicLong now = new AtomicLong();
    AtomicInteger questions = new AtomicInteger();
    Throwable failure = null;
    for (int i = 0; i < 1_000; i++) {
      failure = new Slow(failure, now, questions);
    }

    assertThat(CauseCollector.collect(failure, now::get)).isNotEmpty();
    assertThat(questions).hasValueLessThan(10);
  }

  @Test
  void exceptionsThatCannotBeComparedOrPrintedAreRead() {
    Exception failure = new Exception("outer", new Incomparable());

    assertThat(situation(failure)).isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void exceptionsWhoseMethodsThrowAreClassifiedByTheirClass() {
    Evidence evidence = Evidence.of(new Hostile(), ROUTE);

    assertThat(FailureClassifier.classify(evidence).situation())
        .isEqualTo(Situation.CONNECTION_REFUSED);
    assertThat(evidence.technicalLine()).isNotBlank();
    assertThat(evidence.details()).isNotBlank();
  }

  @Test
  void endlessCausesEnd() {
    assertThat(situation(new Endless())).isEqualTo(Situation.UNKNOWN);
  }

  @Test
  void hugeMessagesAreCutBeforeTheyCostAnything() {
    Exception failure = new Exception("password=s3cr3tMARKER " + "//a@".repeat(5_000_000));

    Evidence evidence = Evidence.of(failure, ROUTE);

    assertThat(evidence.technicalLine()).hasSizeLessThanOrEqualTo(TechnicalText.MAX_LINE);
    assertThat(evidence.details())
        .hasSizeLessThanOrEqualTo(TechnicalText.MAX_DETAILS)
        .doesNotContain("s3cr3tMARKER");
  }

  @Test
  void secretsLeaveNeitherTheLineNorTheDetailsNorTheFacts() {
    Exception failure =
        new Exception(
            "login",
            new java.io.IOException(
                "Server returned HTTP response code: 403 for URL:"
                    + " https://srv/api?access_token=s3cr3tMARKER"));

    Evidence evidence = Evidence.of(failure, ROUTE);

    assertThat(evidence.technicalLine()).doesNotContain("s3cr3tMARKER");
    assertThat(evidence.details()).contains("srv.example.com").doesNotContain("s3cr3tMARKER");
    assertThat(FailureClassifier.classify(evidence).facts().toString())
        .doesNotContain("s3cr3tMARKER");
  }

  @Test
  void aTextThatIsNoHostIsNotToldAsOne() {
    Exception failure = new java.net.UnknownHostException("ivan:s3cr3tMARKER@srv/?a=b");

    assertThat(FailureClassifier.classify(Evidence.of(failure, ROUTE)).facts())
        .containsEntry("host", "srv.example.com");
  }

  @Test
  void textThatChangesTheTextAroundItIsCleaned() {
    Exception failure = new Exception("a\u202Eb\u0007c\r\nd");

    assertThat(Evidence.of(failure, ROUTE).technicalLine()).isEqualTo("Exception: abc d");
  }

  private static Situation situation(Throwable failure) {
    return FailureClassifier.classify(Evidence.of(failure, ROUTE)).situation();
  }

  private static final class Hostile extends ConnectException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("no message for you");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new StackOverflowError();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return null;
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text for you");
    }
  }

  /** Each has another cause, up to a depth; asking for it is counted. */
  private static final class Counting extends Exception {
    private final AtomicInteger questions;
    private final int depth;

    Counting(AtomicInteger questions, int depth) {
      super("counting", null, false, false);
      this.questions = questions;
      this.depth = depth;
    }

    @Override
    public synchronized Throwable getCause() {
      questions.incrementAndGet();
      return depth == 0 ? null : new Counting(questions, depth - 1);
    }
  }

  /** Takes 50 milliseconds of a hand-moved time to say anything. */
  private static final class Slow extends Exception {
    private final AtomicLong now;
    private final AtomicInteger questions;

    Slow(Throwable cause, AtomicLong now, AtomicInteger questions) {
      super("slow", cause);
      this.now = now;
      this.questions = questions;
    }

    @Override
    public String getMessage() {
      questions.incrementAndGet();
      now.addAndGet(50_000_000);
      return "slow";
    }
  }

  private static final class Incomparable extends ConnectException {
    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("not with you");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("no number for you");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text for you");
    }
  }

  private static final class Endless extends Exception {
    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }
}
