package dev.startuphelp.server.command;

import dev.startuphelp.server.edit.ListedNotice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a person may choose from, as the command lines to type: the one that was typed, with the
 * option that decides.
 */
final class Choices {

  private static final int MOST_NOTICES = 5;
  private static final int LONGEST_EXCERPT = 60;
  private static final List<String> DECISIONS = List.of("--replace", "--add", "--all");

  /** Words that mean the same to every shell without quotes. */
  private static final String PLAIN = "[\\p{L}\\p{N}_./:@%+=,-]+";

  /**
   * One way to go on.
   *
   * @param wireName names it in JSON
   * @param options what to add to the command
   */
  record Choice(String wireName, List<String> options) {}

  private final Desk desk;
  private final List<String> typed;
  private final List<String> lines = new ArrayList<>();
  private final List<JsonAnswers.Fields> notices = new ArrayList<>();
  private final List<JsonAnswers.Fields> choices = new ArrayList<>();

  Choices(Desk desk, CommandSpec command) {
    this.desk = desk;
    this.typed = command.root().commandLine().getParseResult().originalArgs();
  }

  /** A notice that is in question, and what can be chosen for it. */
  void add(ListedNotice listed, Choice... ways) {
    if (notices.size() < MOST_NOTICES) {
      lines.add("  " + told(listed));
      for (Choice way : ways) {
        add(way, "      ");
      }
    } else if (notices.size() == MOST_NOTICES) {
      lines.add("  …");
    }
    notices.add(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", listed.id().orElse(null));
          json.writeNumberField("number", listed.number());
          json.writeStringField("message", listed.notice().map(desk::message).orElse(null));
          json.writeStringField(
              "validUntil",
              listed.notice().map(known -> known.end()).map(Object::toString).orElse(null));
          json.writeEndObject();
        });
  }

  /** What can be chosen beside the notices. */
  void add(Choice way) {
    add(way, "  ");
  }

  private void add(Choice way, String indentation) {
    String command = command(way.options());
    lines.add(indentation + desk.text("choice." + way.wireName()) + "  " + command);
    choices.add(
        json -> {
          json.writeStartObject();
          json.writeStringField("choice", way.wireName());
          JsonAnswers.writeTexts(json, "options", way.options());
          json.writeStringField("command", command);
          json.writeEndObject();
        });
  }

  private String told(ListedNotice listed) {
    String text = listed.notice().map(desk::message).orElse("");
    String excerpt =
        text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    return listed.name()
        + ": "
        + listed
            .notice()
            .map(notice -> desk.text("notice", excerpt, desk.timeWords().window(notice)))
            .orElse("");
  }

  /** Asks: nothing is changed until one of these is typed. */
  RefusedException asking(String message) {
    return new RefusedException(
        new Refusal(
            Refusal.Kind.UNDECIDED,
            message,
            List.of(),
            List.of(),
            lines,
            json -> {
              JsonAnswers.writeAll(json, "notices", notices);
              JsonAnswers.writeAll(json, "choices", choices);
            }));
  }

  private String command(List<String> options) {
    List<String> words = new ArrayList<>(List.of("java", "-jar", "help-server.jar"));
    typed.stream().filter(word -> !DECISIONS.contains(word)).forEach(words::add);
    words.addAll(options);
    return String.join(" ", words.stream().map(Choices::quoted).toList());
  }

  /** As POSIX shells take it; where there is nothing special in it, cmd and PowerShell, too. */
  static String quoted(String word) {
    if (word.matches(PLAIN)) {
      return word;
    }
    boolean isSpecial = word.chars().anyMatch(each -> "\"$`\\!".indexOf(each) >= 0);
    return isSpecial ? "'" + word.replace("'", "'\\''") + "'" : '"' + word + '"';
  }
}
