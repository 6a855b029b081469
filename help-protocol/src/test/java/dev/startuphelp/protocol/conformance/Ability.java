package dev.startuphelp.protocol.conformance;

/** What not every client can do, so that not every row concerns it. */
public enum Ability {
  /** It keeps what it knows where the judge can damage it. */
  STORE("keeps what it knows where it is told"),
  /** It asks with entity tags. */
  TAGS("asks with entity tags"),
  /** It keeps the entity tags itself; a browser does that for its pages. */
  OWN_TAGS("keeps its entity tags itself"),
  /** It decides itself about each redirect; a browser does that for its pages. */
  REDIRECTS("decides itself about redirects"),
  /** It trusts the certificate of the scripted server. */
  TLS("trusts the certificate of the scripted server");

  private final String words;

  Ability(String words) {
    this.words = words;
  }

  /** The same in words, after "a client that". */
  public String words() {
    return words;
  }
}
