package dev.startuphelp.client.doctor;

import dev.startuphelp.client.failure.HttpReply;

/** What came of one try to reach an address. */
sealed interface Outcome {

  /**
   * An application can go on from here.
   *
   * @param answer what answered, in a word or two
   */
  record Reached(String answer) implements Outcome {}

  /** An HTTP reply that an application cannot use. */
  record Replied(HttpReply reply) implements Outcome {}

  /** No answer. */
  record Failed(Throwable failure) implements Outcome {}
}
