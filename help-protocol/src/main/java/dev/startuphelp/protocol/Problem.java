package dev.startuphelp.protocol;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something in a document that a person should know about.
 *
 * @param code what kind of problem
 * @param level how bad it is
 * @param slip which slip it looks like; the description is then closer than that of the code alone
 * @param pointer where it is: a JSON pointer (RFC 6901), empty for the whole document
 * @param arguments what the description mentions, in its order: short excerpts of the document,
 *     never a whole text
 */
public record Problem(Code code, Slip slip, Level level, String pointer, List<String> arguments) {

  /** How bad a problem is. */
  public enum Level {
    /** Something was refused: the document, a notice, a field. */
    ERROR,
    /** Nothing was refused, but probably it is not what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** What kind of problem. */
  public enum Code {
    NOT_AN_OBJECT,
    NOTICES_NOT_A_LIST,
    NOTICES_AND_TOP_LEVEL_NOTICE,
    NO_USABLE_NOTICE,
    NOTICE_WITHOUT_MESSAGE,
    WRONG_TYPE,
    TIME_MALFORMED,
    TIME_WITHOUT_OFFSET,
    TIME_IN_ZONE,
    TIME_SKIPPED,
    TIME_REPEATED,
    WINDOW_EMPTY,
    SEVERITY_UNKNOWN,
    LINK_REFUSED,
    TEXT_TOO_LONG,
    LANGUAGE_TAG_MALFORMED,
    NAME_MALFORMED,
    CONTACT_WITHOUT_LABEL,
    TOO_MANY,
    UNKNOWN_FIELD,
    SITUATION_UNKNOWN,
    WITHOUT_MESSAGE,
    ID_TWICE,
    TIME_ELSEWHERE,
    NOTICE_PAST,
    NOTICE_CALLED_OFF,
    NOTICE_WITHOUT_END,
    WINDOW_LONG,
    NOTICES_OVERLAP,
    LANGUAGE_MISSING,
    LINK_NOT_ENCRYPTED,
    NOBODY_TO_ASK;

    /** The name in golden documents, logs and JSON answers: lower case with dashes. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a person probably meant by what is wrong. It only chooses the words. */
  public enum Slip {
    /** Nothing is known about it. */
    NONE,
    /** A name of which another one is near. */
    MISSPELT,
    /** A character in it that does not show, or looks like another one. */
    ODD_CHARACTER,
    /** Seconds since 1970 in place of a date. */
    EPOCH,
    /** A day without a time of day. */
    DATE_ONLY,
    /** A time of day without a day. */
    TIME_ONLY,
    /** A day and a time, written in another way. */
    OTHER_FORM,
    /** Two numbers of which each could be the month. */
    AMBIGUOUS,
    /** A day that its month does not have. */
    NO_SUCH_DAY,
    /** An hour or a minute that no day has. */
    NO_SUCH_HOUR,
    /** A time that is reckoned from now. */
    RELATIVE,
    /** A number, or true or false, in place of a text. */
    UNQUOTED,
    /** One value in place of a list with it. */
    UNLISTED,
    /** A space in a link. */
    SPACE,
    /** A link without its beginning. */
    SCHEME_MISSING,
    /** A link of which nobody can read the end. */
    TOO_LONG,
    /** A port that no computer has. */
    PORT;

    String suffix() {
      return this == NONE ? "" : "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the arguments. */
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /**
   * What is wrong and what to do, as one sentence or two in the language of the locale (English or
   * Russian).
   */
  public String describe(Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "dev.startuphelp.protocol.problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(code.wireName() + slip.suffix()), locale)
        .format(arguments.toArray());
  }
}
