package dev.startuphelp.client.doctor;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownContact;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.doctor.Visit.Outcome.Reached;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A diagnosis as text for a terminal, in the language of the diagnosis. */
final class TextReport {

  private final Diagnosis diagnosis;
  private final Wording wording;
  private final ZonedDateTime now;
  private final Paragraphs text = new Paragraphs();

  private TextReport(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.wording = Wording.of(diagnosis.locale());
    this.now = diagnosis.time().atZone(ZoneId.systemDefault());
  }

  static String reached(String url, Reached reached) {
    return "OK: " + url + " (HTTP " + reached.status() + ")" + System.lineSeparator();
  }

  static String of(Diagnosis diagnosis) {
    return new TextReport(diagnosis).write();
  }

  private String write() {
    text.title(diagnosis.title());
    text.add(diagnosis.whatHappened());
    notices();
    list(Label.WHAT_TO_CHECK, diagnosis.remedies());
    list(Label.FOR_ADMINISTRATOR, diagnosis.forAdministrator());
    help();
    diagnosis.remarks().forEach(text::add);
    technical();
    return text.toString();
  }

  private void notices() {
    if (!diagnosis.notices().isEmpty()) {
      text.heading(wording.label(Label.ADMINISTRATOR_MESSAGE) + source(diagnosis.noticesFrom()));
      for (ShownNotice notice : diagnosis.notices()) {
        text.indented(notice.text());
        line(window(notice));
        line(notice.helpUrl());
      }
    }
  }

  private void help() {
    if (diagnosis.helpText() != null
        || diagnosis.helpUrl() != null
        || !diagnosis.contacts().isEmpty()) {
      text.heading(wording.label(Label.ADMINISTRATOR_HELP) + source(diagnosis.helpFrom()));
      line(diagnosis.helpText());
      if (diagnosis.helpUrl() != null) {
        text.indented(wording.label(Label.NEED_HELP) + " " + diagnosis.helpUrl());
      }
    }
    list(Label.CONTACTS, diagnosis.contacts().stream().map(TextReport::contact).toList());
  }

  private void technical() {
    text.heading(wording.label(Label.TECHNICAL_LINE) + " (" + diagnosis.id() + ")");
    text.unwrapped(diagnosis.technicalLine());
  }

  private void list(Label label, List<String> items) {
    if (!items.isEmpty()) {
      text.heading(wording.label(label));
      items.forEach(text::item);
    }
  }

  private void line(@Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      text.indented(value.toString());
    }
  }

  private String source(Provenance provenance) {
    Label label =
        switch (provenance.source()) {
          case LIVE -> Label.SOURCE_LIVE;
          case LAST_KNOWN_GOOD -> Label.SOURCE_LAST_KNOWN_GOOD;
          case INFOBASE_LIST -> Label.SOURCE_INFOBASE_LIST;
          case APPLICATION -> Label.SOURCE_APPLICATION;
          case BUILT_IN -> Label.SOURCE_BUILT_IN;
        };
    Duration age = provenance.source() == Source.LIVE ? null : provenance.age();
    String asOf = age == null ? "" : ", " + wording.asOf(age);
    return " (" + wording.label(label) + asOf + ")";
  }

  private String window(ShownNotice notice) {
    Instant from = notice.validFrom();
    Instant until = notice.validUntil();
    return Stream.of(
            from == null ? null : wording.from(from, now),
            until == null ? null : wording.until(until, now))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static String contact(ShownContact contact) {
    return Stream.of(contact.label(), contact.url(), contact.hours())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
