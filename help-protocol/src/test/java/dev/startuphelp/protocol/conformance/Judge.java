package dev.startuphelp.protocol.conformance;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Walks a client through a row, and tells what it did. */
public final class Judge {

  private final Clock clock;
  private final @Nullable SSLContext tls;

  /**
   * A judge.
   *
   * @param clock what the scripted server takes for the time
   * @param tls how it encrypts in the rows that need it; null: those are not judged
   */
  public Judge(Clock clock, @Nullable SSLContext tls) {
    this.clock = clock;
    this.tls = tls;
  }

  /** The rows that concern a client with these abilities. */
  public static List<Row> rowsFor(Set<Ability> abilities) {
    return Rows.all().stream().filter(row -> abilities.containsAll(row.needs())).toList();
  }

  /**
   * Walks the client through the row.
   *
   * @param client a new one, that knows nothing
   * @throws IOException when the server cannot listen
   */
  public Verdict judge(Row row, Client client) throws IOException {
    boolean encrypted = row.needs().contains(Ability.TLS);
    try (ScriptedServer server = ScriptedServer.start(clock, encrypted ? tls : null)) {
      String tag = "";
      for (int i = 0; i < row.steps().size(); i++) {
        Step step = row.steps().get(i);
        Optional<String> complaint = run(step, tag, server, client);
        if (complaint.isPresent()) {
          return new Verdict(row, Optional.of("step " + (i + 1) + ": " + complaint.get()));
        }
        tag = step.teaches() == null ? tag : step.teaches();
      }
      return new Verdict(row, Optional.empty());
    }
  }

  private static Optional<String> run(Step step, String tag, ScriptedServer server, Client client)
      throws IOException {
    server.play(step.service());
    List<Shown> seen;
    try {
      if (step.damage() != null) {
        client.suffer(step.damage());
      }
      seen =
          step.clients() == 1
              ? List.of(client.ask(server.url(), step.hangs()))
              : client.askTogether(server.url(), step.clients());
    } catch (Exception e) { // Whatever it is, it must not be.
      return Optional.of("expected " + wanted(step) + ", but the client failed: " + e.getMessage());
    }
    return seen.stream()
        .filter(shown -> step.expected().stream().noneMatch(shown::satisfies))
        .findFirst()
        .map(shown -> "expected " + wanted(step) + ", but seen was " + shown)
        .or(() -> aboutRequests(step, tag, server.requests(), client));
  }

  private static String wanted(Step step) {
    return String.join(" or ", step.expected().stream().map(Shown::toString).toList());
  }

  private static Optional<String> aboutRequests(
      Step step, String tag, List<Request> requests, Client client) {
    int most = step.mostRequests() * step.clients();
    if (client.abilities().contains(Ability.REDIRECTS) && requests.size() > most) {
      return Optional.of(
          "expected at most " + most + " requests, but seen were " + requests.size());
    }
    if (requests.stream().anyMatch(request -> request.header("Cookie").isPresent())) {
      return Optional.of("expected no cookie, but one was sent");
    }
    return client.abilities().contains(Ability.TAGS)
        ? requests.stream()
            .flatMap(request -> request.tag().stream())
            .filter(sent -> !sent.equals(tag) && !sent.equals(step.teaches()))
            .findFirst()
            .map(sent -> "expected the entity tag " + named(tag) + ", but seen was " + named(sent))
        : Optional.empty();
  }

  private static String named(String tag) {
    return tag.isEmpty() ? "none" : tag.substring(0, Math.min(60, tag.length()));
  }
}
