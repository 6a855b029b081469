package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.swing.AbstractButton;
import org.jspecify.annotations.Nullable;

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

  /** Writes a caption on a button and underlines its key. */
  void caption(AbstractButton button, String caption, String key) {
    button.setText(caption);
    char letter = own.getString("key." + key).charAt(0);
    button.setMnemonic(KeyEvent.getExtendedKeyCodeForChar(letter));
    button.setDisplayedMnemonicIndex(
        caption.toUpperCase(Locale.ROOT).indexOf(Character.toUpperCase(letter)));
  }

  /** "From 12:00 until 14:00, in 25 minutes"; empty when neither end is known. */
  String window(ShownNotice notice, ZonedDateTime now) {
    List<String> parts = new ArrayList<>();
    Instant from = notice.validFrom();
    if (from != null) {
      parts.add(wording.from(from, now));
    }
    Instant until = notice.validUntil();
    if (until != null) {
      String remaining = remaining(Duration.between(now.toInstant(), until));
      parts.add(wording.until(until, now) + ", " + remaining);
    }
    return capitalized(String.join(" ", parts));
  }

  /** Where help that is not live comes from and how old it is; empty for live and built-in help. */
  String provenance(Provenance provenance) {
    Duration age = provenance.age();
    return switch (provenance.source()) {
      case LIVE, BUILT_IN -> "";
      case LAST_KNOWN_GOOD -> aged(Label.SOURCE_LAST_KNOWN_GOOD, age);
      case APPLICATION -> aged(Label.SOURCE_APPLICATION, age);
      case INFOBASE_LIST -> aged(Label.SOURCE_INFOBASE_LIST, age);
    };
  }

  /** The heading of standing help: the administrator's, unless the application brought it along. */
  String standingHeading(Source source) {
    return source == Source.BUILT_IN ? text("help") : label(Label.ADMINISTRATOR_HELP);
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

  /** Two remarks in one line; either may be empty. */
  static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
  }

  private String aged(Label source, @Nullable Duration age) {
    String from = capitalized(label(source));
    return age == null ? from : from + ", " + wording.asOf(age);
  }

  private String remaining(Duration left) {
    long minutes = left.plusSeconds(59).toMinutes();
    if (left.toSeconds() < 60) {
      return text("in-less-than-a-minute");
    }
    if (minutes < 120) {
      return minutes == 1 ? text("in-one-minute") : text("in-minutes", minutes);
    }
    if (left.toHours() < 48) {
      return minutes % 60 == 0 || left.toHours() >= 12
          ? text("in-hours", minutes / 60)
          : text("in-hours-and-minutes", minutes / 60, minutes % 60);
    }
    return text("in-days", left.toDays());
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
