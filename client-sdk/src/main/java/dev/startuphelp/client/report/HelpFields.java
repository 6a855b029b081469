package dev.startuphelp.client.report;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.provenance.Provenance;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields about help that all data about a diagnosis share: {@code notice} (the texts of all
 * notices, the weightiest first), {@code helpText}, {@code helpUrl}, {@code source} (for example
 * {@code last-known-good}) and {@code age} (an ISO-8601 duration in whole seconds).
 */
final class HelpFields {

  private HelpFields() {}

  static void write(JsonText json, Diagnosis diagnosis) throws IOException {
    Provenance provenance = diagnosis.provenance();
    json.text("notice", notice(diagnosis.notices()));
    json.text("helpText", diagnosis.helpText());
    json.text("helpUrl", diagnosis.helpUrl());
    json.text("source", provenance.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.text("age", age(provenance.age()));
  }

  private static @Nullable String notice(List<ShownNotice> notices) {
    return notices.isEmpty()
        ? null
        : notices.stream().map(ShownNotice::text).collect(Collectors.joining("\n\n"));
  }

  private static @Nullable String age(@Nullable Duration age) {
    return age == null ? null : age.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
