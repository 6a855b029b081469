package dev.startuphelp.server.file;

import java.util.Locale;

/** What can be wrong with a file before it is a document at all. */
public enum Fault {
  UNREADABLE("unreadable"),
  NOT_A_FILE("unreadable"),
  TOO_LARGE("too-large"),
  NOT_UTF_8("syntax"),
  UTF_16_WITHOUT_BOM("syntax"),
  COMMENT("syntax"),
  TRAILING_COMMA("syntax"),
  MISSING_COMMA("syntax"),
  ENDED_EARLY("syntax"),
  TRAILING_TEXT("syntax"),
  DUPLICATE_FIELD("syntax"),
  ALIAS("syntax"),
  TOO_DEEP("syntax"),
  NOT_JSON("syntax"),
  NOT_YAML("syntax");

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  /** The name of its kind in logs and JSON answers: lower case with dashes. */
  public String code() {
    return code;
  }

  String textKey() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
