package dev.startuphelp.client.report;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownContact;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.lastresort.LastWords;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.PlainText;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as a fragment of an HTML page, in the language of the diagnosis: one {@code section}
 * of the class {@code startup-help}. Without script and style, so it fits under the strictest
 * Content-Security-Policy and takes on the look of the page around it. Every text in it is escaped.
 * Never throws; without memory or stack to write it, it says that something went wrong.
 *
 * <p>For users of a web application: it names no host, port or address of the network in which the
 * application runs, and has nothing of the technical line, the details or what is for
 * administrators. By the id of the diagnosis, which it shows as the code for support, these are
 * found in the application's own log.
 */
public final class HtmlReport {

  private static final String LAST_RESORT =
      "<section class=\"startup-help\" lang=\"en\">\n<h2>"
          + LastWords.TITLE
          + "</h2>\n<p>"
          + LastWords.HAPPENED
          + "</p>\n</section>\n";

  private final Diagnosis diagnosis;
  private final PublicWords words;
  private final ZonedDateTime now;
  private final Wording wording;
  private final Markup html = new Markup();

  private HtmlReport(Diagnosis diagnosis, ZonedDateTime now) {
    this.diagnosis = diagnosis;
    this.words = PublicWords.of(diagnosis);
    this.now = now;
    this.wording = Wording.of(diagnosis.locale());
  }

  /** The fragment as of now, with times in this computer's time zone. */
  public static String of(Diagnosis diagnosis) {
    try {
      return Room.isThere()
          ? of(diagnosis, ZonedDateTime.now(ZoneId.systemDefault()))
          : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  /**
   * The fragment.
   *
   * @param now notices that have ended by then are left out; times are told in its zone
   */
  public static String of(Diagnosis diagnosis, ZonedDateTime now) {
    try {
      return Room.isThere() ? new HtmlReport(diagnosis, now).write() : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  private String write() {
    html.tag("section class=\"startup-help\" lang=\"" + language() + "\"").end();
    Optional<ShownNotice> explaining = diagnosis.explainedBy(now.toInstant());
    html.element("h2", words.headline(diagnosis, now));
    explaining.ifPresent(this::notice);
    if (explaining.isEmpty()) {
      html.element("p", words.whatHappened());
      whatToCheck();
    }
    diagnosis.notices().stream()
        .filter(notice -> !notice.hasEnded(now.toInstant()))
        .filter(notice -> explaining.filter(notice::equals).isEmpty())
        .forEach(this::notice);
    standingHelp();
    supportCode();
    if (explaining.isPresent()) {
      details();
    }
    return html.tag("/section").end().toString();
  }

  private void details() {
    html.tag("details").end();
    html.element("summary", wording.label(Label.DETAILS));
    html.element("p", words.title());
    html.element("p", words.whatHappened());
    whatToCheck();
    html.tag("/details").end();
  }

  // The administrator's texts may be in any language, so their direction is their own.
  private void notice(ShownNotice notice) {
    String severity = notice.severity().wireName();
    html.tag("section class=\"startup-help-notice startup-help-" + severity + "\"").end();
    html.element("h3", wording.label(Label.ADMINISTRATOR_MESSAGE));
    html.element("p dir=\"auto\"", notice.text());
    String window = wording.window(notice.validFrom(), notice.validUntil(), now);
    small(Wording.joined(window, wording.origin(diagnosis.noticesFrom())));
    link(notice.helpUrl());
    html.tag("/section").end();
  }

  private void standingHelp() {
    if (diagnosis.helpText() != null || diagnosis.helpUrl() != null) {
      html.element("h3", wording.label(Label.ADMINISTRATOR_HELP));
      if (diagnosis.helpText() != null) {
        html.element("p dir=\"auto\"", diagnosis.helpText());
      }
      link(diagnosis.helpUrl());
      small(wording.origin(diagnosis.helpFrom()));
    }
    if (!diagnosis.contacts().isEmpty()) {
      html.element("h3", wording.label(Label.CONTACTS));
      html.tag("ul").end();
      diagnosis.contacts().forEach(this::contact);
      html.tag("/ul").end();
    }
  }

  private void contact(ShownContact contact) {
    html.tag("li dir=\"auto\"").text(contact.label());
    URI url = contact.url();
    if (url != null) {
      html.space().link(url, url.getSchemeSpecificPart());
    }
    if (contact.hours() != null) {
      html.space().text(contact.hours());
    }
    html.tag("/li").end();
  }

  private void whatToCheck() {
    if (!words.remedies().isEmpty()) {
      html.element("h3", wording.label(Label.WHAT_TO_CHECK));
      html.tag("ul").end();
      words.remedies().forEach(item -> html.element("li", item));
      html.tag("/ul").end();
    }
  }

  private void supportCode() {
    String code = diagnosis.id() + " " + diagnosis.situationName();
    html.tag("p class=\"startup-help-technical\"").text(wording.label(Label.SUPPORT_CODE) + ":");
    html.space().tag("code dir=\"ltr\"").text(code).tag("/code").tag("/p").end();
  }

  private void link(@Nullable URI url) {
    if (url != null) {
      html.tag("p").link(url, PlainText.clean(url.toString())).tag("/p").end();
    }
  }

  private void small(String text) {
    if (!text.isEmpty()) {
      html.tag("p").tag("small").text(text).tag("/small").tag("/p").end();
    }
  }

  private String language() {
    return diagnosis.locale().getLanguage().equals("ru") ? "ru" : "en";
  }
}
