package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a 1C server says about locked sessions: a sentence of its own, the message of whoever locked
 * them, and often instructions for administrators, which are not for users: they tell how to lift
 * the lock, with the access code or its place. Pure.
 */
final class LockMessage {

  private static final String HINT = "с информационной базой запрещено";

  private LockMessage() {}

  /** What the server says to users; empty when that is nothing but that it is locked. */
  static Optional<String> of(Evidence evidence) {
    List<String> texts =
        evidence.reply().isPresent()
            ? List.of(evidence.reply().get().body())
            : evidence.causes().stream().map(Cause::message).toList();
    return texts.stream()
        .map(text -> afterLocked(unwrapped(text)))
        .filter(message -> !message.isEmpty())
        .findFirst();
  }

  /** A text without instructions for administrators; a text about anything else as it is. */
  static String forUsers(String text) {
    return tells(text) ? withoutInstructions(text) : text;
  }

  private static boolean tells(String text) {
    return Cause.comparable(text).contains(HINT);
  }

  private static String afterLocked(String text) {
    Matcher locked = Patterns.LOCKED.matcher(text);
    return locked.find() ? withoutInstructions(text.substring(locked.end())) : "";
  }

  private static String withoutInstructions(String text) {
    Matcher instructions = Patterns.FOR_ADMINISTRATORS.matcher(text);
    return (instructions.find() ? text.substring(0, instructions.start()) : text).strip();
  }

  /** The value in which a JSON exception says it, among stacks and dumps; another text as it is. */
  private static String unwrapped(String text) {
    int place = Math.min(Cause.comparable(text).indexOf(HINT), text.length());
    if (place < 0 || !text.contains("\"descr\"")) {
      return text;
    }
    int from = place;
    while (from > 0 && !endsString(text, from - 1)) {
      from--;
    }
    int to = place;
    while (to < text.length() && !endsString(text, to)) {
      to++;
    }
    return unescaped(text.substring(from, to));
  }

  private static boolean endsString(String json, int at) {
    return json.charAt(at) == '"' && (at == 0 || json.charAt(at - 1) != '\\');
  }

  // Only what occurs in messages: 1C writes letters as they are.
  private static String unescaped(String json) {
    return Patterns.ESCAPED
        .matcher(json)
        .replaceAll(
            escaped ->
                switch (escaped.group(1)) {
                  case "n" -> "\n";
                  case "r" -> "\r";
                  case "t" -> "\t";
                  default -> Matcher.quoteReplacement(escaped.group(1));
                });
  }

  /** Compiled when a text holds the hint, which nearly none does. */
  private static final class Patterns {
    static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    static final Pattern LOCKED =
        Pattern.compile(
            "Начало сеанса с информационной базой запрещено[.!:]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Where instructions begin. The headings are those that the Standard Subsystems Library appends
     * in its languages, the others the instructions themselves, should the heading be missing.
     */
    static final Pattern FOR_ADMINISTRATORS =
        Pattern.compile(
            "(?:Сообщение )?для администратора ?:"
                + "|(?:Message )?for (?:the )?administrator ?:"
                + "|Dla administratora ?:"
                + "|Para el administrador ?:"
                + "|Yönetici için ?:"
                + "|Per l'amministratore ?:"
                + "|Für den Administrator ?:"
                + "|Для того,? чтобы разрешить работу пользователей"
                + "|Для разрешения работы пользователей"
                + "|To allow users (?:to )?work"
                // The program's name in capitals; "1C:Enterprise is being upgraded" is for
                // everybody.
                + "|(?-i:\\bENTERPRISE\\b)[^\\n]{0,500}/(?:UC|C(?:Разрешить|Allow)|Allow)"
                + "|/C(?:РазрешитьРаботу|AllowUsers)"
                + "|https?://\\S{0,300}[?&]C=(?:РазрешитьРаботу|AllowUsers)"
                + "|(?<![\\w/.:])/UC(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
