package dev.startuphelp.protocol.signature;

import java.util.Locale;

/** Why a document is not believed by a reader who trusts certain keys only. */
public enum Refusal {
  /** It came without any signature. */
  UNSIGNED,
  /** What came as its signature is none. */
  SIGNATURE_MALFORMED,
  /** It is signed, but by none of the trusted keys. */
  KEY_UNKNOWN,
  /** A trusted key has signed something else than these bytes. */
  ALTERED,
  /** It was made for another application. */
  OTHER_APPLICATION,
  /** It does not say when it was published, so nobody can tell whether it is an old one. */
  UNDATED,
  /** A later one is known already. */
  OLDER,
  /** It is of a time that has not come. */
  NOT_YET,
  /** This Java, or this browser, cannot check signatures. */
  UNVERIFIABLE;

  /** Its name in data and in the golden documents: lower case, with dashes. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
