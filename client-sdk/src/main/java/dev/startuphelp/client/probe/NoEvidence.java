package dev.startuphelp.client.probe;

import java.io.IOException;

/** There was too little time left for silence to mean anything. */
final class NoEvidence extends IOException {

  private static final long serialVersionUID = 1;

  NoEvidence() {
    super("the time is over");
  }
}
