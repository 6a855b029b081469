package dev.startuphelp.server.access;

import java.util.Locale;
import java.util.Optional;

/** What a person may do. */
public enum Role {
  /** See the notice, its history and what the service serves. */
  VIEWER,
  /** Also publish. */
  EDITOR;

  /** The name in the configuration and in answers: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name, or empty when there is none such. */
  public static Optional<Role> ofWireName(String name) {
    for (Role role : values()) {
      if (role.wireName().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
