/**
 * The document that carries notices and standing help: its records and the rules for reading it,
 * the same for server, SDK and tests. No dependencies.
 */
module dev.startuphelp.protocol {
  requires static org.jspecify;

  exports dev.startuphelp.protocol;
  exports dev.startuphelp.protocol.signature;
}
