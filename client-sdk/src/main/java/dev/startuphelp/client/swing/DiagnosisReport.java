package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownContact;
import dev.startuphelp.client.ShownHop;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A diagnosis as text for a letter to the help desk. */
final class DiagnosisReport {

  private DiagnosisReport() {}

  static String of(Diagnosis diagnosis, WindowWords words, ZonedDateTime now) {
    Optional<ShownNotice> explaining = diagnosis.explainedBy(now.toInstant());
    String headline = diagnosis.headline(now);
    String way = words.way(diagnosis.way());
    List<String> parts = new ArrayList<>();
    if (explaining.isPresent()) {
      parts.add(lines(headline, way));
      parts.add(notice(explaining.get(), diagnosis, words, now));
    } else {
      parts.add(lines(headline, diagnosis.whatHappened(), diagnosis.technicalLine(), way));
    }
    String serverMessage = diagnosis.serverMessage();
    if (serverMessage != null) {
      parts.add(lines(words.label(Label.SERVER_MESSAGE) + ":", serverMessage));
    }
    DiagnosisPanel.noticesAt(diagnosis, now.toInstant()).stream()
        .filter(notice -> !explaining.equals(Optional.of(notice)))
        .forEach(notice -> parts.add(notice(notice, diagnosis, words, now)));
    parts.add(list("", diagnosis.remarks()));
    if (explaining.isPresent()) {
      addHelp(parts, diagnosis, words);
      parts.add(lines(diagnosis.title(), diagnosis.whatHappened(), diagnosis.technicalLine()));
      addSteps(parts, diagnosis, words);
    } else {
      addSteps(parts, diagnosis, words);
      addHelp(parts, diagnosis, words);
    }
    parts.add(hops(diagnosis, words));
    parts.add(lines(words.identity(diagnosis, now.getZone()), diagnosis.details()));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private static void addSteps(List<String> parts, Diagnosis diagnosis, WindowWords words) {
    parts.add(list(words.label(Label.WHAT_TO_CHECK), diagnosis.remedies()));
    parts.add(list(words.label(Label.FOR_ADMINISTRATOR), diagnosis.forAdministrator()));
  }

  private static void addHelp(List<String> parts, Diagnosis diagnosis, WindowWords words) {
    parts.add(standingHelp(diagnosis, words));
    parts.add(
        list(
            words.label(Label.CONTACTS),
            diagnosis.contacts().stream().map(DiagnosisReport::contact).toList()));
  }

  /** How far the way to the server is open; empty when nobody has looked. */
  static String hops(Diagnosis diagnosis, WindowWords words) {
    return list(
        words.label(Label.WHAT_CAN_BE_REACHED),
        diagnosis.hops().stream().map(ShownHop::text).toList());
  }

  private static String notice(
      ShownNotice notice, Diagnosis diagnosis, WindowWords words, ZonedDateTime now) {
    return lines(
        words.label(Label.ADMINISTRATOR_MESSAGE) + ":",
        notice.text(),
        Wording.joined(words.window(notice, now), words.provenance(diagnosis.noticesFrom())),
        address(notice.helpUrl()));
  }

  private static String standingHelp(Diagnosis diagnosis, WindowWords words) {
    String text = lines(diagnosis.helpText(), address(diagnosis.helpUrl()));
    return text.isEmpty()
        ? ""
        : lines(
            words.standingHeading(diagnosis.helpFrom().source()) + ":",
            text,
            words.provenance(diagnosis.helpFrom()));
  }

  private static String contact(ShownContact contact) {
    return Stream.of(contact.label(), address(contact.url()), contact.hours())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String address(@Nullable URI link) {
    return link == null ? "" : LinkActions.address(link);
  }

  private static String list(String heading, List<String> items) {
    if (items.isEmpty()) {
      return "";
    }
    String list = items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    return heading.isEmpty() ? list : heading + ":\n" + list;
  }

  private static String lines(@Nullable String... lines) {
    return Stream.of(lines)
        .filter(line -> line != null && !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
