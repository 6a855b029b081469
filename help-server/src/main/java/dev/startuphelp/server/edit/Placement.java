package dev.startuphelp.server.edit;

/** What becomes of the notices that are there when something is announced. */
public enum Placement {
  /** The notice that is meant is changed. What the announcement does not say stays as it is. */
  CHANGE,
  /** The notice that is meant makes room. Nothing of it stays but its place and its id. */
  REPLACE,
  /** The announcement becomes a notice of its own beside the others. */
  ADD
}
