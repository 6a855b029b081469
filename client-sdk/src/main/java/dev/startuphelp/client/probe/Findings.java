package dev.startuphelp.client.probe;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found so far: one finding for each hop, the latest. Safe for any thread. */
final class Findings {

  private final Map<Hop, Finding> found = new EnumMap<>(Hop.class);

  synchronized void add(Finding finding) {
    found.put(finding.hop(), finding);
  }

  synchronized List<Finding> inOrder() {
    return List.copyOf(found.values());
  }
}
