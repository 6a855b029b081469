package dev.startuphelp.client.extension;

import java.util.Locale;
import java.util.Optional;

/**
 * An application's own situations, told from its own exceptions. Given to the builder, or found by
 * {@link java.util.ServiceLoader}; those of the builder are asked first.
 *
 * <p>Asked on a thread of its own, possibly several at a time. One that throws, gives null or takes
 * longer than a quarter of a second is passed over; one that took too long is not asked again. It
 * should neither ask the network nor read files.
 */
public interface OwnSituations {

  /**
   * What this exception means; empty when it is not one of the application's own.
   *
   * @param failure one exception of a failure: asked for each, the outermost first, until one is
   *     known; causes need not be looked for
   * @param locale the language in which to tell it
   */
  Optional<OwnSituation> situationOf(Throwable failure, Locale locale);
}
