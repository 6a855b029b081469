package dev.startuphelp.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All notices of a document with their windows, for a picture of them. Pure. */
final class Windows {

  private Windows() {}

  /** In the order of the document. */
  static ArrayNode of(HelpDocument document, Instant now) {
    ArrayNode windows = Json.array();
    document.notices().forEach(notice -> windows.add(window(notice, now)));
    return windows;
  }

  /** One of them. */
  static ObjectNode window(Notice notice, Instant now) {
    ObjectNode window =
        Json.object()
            .put("id", notice.id())
            .put("from", text(notice.validFrom()))
            .put("until", text(notice.end()))
            .put("plannedUntil", text(notice.validUntil()))
            .put("severity", notice.severity().wireName())
            .put("status", notice.statusAt(now).name().toLowerCase(Locale.ROOT))
            .put("url", link(notice.helpUrl()));
    window.set("text", texts(notice.userMessage()));
    window.set("applications", Json.strings(notice.applications()));
    window.set("situations", Json.strings(notice.situations()));
    return window;
  }

  private static ObjectNode texts(LocalizedText text) {
    ObjectNode texts = Json.object();
    text.byLanguage().forEach(texts::put);
    return texts;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable String link(@Nullable URI url) {
    return url == null ? null : url.toString();
  }
}
