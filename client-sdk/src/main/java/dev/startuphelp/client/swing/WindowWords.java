package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.explain.Way;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import java.awt.ComponentOrientation;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;

/** The words of the window in one language: Russian for Russian locales, English for all others. */
final class WindowWords {

  private final Wording wording;
  private final ResourceBundle own;

  private WindowWords(Wording wording, ResourceBundle own) {
    this.wording = wording;
    this.own = own;
  }

  static WindowWords of(Locale locale) {
    // The root bundle is asked for by name, or else a French reader on a Russian computer would
    // get the Russian one, the computer's own.
    Locale known = locale.getLanguage().equals("ru") ? new Locale("ru") : Locale.ROOT;
    return new WindowWords(
        Wording.of(locale), ResourceBundle.getBundle("dev.startuphelp.client.swing.window", known));
  }

  /** The direction in which these words are read, and the window around them. */
  ComponentOrientation direction() {
    return ComponentOrientation.getOrientation(own.getLocale());
  }

  String label(Label label) {
    return wording.label(label);
  }

  String text(String key, Object... values) {
    String text = own.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** A button with a caption of which a letter is underlined. */
  JButton button(Label caption, String key) {
    JButton button = new JButton();
    caption(button, label(caption), key);
    return button;
  }

  /** Writes a caption on a button and underlines its key. */
  void caption(AbstractButton button, String caption, String key) {
    button.setText(caption);
    char letter = own.getString("key." + key).charAt(0);
    button.setMnemonic(KeyEvent.getExtendedKeyCodeForChar(letter));
    button.setDisplayedMnemonicIndex(place(letter, caption));
  }

  /** The same for the label of a field. */
  void caption(JLabel label, String caption, String key) {
    label.setText(caption);
    char letter = own.getString("key." + key).charAt(0);
    label.setDisplayedMnemonic(KeyEvent.getExtendedKeyCodeForChar(letter));
    label.setDisplayedMnemonicIndex(place(letter, caption));
  }

  /** "Next attempt in 25 s". */
  String nextAttempt(Duration left) {
    return wording.nextAttempt(left);
  }

  /** "From 12:00 until 14:00, in 25 minutes"; empty when neither end is known. */
  String window(ShownNotice notice, ZonedDateTime now) {
    return wording.window(notice.validFrom(), notice.validUntil(), now);
  }

  /** Where help that is not live comes from and how old it is; empty for live and built-in help. */
  String provenance(Provenance provenance) {
    return wording.origin(provenance);
  }

  /** The way to the server in a line; empty when nothing is known of it. */
  String way(Way way) {
    return wording.way(way);
  }

  /** The caption of a place on the way. */
  String place(String place) {
    return wording.place(place);
  }

  /** How a place on the way is. */
  String state(Way.State state) {
    return wording.state(state);
  }

  /** The heading of standing help: the administrator's, unless the application brought it along. */
  String standingHeading(Source source) {
    return wording.standingHeading(source);
  }

  /** The name of the diagnosis and its time, by which the help desk finds it. */
  String identity(Diagnosis diagnosis, ZoneId zone) {
    return text("details-id", diagnosis.id(), time(diagnosis.time(), zone));
  }

  /** An instant for the help desk's logs: ISO 8601 with the offset, to the second. */
  String time(Instant instant, ZoneId zone) {
    ZonedDateTime time = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private static int place(char letter, String caption) {
    return caption.toUpperCase(Locale.ROOT).indexOf(Character.toUpperCase(letter));
  }
}
