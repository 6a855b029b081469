package dev.startuphelp.client.failure;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** A reply and its route, with the questions that rules ask about them. */
record ReplyReading(HttpReply reply, Route route, String body) {

  ReplyReading(HttpReply reply, Route route) {
    this(reply, route, Cause.comparable(reply.body()));
  }

  int status() {
    return reply.status();
  }

  /** Whether the body contains one of the fragments, which are in lower case. */
  boolean says(String... fragments) {
    for (String fragment : fragments) {
      if (body.contains(fragment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the body contains the parts of the mark, which "…" separates, in their order. */
  boolean saysInOrder(String mark) {
    int from = 0;
    for (String part : mark.split(" … ", -1)) {
      int at = body.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  boolean hasHeader(String name) {
    return reply.header(name).isPresent();
  }

  /** Whether any value of the header field contains the fragment, which is in lower case. */
  boolean headerSays(String name, String fragment) {
    for (String value : reply.headers().getOrDefault(name, java.util.List.of())) {
      if (value.toLowerCase(Locale.ROOT).contains(fragment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the body is a web page, whatever its type claims to be. */
  boolean isPage() {
    String start = body.stripLeading();
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"))
        || (headerSays("content-type", "text/html") && start.startsWith("<"))
        || (headerSays("content-type", "text/html") && start.isEmpty());
  }

  boolean isOneC() {
    URI target = route.target();
    return (target != null && String.valueOf(target.getPath()).contains("/e1cib/"))
        || headerSays("server", "1c");
  }

  /** Where the reply sends the client, resolved against the target. */
  Optional<URI> location() {
    return reply.header("location").flatMap(this::resolve);
  }

  private Optional<URI> resolve(String location) {
    try {
      URI uri = URI.create(location);
      URI target = route.target();
      return Optional.of(target == null ? uri : target.resolve(uri));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
