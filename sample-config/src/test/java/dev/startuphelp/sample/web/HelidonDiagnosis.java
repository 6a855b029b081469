package dev.startuphelp.sample.web;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;

/** Helidon: {@code routing.error(IOException.class, new HelidonDiagnosis(help, backend))}. */
record HelidonDiagnosis(HelpClient help, URI backend) implements ErrorHandler<IOException> {

  @Override
  public void handle(ServerRequest request, ServerResponse response, IOException failure) {
    String accept = request.headers().first(HeaderNames.ACCEPT).orElse("");
    String languages = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("en");
    Attempt attempt = Attempt.to(backend).withLocale(Answer.language(languages));
    Diagnosis diagnosis = help.diagnose(failure, attempt);
    Answer answer = Answer.to(accept, diagnosis);
    response.status(answer.status());
    response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    response.send(answer.body());
  }
}
