package dev.startuphelp.server;

import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;

/**
 * The files of a page. Its root is {@code index.html} by a rule of our own: where Helidon looks for
 * a welcome page, it redirects to the address as the first client wrote it and keeps that redirect
 * for everybody after it (helidon-io/helidon#10402).
 */
final class PageFiles {

  private PageFiles() {}

  /** Serves the files in that folder of the class path, and no redirects. */
  static HttpService in(String folder) {
    return StaticContentFeature.createService(
        ClasspathHandlerConfig.builder()
            .location(folder)
            .pathMapper(path -> path.isEmpty() ? "index.html" : path)
            .build());
  }
}
