package dev.startuphelp.server.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one room.
 *
 * @param bundle the full name of its resource bundle, whose root is English
 */
public record Texts(String bundle) {

  /** The text of that key with its arguments, which are shown as they are. */
  public String format(Locale locale, String key, List<String> arguments) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
  }
}
