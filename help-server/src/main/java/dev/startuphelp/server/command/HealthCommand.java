package dev.startuphelp.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "health",
    description = "Asks a running service whether it is up: exit status 0 if it is, 1 if not.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  private static final int TIMEOUT_MILLIS = 3_000;
  private static final int LONGEST_ANSWER = 64 * 1024;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port of a service on this computer. Default: ${DEFAULT-VALUE}.",
      defaultValue = "8080")
  private int port;

  @Option(
      names = "--url",
      paramLabel = "U",
      description = "The address of a service elsewhere, like https://help.example.com.")
  private @Nullable URI url;

  @Option(names = "--json", description = "Print it as JSON, for scripts.")
  private boolean json;

  @Override
  public Integer call() {
    URI service = url == null ? URI.create("http://127.0.0.1:" + port) : url;
    try {
      JsonNode health = ask(healthOf(service));
      boolean up = health.path("status").asText().equals("UP");
      tell(up, details(health));
      return up ? 0 : 1;
    } catch (IOException e) {
      tell(
          false,
          "%s does not answer (%s)"
              .formatted(Excerpt.of(service.toString()), Excerpt.of(e.toString())));
      return 1;
    }
  }

  private void tell(boolean up, String details) {
    String status = up ? "UP" : "DOWN";
    print(json ? toJson(status, details) : status + ": " + details);
  }

  private static String toJson(String status, String details) {
    return JsonAnswers.object(
        fields -> {
          fields.writeStringField("health", status);
          fields.writeStringField("message", details);
        });
  }

  private static URI healthOf(URI service) {
    String scheme = String.valueOf(service.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UsageException(
          "--url "
              + Excerpt.of(service.toString())
              + " is not the address of a service. Write it like http://host:8080.");
    }
    return service.resolve("/observe/health");
  }

  private static JsonNode ask(URI health) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try (InputStream answer = connection.getInputStream()) {
      return new ObjectMapper().readTree(answer.readNBytes(LONGEST_ANSWER));
    } finally {
      connection.disconnect();
    }
  }

  private static String details(JsonNode health) {
    JsonNode notice = health.path("checks").path(0).path("data");
    String problem = notice.path("problems").path(0).path("message").asText();
    return "notice file %s, serving revision %s%s"
        .formatted(
            notice.path("fileState").asText("unknown"),
            notice.path("revision").asText("none"),
            problem.isEmpty() ? "" : "; " + problem);
  }

  private void print(String line) {
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line.replaceAll("\\p{Cntrl}", " "));
    }
  }
}
