package dev.startuphelp.client.infobase;

import org.jspecify.annotations.Nullable;

/**
 * One infobase of a list, without the parts that may carry secrets.
 *
 * @param name as the list shows it
 * @param connection where it is
 * @param helpText {@code StartupErrorHelpText} as it stands there; null when absent
 * @param helpUrl {@code StartupErrorHelpURL} as it stands there; null when absent
 */
public record InfobaseEntry(
    String name, ConnectString connection, @Nullable String helpText, @Nullable String helpUrl) {

  boolean isNamed(String wanted) {
    return name.equals(wanted.strip());
  }

  boolean helpsLike(InfobaseEntry other) {
    return java.util.Objects.equals(helpText, other.helpText)
        && java.util.Objects.equals(helpUrl, other.helpUrl);
  }
}
