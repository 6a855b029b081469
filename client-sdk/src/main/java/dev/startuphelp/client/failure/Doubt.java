package dev.startuphelp.client.failure;

/**
 * What a walk along the way to the server may find in place of a situation. A guess is replaced
 * only by what explains the same symptom more closely.
 */
public enum Doubt {
  /** Nothing: the server or this program has said what is wrong, so there is no walk. */
  NONE,
  /** The situation is certain, but a walk shows how far the way is open. */
  WHERE,
  /** Why no connection came about: at the name or at the port. */
  CONNECTION,
  /** Why the name was not found: many clients drop the name service's reason. */
  NAME,
  /** In which phase an application gave up waiting: nobody knows that from outside. */
  PHASE,
  /** Whether silence means that there is no way. */
  SILENCE,
  /** Whether the other side expected encryption, or another one. */
  ENCRYPTION,
  /** Why the two could not agree on encryption. */
  HANDSHAKE
}
