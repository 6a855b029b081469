/**
 * What applications embed: from a login or connection failure to a diagnosis that a person
 * understands. No type of OkHttp, Caffeine, Jackson or picocli is in an exported signature.
 */
module dev.startuphelp.client {
  requires transitive dev.startuphelp.protocol;
  requires com.fasterxml.jackson.core;
  requires com.github.benmanes.caffeine;
  requires dev.failsafe.core;
  requires okhttp3;
  requires static com.google.zxing; // For the window's QR code, where the application has it.
  requires static info.picocli; // The doctor's, which runs from its own jar.
  requires static java.desktop; // The window's: an application without one runs without it.
  requires static java.naming; // The doctor's.
  requires static java.net.http; // The doctor's.
  requires static java.sql; // The doctor's.
  requires static org.jspecify;

  exports dev.startuphelp.client;
  exports dev.startuphelp.client.explain;
  exports dev.startuphelp.client.extension;
  exports dev.startuphelp.client.failure;
  exports dev.startuphelp.client.provenance;
  exports dev.startuphelp.client.reconnect;
  exports dev.startuphelp.client.report;
  exports dev.startuphelp.client.swing;
  exports dev.startuphelp.client.terminal;

  uses dev.startuphelp.client.extension.OwnSituations;
}
