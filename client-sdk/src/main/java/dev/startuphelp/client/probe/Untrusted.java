package dev.startuphelp.client.probe;

import dev.startuphelp.protocol.PlainText;

/** Text from somebody nobody has vouched for, made fit to be shown in a line. */
final class Untrusted {

  private static final int LONGEST = 100;

  private Untrusted() {}

  static String line(String text) {
    String clean = PlainText.clean(text).replace('\n', ' ');
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }
}
