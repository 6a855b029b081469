package dev.startuphelp.server.file;

import dev.startuphelp.protocol.Problem.Level;
import java.util.Locale;

/** What can be wrong with a file by how it is written, whatever a document may say. */
public enum Fault {
  UNREADABLE("unreadable"),
  NOT_A_FILE("unreadable"),
  TOO_LARGE("too-large"),
  NOT_UTF_8("syntax"),
  UTF_16_WITHOUT_BOM("syntax"),
  CONTROL_CHARACTER("syntax"),
  ODD_CHARACTER("syntax"),
  COMMENT("syntax"),
  TRAILING_COMMA("syntax"),
  MISSING_COMMA("syntax"),
  LINE_BREAK("syntax"),
  SINGLE_QUOTE("syntax"),
  ENDED_EARLY("syntax"),
  TRAILING_TEXT("syntax"),
  SECOND_DOCUMENT("syntax"),
  DUPLICATE_FIELD("syntax"),
  ALIAS("syntax"),
  ANCHOR("syntax"),
  TAG("syntax"),
  COLON_IN_TEXT("syntax"),
  INDICATOR("syntax"),
  COMMENT_IN_TEXT("syntax"),
  TEXT_AFTER_QUOTE("syntax"),
  QUOTE_NOT_CLOSED("syntax"),
  TAB_INDENT("syntax"),
  TOO_DEEP("syntax"),
  NOT_JSON("syntax"),
  NOT_YAML("syntax"),
  /** A value that YAML takes for a number or for yes and no, where a text is meant. */
  UNQUOTED("wrong-type"),
  /** A text of which a comment takes the end away. */
  TEXT_CUT("text-cut", Level.WARNING),
  /** A text of which a comment leaves nothing. */
  TEXT_GONE("text-cut", Level.WARNING),
  /** A text with a comment behind it that looks like one. */
  TEXT_BEFORE_COMMENT("text-cut", Level.WARNING);

  private final String code;
  private final Level level;

  Fault(String code) {
    this(code, Level.ERROR);
  }

  Fault(String code, Level level) {
    this.code = code;
    this.level = level;
  }

  /** The name of its kind in logs and JSON answers: lower case with dashes. */
  public String code() {
    return code;
  }

  /** How bad it is. */
  public Level level() {
    return level;
  }

  String textKey() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
