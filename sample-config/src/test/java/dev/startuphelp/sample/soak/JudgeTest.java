package dev.startuphelp.sample.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.sample.soak.Judge.Miss;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<Edit> EDITS =
      List.of(
          new Edit(1, NOON, true, NOON.plusSeconds(60)),
          new Edit(2, NOON.plusSeconds(30), true, null),
          new Edit(3, NOON.plusSeconds(31), false, null));

  private final Judge judge = judge(Duration.ZERO);

  @Test
  void findsNothingWhereThePromiseIsKept() {
    judge.see(refined(20, true, 1, "Notice of edit 1"));
    judge.see(refined(36, true, 1, "Notice of edit 1"));
    judge.see(refined(37, true, 2, "Notice of edit 2"));
    judge.see(refined(41, false, 2, "Notice of edit 2"));
    judge.see(refined(66, true, 3));

    assertThat(Miss.values()).allSatisfy(miss -> assertThat(judge.misses(miss)).isEmpty());
    assertThat(judge.answeredLive()).isEqualTo(4);
    assertThat(judge.answeredAway()).isEqualTo(1);
  }

  @Test
  void findsHelpThatIsNotLiveThoughTheServiceIsThere() {
    judge.see(refined(20, false, 1, "Notice of edit 1"));

    assertThat(found()).containsExactly(Miss.NOT_LIVE);
  }

  @Test
  void findsHelpThatIsTooOld() {
    judge.see(refined(39, true, 1, "Notice of edit 1"));

    assertThat(found()).containsExactly(Miss.OLD);
  }

  @Test
  void grantsWhatAPlainTimerWasLate() {
    Judge patient = judge(Duration.ofSeconds(3));

    patient.see(refined(39, true, 1, "Notice of edit 1"));

    assertThat(patient.misses(Miss.OLD)).isEmpty();
  }

  @Test
  void findsWhoGoesBackToOlderHelp() {
    judge.see(refined(37, true, 2, "Notice of edit 2"));
    judge.see(shown(45, 1, "Notice of edit 1"));

    assertThat(found()).containsExactly(Miss.BACKWARDS);
  }

  @Test
  void findsANoticeThatHasEnded() {
    judge.see(shown(61, 1, "Notice of edit 1"));
    assertThat(found()).isEmpty();

    judge.see(shown(62, 1, "Notice of edit 1"));
    assertThat(found()).containsExactly(Miss.ENDED);
  }

  @Test
  void findsANoticeThatIsHidden() {
    judge.see(shown(45, 2));

    assertThat(found()).containsExactly(Miss.HIDDEN);
  }

  @Test
  void findsANoticeThatIsOfAnotherEditOrOfNone() {
    judge.see(shown(45, 2, "Notice of edit 1"));
    judge.see(shown(45, 3, "Notice of a broken edit"));

    assertThat(judge.misses(Miss.FOREIGN)).hasSize(2);
  }

  @Test
  void readsWhatASightingSaysInALine() {
    Sighting sighting = refined(20, true, 1, "Notice of edit 1");

    assertThat(Sighting.ofLine(sighting.line())).contains(sighting);
    assertThat(Sighting.ofLine("footprint\t1 2 3 4")).isEmpty();
  }

  private static Judge judge(Duration late) {
    return new Judge(EDITS, List.of(new Outage(NOON.plusSeconds(40), NOON.plusSeconds(50))), late);
  }

  private List<Miss> found() {
    return Arrays.stream(Miss.values()).filter(miss -> !judge.misses(miss).isEmpty()).toList();
  }

  private static Sighting refined(int seconds, boolean live, int edit, String... notices) {
    return sighting(seconds, true, live, edit, notices);
  }

  private static Sighting shown(int seconds, int edit, String... notices) {
    return sighting(seconds, false, false, edit, notices);
  }

  private static Sighting sighting(
      int seconds, boolean refined, boolean live, int edit, String... notices) {
    Instant then = NOON.plusSeconds(seconds).plusMillis(500);
    return new Sighting(7, refined, then, then, live, false, true, true, edit, List.of(notices));
  }
}
