package dev.startuphelp.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.startuphelp.protocol.Severity;
import dev.startuphelp.server.edit.Announcement;
import dev.startuphelp.server.http.ProblemException;
import dev.startuphelp.server.wording.Texts;
import io.helidon.http.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the form of the page says about one message. A field that is absent leaves what is
 * there; an empty end or link takes it away. What cannot be meant is refused in the reader's
 * language, with the name of its field.
 */
final class AnnouncementForm {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.admin.refusals");

  private final JsonNode form;
  private final Instant now;
  private final ZoneId zone;
  private final Locale locale;

  /**
   * @param zone in which an end is meant
   * @param locale in which refusals are worded
   */
  AnnouncementForm(JsonNode form, Instant now, ZoneId zone, Locale locale) {
    this.form = form;
    this.now = now;
    this.zone = zone;
    this.locale = locale;
  }

  /**
   * The message, once for each language of its text. The first says also all that is not text.
   *
   * @param isNew whether it has to have a text
   */
  List<Announcement> announcements(boolean isNew) {
    Map<String, String> texts = texts(isNew);
    if (texts.isEmpty()) {
      return List.of(withEverything(null, null));
    }
    List<Announcement> announcements = new ArrayList<>();
    texts.forEach(
        (language, text) -> {
          String tag = language.isEmpty() ? null : language;
          announcements.add(
              announcements.isEmpty() ? withEverything(text, tag) : textOnly(text, tag));
        });
    return announcements;
  }

  /** Whether the link that the message had is taken away. */
  boolean removesLink() {
    return form.has("url") && url() == null;
  }

  private Announcement withEverything(@Nullable String text, @Nullable String language) {
    String until = form.path("until").asText("");
    return new Announcement(
        null,
        text,
        language,
        null,
        null,
        until.isEmpty() ? null : end(until),
        until.isEmpty() && form.has("until"),
        severity().orElse(null),
        url(),
        List.of(),
        List.of());
  }

  private static Announcement textOnly(String text, @Nullable String language) {
    return new Announcement(
        null, text, language, null, null, null, false, null, null, List.of(), List.of());
  }

  /** By language; empty language: one plain text for all. */
  private Map<String, String> texts(boolean isNew) {
    JsonNode text = form.path("text");
    Map<String, String> texts = new LinkedHashMap<>();
    if (text.isObject()) {
      text.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText("")));
    } else if (isNew || !text.isMissingNode()) {
      texts.put(form.path("language").asText("").strip(), text.asText(""));
    }
    if (texts.values().stream().anyMatch(String::isBlank) || (isNew && texts.isEmpty())) {
      throw refusal("text", "text");
    }
    return texts;
  }

  private @Nullable String url() {
    String url = form.path("url").asText("").strip();
    return url.isEmpty() ? null : url;
  }

  private Optional<Severity> severity() {
    String name = form.path("severity").asText("");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Severity.ofWireName(name).orElseThrow(() -> refusal("severity", "severity", name)));
  }

  /**
   * A wall time in the zone that is still to come; one that the change of the clocks skips or
   * repeats is refused.
   */
  private OffsetDateTime end(String text) {
    OffsetDateTime end = time(text);
    if (!end.toInstant().isAfter(now)) {
      throw refusal("until", "time.past", text);
    }
    return end;
  }

  private OffsetDateTime time(String text) {
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      return switch (offsets.size()) {
        case 0 -> throw refusal("until", "time.skipped", local.toString());
        case 1 -> local.atOffset(offsets.get(0));
        default ->
            throw refusal(
                "until",
                "time.twice",
                local.toString(),
                local.atOffset(offsets.get(0)).toString(),
                local.atOffset(offsets.get(1)).toString());
      };
    } catch (DateTimeParseException e) {
      throw refusal("until", "time.form");
    }
  }

  private ProblemException refusal(String field, String code, String... details) {
    return refusal(locale, code, details).with("field", Json.text(field));
  }

  /** A refusal that no field of the form is to blame for. */
  static ProblemException refusal(Locale locale, String code, String... details) {
    return new ProblemException(
            Status.BAD_REQUEST_400, TEXTS.format(locale, code, List.of(details)))
        .with("code", Json.text(code));
  }
}
