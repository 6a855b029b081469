package dev.startuphelp.sample.web;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.failure.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.context.request.WebRequest;

/**
 * Spring: also for exceptions that only have an IOException as their cause, and for answers of
 * other servers that Spring's clients throw.
 */
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
    return answer(help.diagnose(failure, attempt(request)), request);
  }

  @ExceptionHandler(HttpStatusCodeException.class)
  ResponseEntity<byte[]> diagnose(HttpStatusCodeException refusal, WebRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    if (refusal.getResponseHeaders() != null) {
      refusal.getResponseHeaders().forEach(headers::put);
    }
    HttpReply reply =
        HttpReply.of(
            refusal.getStatusCode().value(), headers, refusal.getResponseBodyAsByteArray());
    return answer(help.diagnose(reply, attempt(request)), request);
  }

  private Attempt attempt(WebRequest request) {
    return Attempt.to(backend).withLocale(request.getLocale());
  }

  private static ResponseEntity<byte[]> answer(Diagnosis diagnosis, WebRequest request) {
    Answer answer = Answer.to(Objects.toString(request.getHeader("Accept"), ""), diagnosis);
    return ResponseEntity.status(answer.status())
        .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
        .body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
