package dev.startuphelp.client.failure;

/** Whether the same attempt may succeed later without any change, and whose attempt it may be. */
public enum Retry {
  /** Nobody's: it fails again until something is changed, and rejected logins lock accounts. */
  NEVER,
  /** A person's. A program does not repeat what somebody has just cancelled. */
  BY_PERSON,
  /**
   * A program's that waits for what was there before: a VPN, a service that is being replaced, a
   * cluster that is starting. A person who comes for the first time has to correct something.
   */
  BY_PROGRAM,
  /** Anybody's. */
  BY_ANYBODY
}
