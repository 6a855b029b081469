package dev.startuphelp.client;

import dev.startuphelp.client.explain.Way;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.wording.Wording;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person is shown about a failure: what happened, what to check, what the
 * administrator says about it, where to ask. Every text is plain text in the language of {@link
 * #locale()}, lines end with {@code \n}. Who shows a diagnosis needs no more than the methods
 * below; its parts serve to make another one of it.
 *
 * @param id a short name for this one diagnosis, for a talk with support, for example {@code
 *     7KQ2-M4XD}
 * @param time when the failure was diagnosed, by this computer's clock
 * @param attempt what the application was trying
 * @param explanation what kind of failure it is, in words
 * @param help what the administrator says about it
 * @param technical the failure for an expert
 * @param remarks what else a person should know, for example that this computer's clock is wrong
 */
public record Diagnosis(
    String id,
    Instant time,
    Attempt attempt,
    Explanation explanation,
    ShownHelp help,
    TechnicalFacts technical,
    List<String> remarks) {

  /**
   * Copies the remarks.
   *
   * @throws NullPointerException when a part is null
   */
  public Diagnosis {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(time, "time must not be null");
    Objects.requireNonNull(attempt, "attempt must not be null");
    Objects.requireNonNull(explanation, "explanation must not be null");
    Objects.requireNonNull(help, "help must not be null");
    Objects.requireNonNull(technical, "technical must not be null");
    Objects.requireNonNull(remarks, "remarks must not be null");
    remarks = List.copyOf(remarks);
  }

  /** The language of all texts, as the attempt asked for it. */
  public Locale locale() {
    return attempt.locale();
  }

  /**
   * What kind of failure it is; for a situation that the application has named itself the one that
   * comes closest.
   */
  public Situation situation() {
    return explanation.situation();
  }

  /** The name under which notices refer to the situation: its own, or the application's. */
  public String situationName() {
    return explanation.name();
  }

  /** One line for the top of a window. */
  public String title() {
    return explanation.title();
  }

  /**
   * The line that tells a person most: that of the notice which explains this failure, with its end
   * in words, else the title. It names the application, or its host where a notice explains it.
   *
   * @param now in the reader's time zone; a notice that has ended explains nothing
   */
  public String headline(ZonedDateTime now) {
    Objects.requireNonNull(now, "now");
    Wording wording = Wording.of(locale());
    String name = attempt.application();
    Optional<ShownNotice> explaining = explainedBy(now.toInstant());
    if (explaining.isPresent()) {
      ShownNotice notice = explaining.get();
      String named = name != null ? name : host();
      return wording.announced(notice.severity(), notice.validUntil(), named, now);
    }
    return name == null ? title() : wording.named(title(), name);
  }

  private @Nullable String host() {
    return Route.of(attempt.target(), attempt.proxy()).host().orElse(null);
  }

  /** What happened, in a sentence or two. */
  public String whatHappened() {
    return explanation.whatHappened();
  }

  /** What the person can check or do, the most likely first; may be empty. */
  public List<String> remedies() {
    return explanation.remedies();
  }

  /** What only an administrator can do; may be empty. */
  public List<String> forAdministrator() {
    return explanation.forAdministrator();
  }

  /** Whether the same attempt may succeed a little later. */
  public boolean tryAgainCanHelp() {
    return explanation.tryAgainCanHelp();
  }

  /** How long the server asked to wait; null when it did not. */
  public @Nullable Duration retryAfter() {
    return explanation.retryAfter();
  }

  /** What the server itself says to its users, to be labelled as that; null when nothing. */
  public @Nullable String serverMessage() {
    return explanation.serverMessage();
  }

  /** What the administrator announces now, the weightiest first; empty: nothing. */
  public List<ShownNotice> notices() {
    return help.notices();
  }

  /**
   * The notice that explains this failure: it is to be read first, and the diagnosis stands back.
   * Empty when none does: then the diagnosis leads.
   *
   * @param now a notice that has ended explains nothing
   */
  public Optional<ShownNotice> explainedBy(Instant now) {
    Objects.requireNonNull(now, "now");
    return notices().stream()
        .filter(ShownNotice::explains)
        .filter(n -> !n.hasEnded(now))
        .findFirst();
  }

  /** The way to the server, as far as it is known. */
  public Way way() {
    return hops().isEmpty()
        ? Way.of(situation(), isThroughProxy(), false)
        : Way.of(situation(), isThroughProxy(), found());
  }

  /** The way to the server while {@link HelpClient#refine} is looking at it. */
  public Way wayBeforeProbes() {
    return Way.of(situation(), isThroughProxy(), true);
  }

  private List<Way.Found> found() {
    return hops().stream()
        .map(hop -> new Way.Found(hop.name(), hop.passed(), Optional.ofNullable(hop.reason())))
        .toList();
  }

  private boolean isThroughProxy() {
    Proxy proxy = attempt.proxy();
    return situation().isProxied() || (proxy != null && proxy.type() != Proxy.Type.DIRECT);
  }

  /** Who said which notices there are, or that there are none. */
  public Provenance noticesFrom() {
    return help.noticesFrom();
  }

  /** The administrator's standing help; null when there is none. */
  public @Nullable String helpText() {
    return help.helpText();
  }

  /** Where there is more standing help (http, https, mailto or tel); null when nowhere. */
  public @Nullable URI helpUrl() {
    return help.helpUrl();
  }

  /** Who can be asked. */
  public List<ShownContact> contacts() {
    return help.contacts();
  }

  /** Who gave the standing help: its text, link and contacts. */
  public Provenance helpFrom() {
    return help.helpFrom();
  }

  /** Where the most important part of the help comes from: the notices, else the standing help. */
  public Provenance provenance() {
    return help.provenance();
  }

  /** The one line of the failure that an expert wants to see, without secrets. */
  public String technicalLine() {
    return technical.line();
  }

  /** The failure in several lines for an expert, without secrets. */
  public String details() {
    return technical.details();
  }

  /**
   * How far the way to the server was found to be open, in the order in which it is passed; empty
   * before {@link HelpClient#refine} and where it was not looked at.
   */
  public List<ShownHop> hops() {
    return technical.hops();
  }

  Diagnosis with(ShownHelp help, List<String> remarks) {
    return new Diagnosis(id, time, attempt, explanation, help, technical, remarks);
  }
}
