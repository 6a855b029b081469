package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.StringJoiner;

/** What the help desk asks for on the telephone, one fact in each line. */
final class AboutText {

  private AboutText() {}

  /**
   * The facts.
   *
   * @param application the application's name and version; may be empty
   */
  static String of(Diagnosis diagnosis, String application, WindowWords words, ZoneId zone) {
    StringJoiner lines = new StringJoiner("\n");
    if (!application.isEmpty()) {
      lines.add(words.text("about-application", application));
    }
    lines.add(words.text("about-diagnosis", diagnosis.id()));
    lines.add(words.text("about-time", words.time(diagnosis.time(), zone)));
    lines.add(words.text("about-situation", diagnosis.situationName()));
    URI target = diagnosis.attempt().target();
    if (target != null) {
      lines.add(words.text("about-target", target));
    }
    lines.add(words.text("about-library", version()));
    lines.add(words.text("about-java", property("java.version"), property("java.vendor")));
    lines.add(
        words.text(
            "about-system", property("os.name"), property("os.version"), property("os.arch")));
    return lines.toString();
  }

  private static String version() {
    Package library = AboutText.class.getPackage();
    return Objects.requireNonNullElse(library.getImplementationVersion(), "–");
  }

  private static String property(String name) {
    return System.getProperty(name, "–");
  }
}
