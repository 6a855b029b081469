package dev.startuphelp.client.lookup;

import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.StandingHelp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the application chose.
 *
 * @param application the application's id
 * @param live how the help service is reached; null: there is none
 * @param cacheDirectory where help is kept; null: the platform's folder
 * @param infobase a name or a connection string in the infobase lists; null: they are not read
 * @param infobaseLists in the order in which they are asked; empty: the usual places
 * @param helpText what the application was built with; null: nothing
 * @param helpUrl the link it was built with; null: none
 * @param timeBudget how long {@link HelpLookup#ask} takes at most
 * @param polling how often to ask without a reason; null: never
 */
public record LookupSettings(
    String application,
    @Nullable LiveSettings live,
    @Nullable Path cacheDirectory,
    @Nullable String infobase,
    List<Path> infobaseLists,
    @Nullable LocalizedText helpText,
    @Nullable URI helpUrl,
    Duration timeBudget,
    @Nullable Duration polling) {

  /** Copies the lists. */
  public LookupSettings {
    infobaseLists = List.copyOf(infobaseLists);
  }

  /** The help that the application was built with. */
  StandingHelp builtIn() {
    return new StandingHelp(helpText, helpUrl, List.of());
  }
}
