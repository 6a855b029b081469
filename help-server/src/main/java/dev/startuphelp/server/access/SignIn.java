package dev.startuphelp.server.access;

import java.time.Duration;

/** What came of a sign-in. */
sealed interface SignIn {

  /**
   * The session has begun; its name is for the cookie only, and so is what the browser keeps beyond
   * it.
   */
  record Done(Person person, String session, String browser) implements SignIn {}

  /** Name or password is wrong; which of them is not told. */
  record Wrong() implements SignIn {}

  /** Too many guesses; not even looked at. */
  record TooSoon(Duration pause) implements SignIn {}

  /** Too many sign-ins at once; not even looked at. */
  record Busy() implements SignIn {}
}
