package dev.startuphelp.client.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * What stands behind a secret's name and is none: an answer, a sentence, a class, an error code.
 */
final class Harmless {

  private static final int FURTHEST = 120; // How far a sentence is read to know it as one.
  private static final int LONGEST_LIST = 400;

  private static final Set<String> ANSWERS =
      Set.of(
          "yes",
          "no",
          "true",
          "false",
          "null",
          "nil",
          "none",
          "empty",
          "undefined",
          "unknown",
          "missing",
          "required",
          "invalid",
          "incorrect",
          "wrong",
          "expired",
          "disabled",
          "enabled",
          "refused",
          "rejected",
          "denied",
          "failed",
          "failure",
          "unauthorized",
          "forbidden",
          "optional",
          "set",
          "unset",
          "да",
          "нет",
          "пусто",
          "неверный",
          "неверен",
          "отсутствует",
          "истек",
          "истёк");

  /** Words that make a sentence of the words around them. */
  private static final Set<String> OF_SENTENCES =
      Set.of(
          "a",
          "an",
          "the",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "not",
          "no",
          "to",
          "of",
          "in",
          "on",
          "at",
          "for",
          "from",
          "with",
          "without",
          "by",
          "and",
          "or",
          "but",
          "it",
          "its",
          "this",
          "that",
          "does",
          "did",
          "do",
          "cannot",
          "can",
          "could",
          "must",
          "should",
          "will",
          "would",
          "may",
          "if",
          "when",
          "while",
          "because",
          "after",
          "before",
          "as",
          "failed",
          "failure",
          "error",
          "unable",
          "invalid",
          "expired",
          "expected",
          "refused",
          "denied",
          "found",
          "timed",
          "reset",
          "не",
          "и",
          "в",
          "во",
          "на",
          "с",
          "со",
          "по",
          "для",
          "из",
          "от",
          "или",
          "был",
          "была",
          "при",
          "за",
          "к",
          "der",
          "die",
          "das",
          "ist",
          "nicht",
          "und",
          "für",
          "le",
          "la",
          "les",
          "est",
          "pas",
          "et",
          "pour",
          "el",
          "los",
          "es",
          "para");

  private Harmless() {}

  /** Whether what stands there, from a value's first character to its last, can be no secret. */
  static boolean isHarmless(String text, int from, int to) {
    String value = bare(text, from, to);
    return value.isEmpty()
        || ANSWERS.contains(value.toLowerCase(Locale.ROOT))
        || isPlaceholder(value)
        || isClass(value)
        || isSentence(value, 0, value.length());
  }

  /** The same of a word behind a colon and a space, where a sentence may begin. */
  static boolean beginsSentence(String text, int from, int to) {
    if (!isWord(text, from, to)) {
      return isErrorCode(text, from, to);
    }
    return isSentence(text, from, lineEnd(text, to, to + FURTHEST));
  }

  /** Whether the value and what follows in its line are words and nothing else. */
  static boolean isWordOfSeveral(String text, int from, int to) {
    int next = to;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return isWord(text, from, to)
        && next > to
        && next < text.length()
        && (Character.isLetter(text.charAt(next)) || text.startsWith(Redaction.MARK, next));
  }

  /** Whether a list has words only, as one of what is expected or allowed has. */
  static boolean isListOfWords(String text, int from, int to) {
    if (to - from > LONGEST_LIST) {
      return false;
    }
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || "+/=".indexOf(c) >= 0) {
        return false;
      }
      if (Character.isUpperCase(c) && i > from && Character.isLowerCase(text.charAt(i - 1))) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 0;
  }

  private static boolean isSentence(String text, int from, int to) {
    int words = 0;
    boolean typical = false;
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
      int next = end;
      while (next < to && text.charAt(next) != ' ') {
        next++;
      }
      if (words == 0 && !isWord(text, i, next)) {
        return false;
      }
      if (end > i) {
        words++;
        typical |= OF_SENTENCES.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
      }
      i = next + 1;
    }
    return words >= 2 && typical;
  }

  /** Letters, with what may close a word in a sentence. */
  private static boolean isWord(String text, int from, int to) {
    int end = to;
    while (end > from && ".,:;!?)'\"".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean inside = i > from && i < end - 1 && (c == '-' || c == '\'');
      boolean camel =
          i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
      if (camel || (!Character.isLetter(c) && !inside)) {
        return false;
      }
    }
    return end > from;
  }

  /** "AADSTS7000215:" and "ORA-01017:" */
  private static boolean isErrorCode(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
      i++;
    }
    int letters = i - from;
    if (i < to && text.charAt(i) == '-') {
      i++;
    }
    int digits = i;
    while (i < to && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return letters >= 2 && i > digits && i == to - 1 && text.charAt(i) == ':';
  }

  /** "com.example.SomeException", "SomeError" */
  private static boolean isClass(String value) {
    int last = value.lastIndexOf('.') + 1;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isJavaIdentifierPart(c) && c != '.') {
        return false;
      }
    }
    boolean thrown = value.endsWith("Exception") || value.endsWith("Error");
    return thrown && value.length() > 9 && Character.isUpperCase(value.charAt(last));
  }

  /** "${DB_PASSWORD}", "{0}", "<password>", "%s" */
  private static boolean isPlaceholder(String value) {
    return value.startsWith("${") || value.equals("%s") || value.equals("?");
  }

  private static String bare(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && "\"'\\([<".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "\"'\\.,:;!)]>".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int lineEnd(String text, int from, int limit) {
    int end = from;
    while (end < Math.min(limit, text.length())
        && text.charAt(end) != '\n'
        && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
