package dev.startuphelp.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.server.edit.Announcement;
import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.edit.Placement;
import dev.startuphelp.server.edit.Standing;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.http.Bodies;
import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.NoticeDesk;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes a text as the plain form of the page asks, and publishes nothing: writes an announcement
 * into it, or ends what is shown. Everything else in the text stays as it is. Messages are numbered
 * from 0 among those that can be used, as the windows have them.
 */
final class DraftResource {

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
    ObjectNode answer = Json.object();
    String changed = text;
    if (asked.path("announce").isObject()) {
      changed = announce(text, asked.path("announce"), now, locale, answer);
    } else if (asked.path("end").isInt()) {
      changed = editor.end(text, List.of(usable(text, asked.path("end").asInt(), locale)), now);
    }
    CurrentFile current = desk.current();
    answer.put("text", changed);
    answer.put(
        "difference",
        Difference.unified(current.version(), current.text().orElse(""), "draft", changed));
    Bodies.send(response, answer);
  }

  /** What cannot be read cannot be changed without loss. */
  private void refuseUnreadable(String text, JsonNode asked, Locale locale) {
    boolean changes = asked.has("announce") || asked.has("end");
    if (changes
        && file.interpret(FileBytes.of(text.getBytes(UTF_8))) instanceof FileReading.Invalid) {
      throw AnnouncementForm.refusal(locale, "unreadable");
    }
  }

  private ListedNotice usable(String text, int number, Locale locale) {
    List<ListedNotice> usable = usable(text);
    if (number < 0 || number >= usable.size()) {
      throw AnnouncementForm.refusal(locale, "number");
    }
    return usable.get(number);
  }

  private List<ListedNotice> usable(String text) {
    return editor.notices(text).stream().filter(listed -> listed.notice().isPresent()).toList();
  }

  /** Writes an announcement into a text, and into the answer where it stands and beside which. */
  private String announce(
      String text, JsonNode asked, Instant now, Locale locale, ObjectNode answer) {
    AnnouncementForm form = new AnnouncementForm(asked, now, zone, locale);
    Standing standing = editor.standing(text, now);
    ArrayNode others = others(standing, usable(text), now);
    Optional<ListedNotice> named =
        asked.has("number")
            ? Optional.of(usable(text, asked.path("number").asInt(-1), locale))
            : Optional.empty();
    Placement placement = placement(asked, named.isPresent(), locale);
    List<Announcement> announcements = form.announcements(placement != Placement.CHANGE);
    Announcement first = announcements.get(0);
    if (!asked.has("placement") && named.isEmpty() && !standing.inQuestion(first).isEmpty()) {
      throw AnnouncementForm.refusal(locale, "placement").with("others", others);
    }
    // Where nothing stands, the place of the one that has ended is free.
    boolean isBeside = placement == Placement.ADD && !standing.notices().isEmpty();
    Optional<ListedNotice> meant = named.isPresent() || isBeside ? named : standing.meant(first);
    String changed =
        editor.set(
            text,
            meant.map(first::about).orElse(first),
            placement == Placement.ADD && !isBeside ? Placement.CHANGE : placement,
            now);
    for (Announcement translation : announcements.subList(1, announcements.size())) {
      changed = editor.set(changed, translation.about(written(changed, meant)), now);
    }
    ListedNotice written = written(changed, meant);
    if (form.removesLink()) {
      changed = editor.removeLink(changed, written);
    }
    answer.set("others", others);
    answer.put("number", usable(changed).indexOf(written));
    answer.put("id", written.id().orElse(null));
    answer.put("pointer", written.isOfTheSimpleForm() ? "" : "/notices/" + (written.number() - 1));
    return changed;
  }

  private static Placement placement(JsonNode asked, boolean isNamed, Locale locale) {
    String name = asked.path("placement").asText(isNamed ? "change" : "add");
    boolean isKnown = isNamed ? List.of("change", "replace").contains(name) : name.equals("add");
    if (!isKnown) {
      throw AnnouncementForm.refusal(locale, "placement.form");
    }
    return Placement.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * Where the announcement stands: in the place of the one that was meant, else behind the others.
   */
  private ListedNotice written(String text, Optional<ListedNotice> meant) {
    List<ListedNotice> notices = editor.notices(text);
    return notices.get(meant.map(ListedNotice::number).orElse(notices.size()) - 1);
  }

  /** The messages that are shown or coming up. */
  private static ArrayNode others(Standing standing, List<ListedNotice> usable, Instant now) {
    ArrayNode others = Json.array();
    for (ListedNotice listed : standing.notices()) {
      listed
          .notice()
          .ifPresent(
              notice ->
                  others.add(Windows.window(notice, now).put("number", usable.indexOf(listed))));
    }
    return others;
  }
}
