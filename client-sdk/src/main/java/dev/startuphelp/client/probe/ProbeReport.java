package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the way to the server is open.
 *
 * @param findings what was found within the time budget, in the order of the hops; hops that were
 *     not reached are missing
 */
public record ProbeReport(List<Finding> findings) {

  /** Copies the findings. */
  public ProbeReport {
    findings = List.copyOf(findings);
  }

  /** What was found at this hop; empty when it was not reached in time or not needed. */
  public Optional<Finding> at(Hop hop) {
    return findings.stream().filter(finding -> finding.hop() == hop).findFirst();
  }

  /** The classification with what the probes know better. */
  public Classification correct(Classification first, Route route) {
    return new Correction(this, route).apply(first);
  }

  /** One line for an administrator: {@code network yes, name yes, port 443 CONNECTION_REFUSED}. */
  public String summary() {
    StringBuilder line = new StringBuilder();
    for (Finding finding : findings) {
      line.append(line.isEmpty() ? "" : ", ")
          .append(finding.hop().name().toLowerCase(Locale.ROOT))
          .append(finding.subject().isEmpty() ? "" : " " + finding.subject())
          .append(finding.isPassed() ? " yes" : " " + finding.failure());
    }
    return line.toString();
  }
}
