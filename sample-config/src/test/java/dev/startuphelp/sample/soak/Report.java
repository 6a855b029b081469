package dev.startuphelp.sample.soak;

import java.util.ArrayList;
import java.util.List;

/** The one table that the run prints. */
final class Report {

  private static final long MEGABYTE = 1024 * 1024;

  private final List<Row> rows = new ArrayList<>();

  private record Row(String what, String expected, String seen, boolean ok) {}

  /** As many as that at least. */
  void atLeast(String what, long least, long seen) {
    rows.add(new Row(what, "at least " + least, String.valueOf(seen), seen >= least));
  }

  /** No more than that. */
  void atMost(String what, long most, long seen) {
    String expected = most == 0 ? "none" : "at most " + most;
    rows.add(new Row(what, expected, seen == 0 ? "none" : String.valueOf(seen), seen <= most));
  }

  /** Something that must not have grown by more than that. */
  void grown(String what, long before, long after, long most) {
    rows.add(
        new Row(
            what,
            "%d and at most %d more".formatted(before, most),
            String.valueOf(after),
            after <= before + most));
  }

  /** Memory that must not have grown by more than a part, of itself and for noise. */
  void grownBytes(String what, long before, long after, long noise) {
    long most = before + before / 5 + noise;
    rows.add(
        new Row(
            what,
            "%d MB, at most %d".formatted(before / MEGABYTE, most / MEGABYTE),
            "%d MB".formatted(after / MEGABYTE),
            after <= most));
  }

  boolean isOk() {
    return rows.stream().allMatch(Row::ok);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("| what | expected | seen | ok |\n|---|---|---|---|\n");
    for (Row row : rows) {
      table.append(
          "| %s | %s | %s | %s |%n"
              .formatted(row.what(), row.expected(), row.seen(), row.ok() ? "yes" : "**no**"));
    }
    return table.toString();
  }
}
