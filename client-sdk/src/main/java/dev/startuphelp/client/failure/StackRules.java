package dev.startuphelp.client.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules about the libraries and products that an application uses. Only the files of those stacks
 * are read that the exceptions name, by a class or a word, so that a plain refusal reads none.
 *
 * @param certain whether the signs are asked that stand against the rules about the network, or
 *     those for which nothing else may be known
 */
record StackRules(boolean certain) implements Rules {

  private static final Stack[] STACKS = Stack.values();

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Stack stack : named(evidence)) {
      Optional<Classification> found = judge(signs(stack), evidence.causes());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Looks for the texts of certain signs in the body of a reply. */
  static Optional<Classification> judgeText(String text) {
    for (Stack stack : STACKS) {
      if (stack.isNamedIn(text)) {
        for (StackSign sign : stack.signs().certain()) {
          if (sign.isTextIn(text)) {
            return Optional.of(sign.classification());
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<StackSign> signs(Stack stack) {
    return certain ? stack.signs().certain() : stack.signs().otherwise();
  }

  private static Optional<Classification> judge(List<StackSign> signs, List<Cause> causes) {
    for (StackSign sign : signs) {
      for (Cause cause : causes) {
        if (sign.matches(cause)) {
          return Optional.of(sign.classification());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Stack> named(Evidence evidence) {
    List<Stack> named = new ArrayList<>();
    for (Stack stack : STACKS) {
      for (Cause cause : evidence.causes()) {
        if (stack.isNamedBy(cause)) {
          named.add(stack);
          break;
        }
      }
    }
    return named;
  }
}
