package dev.startuphelp.sample.web;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;

/** Spring: also for exceptions that only have an IOException as their cause. */
@ControllerAdvice
final class DiagnosisAdvice {

  private final HelpClient help;
  private final URI backend;

  DiagnosisAdvice(HelpClient help, URI backend) {
    this.help = help;
    this.backend = backend;
  }

  @ExceptionHandler(IOException.class)
  ResponseEntity<byte[]> diagnose(IOException failure, WebRequest request) {
    Attempt attempt = Attempt.to(backend).withLocale(request.getLocale());
    Diagnosis diagnosis = help.diagnose(failure, attempt);
    Answer answer = Answer.to(Objects.toString(request.getHeader("Accept"), ""), diagnosis);
    return ResponseEntity.status(answer.status())
        .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
        .body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
