package dev.startuphelp.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.protocol.Severity;
import dev.startuphelp.server.edit.Announcement;
import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.http.ProblemException;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.NoticeDesk;
import dev.startuphelp.server.wording.Texts;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Changes a text as the plain form of the page asks, and publishes nothing: writes an announcement
 * into it, or ends what is shown. Everything else in the text stays as it is.
 */
final class DraftResource {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.admin.refusals");

  private final NoticeDesk desk;
  private final NoticeFile file;
  private final NoticeEditor editor;
  private final Clock clock;
  private final ZoneId zone;

  DraftResource(NoticeDesk desk, NoticeFile file, Clock clock, ZoneId zone) {
    this.desk = desk;
    this.file = file;
    this.editor = new NoticeEditor(file, zone);
    this.clock = clock;
    this.zone = zone;
  }

  void send(ServerRequest request, ServerResponse response) {
    JsonNode asked = Bodies.readObject(request, PreviewResource.MOST_BODY);
    String text = asked.path("text").asText("");
    Locale locale = Languages.of(request);
    refuseUnreadable(text, asked, locale);
    Instant now = clock.instant();
    String changed = text;
    if (asked.path("announce").isObject()) {
      changed = editor.set(text, announcement(asked.path("announce"), locale), now);
    } else if (asked.path("end").isInt()) {
      changed = editor.end(text, List.of(usable(text, asked.path("end").asInt(), locale)), now);
    }
    ObjectNode answer = Json.object();
    CurrentFile current = desk.current();
    answer.put("text", changed);
    answer.put(
        "difference",
        Difference.unified(current.version(), current.text().orElse(""), "draft", changed));
    Bodies.send(response, answer);
  }

  /** The notice of that number, from 0, among those that can be used, as the windows have them. */
  private ListedNotice usable(String text, int number, Locale locale) {
    List<ListedNotice> usable =
        editor.notices(text).stream().filter(listed -> listed.notice().isPresent()).toList();
    if (number < 0 || number >= usable.size()) {
      throw refusal(locale, "number");
    }
    return usable.get(number);
  }

  /** What cannot be read cannot be changed without loss. */
  private void refuseUnreadable(String text, JsonNode asked, Locale locale) {
    boolean changes = asked.has("announce") || asked.has("end");
    if (changes
        && file.interpret(FileBytes.of(text.getBytes(UTF_8))) instanceof FileReading.Invalid) {
      throw refusal(locale, "unreadable");
    }
  }

  private Announcement announcement(JsonNode form, Locale locale) {
    String until = form.path("until").asText("");
    return new Announcement(
        null,
        form.path("text").asText(""),
        blankAsNull(form.path("language").asText("")),
        null,
        null,
        until.isEmpty() ? null : time(until, locale),
        until.isEmpty(),
        severity(form.path("severity").asText(""), locale),
        blankAsNull(form.path("url").asText("")),
        List.of(),
        List.of());
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static @Nullable Severity severity(String name, Locale locale) {
    return name.isEmpty()
        ? null
        : Severity.ofWireName(name).orElseThrow(() -> refusal(locale, "severity", name));
  }

  /** A wall time in the zone; one that the change of the clocks skips or repeats is refused. */
  private OffsetDateTime time(String text, Locale locale) {
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      return switch (offsets.size()) {
        case 0 -> throw refusal(locale, "time.skipped", local.toString());
        case 1 -> local.atOffset(offsets.get(0));
        default ->
            throw refusal(
                locale,
                "time.twice",
                local.toString(),
                local.atOffset(offsets.get(0)).toString(),
                local.atOffset(offsets.get(1)).toString());
      };
    } catch (DateTimeParseException e) {
      throw refusal(locale, "time.form");
    }
  }

  private static ProblemException refusal(Locale locale, String code, String... details) {
    return new ProblemException(
            Status.BAD_REQUEST_400, TEXTS.format(locale, code, List.of(details)))
        .with("code", Json.text(code));
  }
}
