package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the way to the server is open.
 *
 * @param route the way that was walked
 * @param findings what was found, in the order of the hops; hops that were not reached in time or
 *     not needed are missing
 */
public record ProbeReport(Route route, List<Finding> findings) {

  /** Copies the findings. */
  public ProbeReport {
    findings = List.copyOf(findings);
  }

  /** What was found at this hop; empty when it was not reached in time or not needed. */
  public Optional<Finding> at(Hop hop) {
    return findings.stream().filter(finding -> finding.hop() == hop).findFirst();
  }

  /** The classification with what the probes know better. */
  public Classification correct(Classification first) {
    return new Correction(this).apply(first);
  }

  /** Whether they have shown that the reason lies on this computer: it has no network. */
  public boolean isOnThisComputer() {
    return at(Hop.NETWORK).filter(finding -> !finding.passed()).isPresent();
  }

  /**
   * How far this computer's clock is ahead of the server's, negative when it is behind; empty when
   * they agree or nobody knows.
   */
  public Optional<Duration> clockAhead() {
    return at(Hop.CLOCK).flatMap(ClockDifference::of);
  }

  /** The same after the help service was asked and gave no usable answer. */
  public ProbeReport withoutHelpService() {
    return with(Finding.missed(Hop.HELP_SERVICE, null, Map.of()));
  }

  /**
   * The same after the help service was asked and answered.
   *
   * @param serverTime the time by its clock, which is trusted more than that of a target which did
   *     not prove who it is; null when it told none
   * @param localTime the time by this computer's clock at the same moment
   */
  public ProbeReport withHelpService(@Nullable Instant serverTime, Instant localTime) {
    ProbeReport answered = with(Finding.passed(Hop.HELP_SERVICE, Map.of()));
    return serverTime == null
        ? answered
        : answered.with(ClockDifference.finding(serverTime, localTime));
  }

  private ProbeReport with(Finding finding) {
    List<Finding> all = new ArrayList<>(findings);
    all.removeIf(known -> known.hop() == finding.hop());
    all.add(finding);
    all.sort(Comparator.comparing(Finding::hop));
    return new ProbeReport(route, all);
  }
}
