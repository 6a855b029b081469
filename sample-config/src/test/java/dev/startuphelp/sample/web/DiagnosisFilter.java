package dev.startuphelp.sample.web;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Any servlet container: a filter in front of what may fail. */
record DiagnosisFilter(HelpClient help, URI backend) implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException failure) {
      if (response.isCommitted()) { // Too late for another answer.
        throw failure;
      }
      Attempt attempt = Attempt.to(backend).withLocale(request.getLocale());
      Diagnosis diagnosis = help.diagnose(failure, attempt);
      String accept = ((HttpServletRequest) request).getHeader("Accept");
      send(Answer.to(Objects.toString(accept, ""), diagnosis), (HttpServletResponse) response);
    }
  }

  private static void send(Answer answer, HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
