package dev.startuphelp.client;

import java.net.URI;

/** Settings of a {@link HelpClient}. */
public final class HelpClientBuilder {

  HelpClientBuilder(String application, URI documentUrl) {}
}
