package dev.startuphelp.client.report;

import dev.startuphelp.protocol.HelpLink;
import dev.startuphelp.protocol.PlainText;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** HTML that is written by these methods only, so that no text can become anything but text. */
final class Markup {

  private final StringBuilder html = new StringBuilder();

  /** A tag of this library's own, attributes included; never with a text from elsewhere. */
  Markup tag(String tag) {
    html.append('<').append(tag).append('>');
    return this;
  }

  /** An element with a text; line ends stay line ends. */
  Markup element(String tag, String text) {
    tag(tag);
    text(text);
    return tag("/" + tag.split(" ", 2)[0]).end();
  }

  Markup text(String text) {
    html.append(
        PlainText.clean(text).lines().map(Markup::escape).collect(Collectors.joining("<br>")));
    return this;
  }

  /** A link when it is of a kind that help may link to; else nothing. */
  Markup link(@Nullable URI link, String text) {
    if (link != null && HelpLink.parse(link.toString()).isPresent()) {
      html.append("<a rel=\"noopener noreferrer\" href=\"")
          .append(escape(link.toString()))
          .append("\">");
      text(text);
      tag("/a");
    }
    return this;
  }

  Markup space() {
    html.append(' ');
    return this;
  }

  Markup end() {
    html.append('\n');
    return this;
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\uFFFE', '\uFFFF' -> escaped.append('\uFFFD'); // Pages in XML would break at them.
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
