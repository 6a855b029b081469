package dev.startuphelp.sample;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the sample's own windows, in English or Russian. */
final class SampleWords {

  private final Locale locale;
  private final ResourceBundle words;

  SampleWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "dev.startuphelp.sample.sample",
            locale.getLanguage().equals("ru") ? locale : Locale.ROOT);
  }

  /** The language of the person at the screen. */
  Locale locale() {
    return locale;
  }

  String text(String key, Object... values) {
    String text = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }
}
