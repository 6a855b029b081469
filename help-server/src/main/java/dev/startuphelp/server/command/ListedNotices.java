package dev.startuphelp.server.command;

import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.Standing;
import java.util.List;
import java.util.stream.Collectors;

/** How notices are named at the command line. */
final class ListedNotices {

  private ListedNotices() {}

  /** By their names, as --id takes them. */
  static String names(List<ListedNotice> notices) {
    return notices.stream().map(ListedNotice::name).collect(Collectors.joining(", "));
  }

  /** The option that names one. */
  static List<String> option(ListedNotice listed) {
    return List.of("--id", listed.name());
  }

  /** The one of that name; where there is none, a refusal tells which there are. */
  static ListedNotice named(String id, Desk desk, Standing standing) {
    return standing
        .named(id)
        .orElseThrow(
            () ->
                standing.all().isEmpty()
                    ? desk.refusal("id.no-notices", id)
                    : desk.refusal("id.unknown", id, names(standing.all())));
  }
}
