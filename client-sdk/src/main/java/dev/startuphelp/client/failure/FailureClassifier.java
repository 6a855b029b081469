package dev.startuphelp.client.failure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells from the evidence which situation it is. Pure and safe for any thread: no network, no
 * clock, no file; the same evidence always gives the same classification.
 */
public final class FailureClassifier {

  // Most specific evidence first: codes and texts that mean one thing only, then what may be the
  // cause or a consequence of something else.
  private static final Rules TOPICS =
      InOrder.of(
          new OneCRules(),
          new HttpReplyRules(),
          new StackRules(true),
          new MachineRules(),
          new DatabaseRules(),
          new DirectoryRules(),
          new ProxyRules(),
          new TlsRules(),
          new HttpExceptionRules(),
          new BugRules(),
          new NetworkRules(),
          new ProgramRules(),
          new StackRules(false),
          OneCRules.WIDE,
          new WideRules());

  private static final Classification NOTHING =
      new Classification(Situation.UNKNOWN, Map.of(), "none");

  private FailureClassifier() {}

  /** The situation; {@link Situation#UNKNOWN} when no rule fires. Never throws. */
  public static Classification classify(Evidence evidence) {
    Objects.requireNonNull(evidence, "evidence must not be null");
    Classification decided = decide(evidence);
    Map<String, String> facts = new HashMap<>(Facts.of(evidence, decided.situation()));
    facts.putAll(decided.facts());
    return new Classification(decided.situation(), facts, decided.rule());
  }

  private static Classification decide(Evidence evidence) {
    Classification byExceptions = byExceptions(evidence);
    if (!byExceptions.situation().isOpen()) {
      return byExceptions;
    }
    Optional<Evidence> nested = evidence.withNested();
    return nested.isPresent() ? closer(byExceptions, byExceptions(nested.get())) : byExceptions;
  }

  /** What messages tell counts only where it is closer to the cause. */
  private static Classification closer(Classification byExceptions, Classification byMessages) {
    return byMessages.situation().isOpen() && byExceptions.situation() != Situation.UNKNOWN
        ? byExceptions
        : byMessages;
  }

  // What hangs beside the chain of causes is sometimes the only evidence and sometimes noise: it is
  // heard only where the chain itself leaves the closer cause open.
  private static Classification byExceptions(Evidence evidence) {
    Classification byChain = firstThatFires(evidence.chainOnly());
    if (!evidence.hasSuppressed() || !byChain.situation().isOpen()) {
      return byChain;
    }
    Classification byAll = firstThatFires(evidence.withoutLocalCloses());
    return tellsMore(byAll.situation(), byChain.situation()) ? byAll : byChain;
  }

  /** An attempt before this one that was hung up on tells no more than the reset that ended it. */
  private static boolean tellsMore(Situation byAll, Situation byChain) {
    return byAll != Situation.UNKNOWN
        && !(byAll == Situation.CONNECTION_CLOSED && byChain == Situation.CONNECTION_RESET);
  }

  private static Classification firstThatFires(Evidence evidence) {
    return TOPICS.judge(evidence).orElse(NOTHING);
  }
}
