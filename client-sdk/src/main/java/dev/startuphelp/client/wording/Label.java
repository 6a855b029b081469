package dev.startuphelp.client.wording;

import java.util.Locale;

/** The short texts around a diagnosis. */
public enum Label {
  WHAT_TO_CHECK,
  FOR_ADMINISTRATOR,
  ADMINISTRATOR_MESSAGE,
  HELP,
  ADMINISTRATOR_HELP,
  CONTACTS,
  NEED_HELP,
  DETAILS,
  SHOW_DETAILS,
  HIDE_DETAILS,
  COPY_DETAILS,
  TRY_AGAIN,
  CLOSE,
  RETRY_NOW,
  WORK_OFFLINE,
  QUIT,
  TRYING,
  RECONNECTED,
  STOPPED_TRYING,
  SERVER_ASKED,
  UNTIL_ANNOUNCED_END,
  SOURCE,
  SOURCE_LAST_KNOWN_GOOD,
  SOURCE_INFOBASE_LIST,
  SOURCE_APPLICATION,
  SERVER_MESSAGE,
  TECHNICAL_LINE,
  SUPPORT_CODE,
  WHAT_CAN_BE_REACHED,
  REASONS;

  String key() {
    return "label." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
