package dev.startuphelp.protocol.conformance;

/** What happens to a client's kept files between two of its runs. */
public enum Damage {
  /** Each has lost its second half. */
  HALVED,
  /** Each is empty. */
  EMPTIED,
  /** Each has other bytes in its middle. */
  GARBLED,
  /** In the place of each there is a folder. */
  REPLACED_BY_FOLDERS,
  /** They are gone, and in the place of their folder there is a file. */
  FOLDER_TAKEN
}
