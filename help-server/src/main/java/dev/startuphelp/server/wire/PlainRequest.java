package dev.startuphelp.server.wire;

import dev.startuphelp.server.help.HelpQuestion;

/**
 * A request for the help document, read whole.
 *
 * @param isHead whether the answer goes without its content
 * @param end where in the bytes the next request begins
 */
record PlainRequest(boolean isHead, HelpQuestion question, int end) {

  static final String PATH = "/v1/help";

  String method() {
    return isHead ? "HEAD" : "GET";
  }
}
