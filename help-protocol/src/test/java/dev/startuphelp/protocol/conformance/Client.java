package dev.startuphelp.protocol.conformance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The client that is judged, with the place where it keeps what it knows; one for each row. */
public interface Client {

  /** What it can do. */
  Set<Ability> abilities();

  /**
   * Starts it anew, lets it ask the service once, and tells what it shows then.
   *
   * @param service the whole URL of the help document
   * @param hangs whether the service does not come to an end, so that the client has to give up
   * @throws Exception when it fails, which it must not
   */
  Shown ask(URI service, boolean hangs) throws Exception;

  /** The same for several at once that keep what they know in the same place. */
  default List<Shown> askTogether(URI service, int clients) throws Exception {
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      shown.add(ask(service, false));
    }
    return shown;
  }

  /** Does this to what it keeps. */
  void suffer(Damage damage) throws Exception;
}
