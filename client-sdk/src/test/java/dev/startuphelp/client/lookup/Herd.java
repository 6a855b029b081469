package dev.startuphelp.client.lookup;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.live.LiveAnswer;
import dev.startuphelp.client.live.LiveAnswer.Failed;
import dev.startuphelp.client.reconnect.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many clients that lose their server within a minute, on virtual time, with the schedule of the
 * SDK itself: {@link FetchSchedule} with its back-off, and the pauses and questions of a reconnect.
 * A client is started, fails at once, asks for help, and tries again until its server is back; then
 * it logs in and remembers help.
 *
 * <p>Two things are said anew here, because what says them in the SDK is too large for a million:
 * that who asks within {@link LastKnownGood#FRESH} of an answer is given the same (in the SDK
 * Caffeine does that), and that a reconnect asks when an attempt has failed.
 */
final class Herd {

  /** Within it all clients fail. */
  static final Duration ARRIVAL = Duration.ofMinutes(1);

  /** A new notice is published then. */
  private static final Duration EDIT = Duration.ofMinutes(2);

  /**
   * What happens.
   *
   * @param clients how many
   * @param service the help service of each ten thousand
   * @param serverBack when the applications' own server is back
   * @param announced whether the notice says so
   * @param end when the watching ends
   */
  record Outage(
      int clients,
      HelpService.State service,
      Duration serverBack,
      boolean announced,
      Duration end) {}

  /** So many share a help service and one timeline; small enough for a processor's memory. */
  private static final int GROUP = 10_000;

  private final Outage outage;
  private final VirtualTime time;
  private final HelpService service;
  private final Load load;
  private final SplittableRandom random;
  private final Diagnosis announced;

  private Herd(Outage outage, int seed) {
    this.outage = outage;
    this.time = new VirtualTime(outage.end());
    this.service = new HelpService(time, outage.service());
    this.load = new Load(Math.toIntExact(outage.end().toSeconds()));
    this.random = new SplittableRandom(seed);
    this.announced = Pace.announced(time.instant().plus(outage.serverBack()));
  }

  /** Lets it happen, to each ten thousand apart, as clients know nothing of each other. */
  static Load in(Outage outage) {
    int groups = Math.max(1, outage.clients() / GROUP);
    return IntStream.range(0, groups)
        .parallel()
        .mapToObj(group -> new Herd(outage, group).loadOf(outage.clients() / groups))
        .reduce(Load::plus)
        .orElseThrow();
  }

  private Load loadOf(int clients) {
    for (int i = 0; i < clients; i++) {
      long failsAt = (long) (ARRIVAL.toMillis() * random.nextDouble());
      time.after(Duration.ofMillis(failsAt), new Client()::begin);
    }
    time.passToTheEnd();
    return load;
  }

  private final class Client implements FetchSchedule.Asking {

    private final Pace pace = new Pace();
    private final FetchSchedule schedule =
        new FetchSchedule(time, time::ticks, random::nextDouble, null, this);
    private @Nullable CompletableFuture<LiveAnswer> answer;
    private int answeredAt;
    private int requestAt = -1;
    private int document = -1;
    private boolean knowsTheEnd;
    private long mayAskFrom;
    private Instant failedAt = Instant.MIN;
    private Duration backOff = Duration.ZERO;
    private double chance;
    private int turn;

    void begin() {
      schedule.start();
      failed();
    }

    // As Reconnect does it.
    private void failed() {
      failedAt = time.instant();
      backOff = pace.backOff(random.nextDouble());
      chance = random.nextDouble();
      settle();
      if (time.milliseconds() >= mayAskFrom) {
        mayAskFrom = time.milliseconds() + Pace.BETWEEN_QUESTIONS.toMillis();
        refine();
      }
    }

    private void settle() {
      int mine = ++turn;
      Diagnosis known = knowsTheEnd ? announced : Pace.refused();
      Duration pause = Pace.pause(known, backOff, failedAt, chance);
      time.after(
          pause.minus(Duration.between(failedAt, time.instant())),
          () -> {
            if (mine == turn) {
              tryAgain();
            }
          });
    }

    private void tryAgain() {
      load.tried(time.milliseconds());
      if (time.milliseconds() < outage.serverBack().toMillis()) {
        failed();
      } else {
        turn++;
        schedule.remembered();
      }
    }

    // As HelpLookup does it.
    private void refine() {
      if (schedule.mayAsk()) {
        ask().thenAccept(this::refined);
      }
    }

    private void refined(LiveAnswer answer) {
      if (outage.announced() && !knowsTheEnd && !(answer instanceof Failed)) {
        knowsTheEnd = true;
        settle();
      }
    }

    // As LiveAsking and BriefAnswers do it.
    @Override
    public CompletionStage<LiveAnswer> ask() {
      if (answer == null || (answer.isDone() && !isFresh())) {
        load.asked(time.milliseconds(), requestAt);
        requestAt = time.milliseconds();
        answer = service.ask().thenApply(this::answered);
      }
      return answer;
    }

    private boolean isFresh() {
      return time.milliseconds() - answeredAt < LastKnownGood.FRESH.toMillis();
    }

    private LiveAnswer answered(LiveAnswer answer) {
      answeredAt = time.milliseconds();
      schedule.answered(answer);
      if (!(answer instanceof Failed)) {
        int current = time.milliseconds() < EDIT.toMillis() ? 0 : 1;
        load.answered(document == current);
        document = current;
      }
      return answer;
    }
  }
}
