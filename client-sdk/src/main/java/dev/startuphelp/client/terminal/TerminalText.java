package dev.startuphelp.client.terminal;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownContact;
import dev.startuphelp.client.ShownHop;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.lastresort.LastWords;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.HelpLink;
import dev.startuphelp.protocol.Severity;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as text, in the language of the diagnosis. Never throws; without memory or stack to
 * write it, the text says that something went wrong.
 */
public final class TerminalText {

  private static final String LAST_RESORT = LastWords.TITLE + "\n\n" + LastWords.HAPPENED + "\n";

  private final Diagnosis diagnosis;
  private final ZonedDateTime now;
  private final Wording wording;
  private final Paragraphs text;

  private TerminalText(Diagnosis diagnosis, Terminal terminal, ZonedDateTime now) {
    this.diagnosis = diagnosis;
    this.now = now;
    this.wording = Wording.of(diagnosis.locale());
    this.text = new Paragraphs(terminal);
  }

  /**
   * The text for the standard output of this process, as of now, in this computer's time zone:
   * {@code System.out.print(TerminalText.of(diagnosis))}.
   */
  public static String of(Diagnosis diagnosis) {
    try {
      return Room.isThere()
          ? of(diagnosis, Terminal.ofStandardOutput(), ZonedDateTime.now(ZoneId.systemDefault()))
          : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  /**
   * Several lines, each with a line end.
   *
   * @param now what remaining times are counted from, and the time zone to tell them in; notices
   *     that have ended by then are left out
   */
  public static String of(Diagnosis diagnosis, Terminal terminal, ZonedDateTime now) {
    try {
      return Room.isThere() ? new TerminalText(diagnosis, terminal, now).write() : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  private String write() {
    List<ShownNotice> notices =
        diagnosis.notices().stream().filter(notice -> !notice.hasEnded(now.toInstant())).toList();
    Optional<ShownNotice> explaining = diagnosis.explainedBy(now.toInstant());
    String headline = diagnosis.headline(now);
    text.add(Margin.NONE, headline, Ink.BOLD);
    text.underline(headline);
    line(Margin.NONE, wording.way(diagnosis.way()));
    if (explaining.isPresent()) {
      explained(explaining.get(), notices);
    } else {
      unexplained(notices);
    }
    return text.toString();
  }

  /** The administrator's word first; what the program has found stands back. */
  private void explained(ShownNotice explaining, List<ShownNotice> notices) {
    notice(explaining);
    serverMessage();
    standingHelp();
    contacts();
    notices.stream().filter(notice -> !notice.equals(explaining)).forEach(this::notice);
    remarks();
    technicalLine();
    heading(wording.label(Label.DETAILS));
    text.add(Margin.INDENT, diagnosis.title(), Ink.PLAIN);
    text.add(Margin.INDENT, diagnosis.whatHappened(), Ink.PLAIN);
    list(Label.WHAT_TO_CHECK, diagnosis.remedies());
    forAdministrator();
  }

  private void unexplained(List<ShownNotice> notices) {
    text.gap();
    text.add(diagnosis.whatHappened());
    serverMessage();
    list(Label.WHAT_TO_CHECK, diagnosis.remedies());
    notices.forEach(this::notice);
    remarks();
    standingHelp();
    contacts();
    technicalLine();
    forAdministrator();
  }

  private void contacts() {
    list(Label.CONTACTS, diagnosis.contacts().stream().map(this::contact).toList());
  }

  private void technicalLine() {
    heading(wording.label(Label.TECHNICAL_LINE) + " (" + diagnosis.id() + ")");
    text.add(Margin.INDENT, diagnosis.technicalLine(), Ink.PLAIN);
  }

  private void forAdministrator() {
    list(Label.FOR_ADMINISTRATOR, diagnosis.forAdministrator());
    list(Label.WHAT_CAN_BE_REACHED, diagnosis.hops().stream().map(ShownHop::text).toList());
  }

  private void notice(ShownNotice notice) {
    Margin bar = Margin.bar(Ink.of(notice.severity()));
    heading(wording.label(Label.ADMINISTRATOR_MESSAGE));
    text.add(bar, notice.text(), Ink.PLAIN);
    String window = wording.window(notice.validFrom(), notice.validUntil(), now);
    line(bar, Wording.joined(window, wording.origin(diagnosis.noticesFrom())));
    line(bar, address(notice.helpUrl()));
  }

  private void serverMessage() {
    String message = diagnosis.serverMessage();
    if (message != null) {
      heading(wording.label(Label.SERVER_MESSAGE));
      text.add(Margin.bar(Ink.PLAIN), message, Ink.PLAIN);
    }
  }

  private void remarks() {
    for (String remark : diagnosis.remarks()) {
      text.gap();
      text.add(Margin.NONE, remark, Ink.of(Severity.WARNING));
    }
  }

  private void standingHelp() {
    String help = Objects.requireNonNullElse(diagnosis.helpText(), "");
    String link = address(diagnosis.helpUrl());
    if (!help.isEmpty() || !link.isEmpty()) {
      Margin bar = Margin.bar(Ink.PLAIN);
      heading(wording.standingHeading(diagnosis.helpFrom().source()));
      line(bar, help);
      line(bar, link.isEmpty() ? "" : wording.label(Label.NEED_HELP) + " " + link);
      line(bar, wording.origin(diagnosis.helpFrom()));
    }
  }

  private String contact(ShownContact contact) {
    return Stream.of(contact.label(), address(contact.url()), contact.hours())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void list(Label label, List<String> items) {
    if (!items.isEmpty()) {
      heading(wording.label(label));
      items.forEach(item -> text.add(Margin.ITEM, item, Ink.PLAIN));
    }
  }

  private void heading(String heading) {
    text.gap();
    text.add(Margin.NONE, heading + ":", Ink.BOLD);
  }

  private void line(Margin margin, String line) {
    if (!line.isEmpty()) {
      text.add(margin, line, Ink.PLAIN);
    }
  }

  private String address(@Nullable URI link) {
    return link == null ? "" : text.link(link, HelpLink.written(link));
  }
}
