/**
 * What applications embed: from a login or connection failure to a diagnosis that a person
 * understands.
 */
module dev.startuphelp.client {
  requires static org.jspecify;
  requires transitive dev.startuphelp.protocol;

  exports dev.startuphelp.client;
  exports dev.startuphelp.client.failure;
  exports dev.startuphelp.client.provenance;
}
