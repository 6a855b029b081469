package dev.startuphelp.sample.soak;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** What lies between the clients and the service, and can be cut. For one thread. */
interface Network extends AutoCloseable {

  /** In one word or two, for the report. */
  String name();

  /** The address that the service is to listen at. */
  String serviceHost();

  /** The port that the service is to listen at. */
  int servicePort();

  /** What to write before a command so that it runs where the service is. */
  List<String> atTheService();

  /** The URL of the help document, as clients see it. */
  URI document();

  /** An address where nobody listens and the connection is refused, as clients see it. */
  URI refused();

  /** Cuts it off: who tries to connect is told at once. */
  void cut() throws IOException, InterruptedException;

  /** Cuts it off without a word: who tries to connect waits. */
  void silence() throws IOException, InterruptedException;

  /** Lets everything through again. */
  void mend() throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
