package dev.startuphelp.protocol.conformance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of the failure contract.
 *
 * @param name short, for tables and reports, for example {@code html}
 * @param story what happens, and what the client does about it, in a sentence
 * @param needs what a client must be able to do for the row to concern it
 * @param steps runs of the client one after the other, each a start of its own
 */
public record Row(String name, String story, Set<Ability> needs, List<Step> steps) {

  /** Copies the collections. */
  public Row {
    needs = Set.copyOf(needs);
    steps = List.copyOf(steps);
  }

  static Row of(String name, String story, Step... steps) {
    return new Row(name, story, Set.of(), List.of(steps));
  }

  Row needing(Ability ability) {
    Set<Ability> all = EnumSet.of(ability);
    all.addAll(needs);
    return new Row(name, story, all, steps);
  }

  @Override
  public String toString() {
    return name + ": " + story;
  }
}
