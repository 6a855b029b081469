package dev.startuphelp.server.admin;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** In which language people are told what is wrong: English or Russian. */
final class Languages {

  private static final int LONGEST = 200;
  private static final Locale RUSSIAN = Locale.of("ru");
  private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, RUSSIAN);

  private Languages() {}

  /** The one that a request asks for; English when it asks for none of them. */
  static Locale of(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.ACCEPT_LANGUAGE)
        .filter(header -> header.length() <= LONGEST)
        .flatMap(Languages::lookUp)
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> lookUp(String header) {
    try {
      return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), KNOWN));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
