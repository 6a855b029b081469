package dev.startuphelp.client.failure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a failure, collected once: its exceptions or the HTTP reply, and the route
 * that was tried. Immutable and safe for any thread; it holds on to the exceptions.
 */
public final class Evidence {

  // As a class, because a lambda costs a cold JVM a millisecond.
  private static final Comparator<Cause> SUPPRESSED_LAST =
      new Comparator<>() {
        @Override
        public int compare(Cause one, Cause other) {
          return Boolean.compare(one.suppressed(), other.suppressed());
        }
      };

  private final List<Cause> causes;
  private final @Nullable HttpReply reply;
  private final Route route;

  private Evidence(List<Cause> causes, @Nullable HttpReply reply, Route route) {
    this.causes = causes;
    this.reply = reply;
    this.route = Objects.requireNonNull(route, "route must not be null");
  }

  /**
   * The evidence that an exception leaves; that of its reply when it is, or wraps, a {@link
   * ReplyException}. Never throws: cycles, endless chains and exceptions whose own methods throw
   * are survived, and at most {@value CauseCollector#MAX_CAUSES} exceptions are read.
   */
  public static Evidence of(Throwable failure, Route route) {
    List<Cause> causes = CauseCollector.collect(failure);
    return new Evidence(causes, reply(causes), route);
  }

  /** The evidence of a reply that is not what the application expected. */
  public static Evidence of(HttpReply reply, Route route) {
    return new Evidence(List.of(), Objects.requireNonNull(reply, "reply must not be null"), route);
  }

  private static @Nullable HttpReply reply(List<Cause> causes) {
    for (Cause cause : causes) {
      if (cause.thrown() instanceof ReplyException carrier) {
        return carrier.reply();
      }
    }
    return null;
  }

  /**
   * The one line that tells an expert most, redacted, at most {@value TechnicalText#MAX_LINE}
   * characters.
   */
  public String technicalLine() {
    return TechnicalText.line(this);
  }

  /**
   * Everything an expert may ask for: the attempt, the exceptions with a few frames or the reply;
   * several lines, redacted, at most {@value TechnicalText#MAX_DETAILS} characters.
   */
  public String details() {
    return TechnicalText.details(this);
  }

  /**
   * The exceptions themselves: the chain of causes, outermost first, then what was found beside it.
   * Empty for a reply. Whoever asks them anything must expect that they throw.
   */
  public List<Throwable> exceptions() {
    List<Throwable> exceptions = new ArrayList<>();
    for (Cause cause : causes) {
      exceptions.add(cause.thrown());
    }
    return exceptions;
  }

  /** The exceptions: the chain of causes, outermost first, then what was found beside it. */
  List<Cause> causes() {
    return causes;
  }

  Optional<HttpReply> reply() {
    return Optional.ofNullable(reply);
  }

  Route route() {
    return route;
  }

  /** The same evidence with the exceptions that only messages name, innermost. */
  Optional<Evidence> withNested() {
    List<Cause> nested = NestedText.causes(causes);
    if (nested.isEmpty()) {
      return Optional.empty();
    }
    List<Cause> all = new ArrayList<>(causes);
    all.addAll(nested);
    all.sort(SUPPRESSED_LAST);
    return Optional.of(new Evidence(List.copyOf(all), reply, route));
  }

  /** The same evidence without what hangs beside the chain of causes. */
  Evidence chainOnly() {
    return hasSuppressed()
        ? new Evidence(causes.stream().filter(c -> !c.suppressed()).toList(), reply, route)
        : this;
  }

  /** The same evidence without suppressed exceptions that only tell of a socket closed here. */
  Evidence withoutLocalCloses() {
    return new Evidence(
        causes.stream().filter(c -> !c.suppressed() || !c.says("socket closed")).toList(),
        reply,
        route);
  }

  boolean hasSuppressed() {
    return !causes.isEmpty() && causes.get(causes.size() - 1).suppressed();
  }

  /** All texts as rules compare them: the exceptions' messages, the reply's body. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Cause cause : causes) {
      texts.add(cause.text());
    }
    if (reply != null) {
      texts.add(Cause.comparable(reply.body()));
    }
    return texts;
  }

  /** The innermost exception of this type or of a subtype. */
  Optional<Cause> innermost(String type) {
    for (int i = causes.size() - 1; i >= 0; i--) {
      if (causes.get(i).is(type)) {
        return Optional.of(causes.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether any exception's message contains one of the fragments, which are in lower case. */
  boolean says(List<String> fragments) {
    for (Cause cause : causes) {
      if (cause.says(fragments)) {
        return true;
      }
    }
    return false;
  }

  boolean has(String type) {
    return innermost(type).isPresent();
  }
}
