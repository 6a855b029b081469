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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as a fragment of an HTML page, in the language of the diagnosis: one {@code section}
 * of the class {@code startup-help}. Without script and style, so it fits under the strictest
 * Content-Security-Policy and takes on the look of the page around it. Every text in it is escaped.
 * Never throws; without memory or stack to write it, it says that something went wrong.
 *
 * <p>For users: it has the technical line and the id of the diagnosis, but neither {@link
 * Diagnosis#details} nor {@link Diagnosis#hops}, which name what is inside of a network.
 */
public final class HtmlReport {

  private static final String LAST_RESORT =
      "<section class=\"startup-help\" lang=\"en\">\n<h2>"
          + LastWords.TITLE
          + "</h2>\n<p>"
          + LastWords.HAPPENED
          + "</p>\n</section>\n";

  private final Diagnosis diagnosis;
  private final ZonedDateTime now;
  private final Wording wording;
  private final Markup html = new Markup();

  private HtmlReport(Diagnosis diagnosis, ZonedDateTime now) {
    this.diagnosis = diagnosis;
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
    html.element("h2", diagnosis.title());
    html.element("p", diagnosis.whatHappened());
    diagnosis.notices().stream()
        .filter(notice -> !notice.hasEnded(now.toInstant()))
        .forEach(this::notice);
    diagnosis.remarks().forEach(remark -> html.element("p", remark));
    list(Label.WHAT_TO_CHECK, diagnosis.remedies());
    standingHelp();
    list(Label.FOR_ADMINISTRATOR, diagnosis.forAdministrator());
    technicalLine();
    return html.tag("/section").end().toString();
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

  private void list(Label heading, List<String> items) {
    if (!items.isEmpty()) {
      html.element("h3", wording.label(heading));
      html.tag("ul").end();
      items.forEach(item -> html.element("li", item));
      html.tag("/ul").end();
    }
  }

  private void technicalLine() {
    String label = wording.label(Label.TECHNICAL_LINE) + " (" + diagnosis.id() + "):";
    html.tag("p class=\"startup-help-technical\"").text(label).space();
    html.tag("code dir=\"ltr\"").text(diagnosis.technicalLine()).tag("/code").tag("/p").end();
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
