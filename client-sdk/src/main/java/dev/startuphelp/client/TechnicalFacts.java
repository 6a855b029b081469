package dev.startuphelp.client;

import dev.startuphelp.client.failure.Classification;
import java.util.List;
import java.util.Objects;

/**
 * A failure for an expert, without secrets.
 *
 * @param line the one line that an expert wants to see
 * @param details all of it, in several lines
 * @param classification which rule decided on the situation, and on which facts
 * @param hops how far the way to the server was found to be open; empty before {@link
 *     HelpClient#refine} and where it was not looked at
 */
public record TechnicalFacts(
    String line, String details, Classification classification, List<ShownHop> hops) {

  /** Copies the hops. */
  public TechnicalFacts {
    Objects.requireNonNull(line, "line must not be null");
    Objects.requireNonNull(details, "details must not be null");
    Objects.requireNonNull(classification, "classification must not be null");
    Objects.requireNonNull(hops, "hops must not be null");
    hops = List.copyOf(hops);
  }

  /** Before anything was looked at. */
  public TechnicalFacts(String line, String details, Classification classification) {
    this(line, details, classification, List.of());
  }
}
