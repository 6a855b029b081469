package dev.startuphelp.protocol.conformance;

/** What not every client can do, so that not every row concerns it. */
public enum Ability {
  /** It keeps what it knows where the judge can damage it. */
  STORE,
  /** It keeps the entity tags itself; a browser does that for its pages. */
  TAGS,
  /** It decides itself about each redirect; a browser does that for its pages. */
  REDIRECTS,
  /** It trusts the certificate of the scripted server. */
  TLS
}
