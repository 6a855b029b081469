package dev.startuphelp.client.cache;

import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.protocol.HelpLink;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.StandingHelp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standing help that did not come in a document.
 *
 * @param helpText as it was given, but clean and of bounded length; null when there was none
 * @param helpUrl as it was given; null when there was none, or one that is too long for a link
 * @param confirmed when it was given or read last
 */
public record KeptHelp(
    @Nullable String helpText, @Nullable String helpUrl, Confirmation confirmed) {

  /** Cleans and bounds: with it a record is never too large to be read again. */
  public KeptHelp {
    helpText = helpText == null ? null : PlainText.clean(helpText);
    helpUrl = helpUrl == null || helpUrl.length() > HelpLink.MAX_LENGTH ? null : helpUrl;
  }

  /** What of it may be shown: clean text and an allowed link. */
  public StandingHelp standingHelp() {
    Optional<LocalizedText> text =
        Optional.ofNullable(helpText).filter(clean -> !clean.isEmpty()).map(LocalizedText::of);
    return new StandingHelp(
        text.orElse(null),
        Optional.ofNullable(helpUrl).flatMap(HelpLink::parse).orElse(null),
        List.of());
  }
}
