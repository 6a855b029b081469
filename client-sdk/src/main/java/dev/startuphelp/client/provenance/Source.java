package dev.startuphelp.client.provenance;

/** Who said it. */
public enum Source {
  /** The help service, or the static file in its place, asked just now. */
  LIVE,
  /** What the help service said when it last answered, kept on this computer. */
  LAST_KNOWN_GOOD,
  /** The entry of the infobase list (<code>*.v8i</code>). */
  INFOBASE_LIST,
  /** What the application learnt after a successful login. */
  APPLICATION,
  /** What the application, or this library, was built with. */
  BUILT_IN
}
