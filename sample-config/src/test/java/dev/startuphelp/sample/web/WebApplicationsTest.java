package dev.startuphelp.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.client.HelpClient;
import io.helidon.webserver.WebServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Each framework for real: its server, a backend at which nobody listens, a user of each kind. */
class WebApplicationsTest {

  private static final String RUSSIAN_BROWSER_LANGUAGE = "ru-RU,ru;q=0.9,en;q=0.8";

  @TempDir Path folder;

  private HelpClient help;
  private URI backend;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      backend = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
    }
    help =
        HelpClient.builder("shop")
            .cacheDirectory(folder.resolve("cache"))
            .helpText(Map.of("en", "Ask Ann.", "ru", "Спросите Анну."))
            .build();
  }

  @AfterEach
  void stop() {
    help.close();
  }

  @Test
  void helidonAnswersItsUsersWithTheDiagnosis() throws Exception {
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .routing(
                routing ->
                    routing
                        .get("/", (request, response) -> response.send(askBackend()))
                        .error(IOException.class, new HelidonDiagnosis(help, backend)))
            .build()
            .start();
    try {
      tellsEachUserInTheirLanguageAndForm(server.port());
    } finally {
      server.stop();
    }
  }

  @Test
  void aServletFilterAnswersItsUsersWithTheDiagnosis() throws Exception {
    Tomcat tomcat = tomcat();
    try {
      tellsEachUserInTheirLanguageAndForm(tomcat.getConnector().getLocalPort());
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  @Test
  void springAnswersItsUsersWithTheDiagnosis() throws Exception {
    SpringApplication application = new SpringApplication(Shop.class);
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          context.registerBean(DiagnosisAdvice.class, () -> new DiagnosisAdvice(help, backend));
          context.registerBean(WebApplicationsTest.class, () -> this);
        };
    application.addInitializers(beans);
    try (ConfigurableApplicationContext context =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn")) {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      tellsEachUserInTheirLanguageAndForm(Integer.parseInt(port));
      tellsWhatAnotherServerAnswered(Integer.parseInt(port));
    }
  }

  /** Spring's clients throw what another server answers with, and that is no IOException. */
  private void tellsWhatAnotherServerAnswered(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stock")).build();
    HttpResponse<String> problem =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(problem.statusCode()).isEqualTo(503);
    JsonNode json = new ObjectMapper().readTree(problem.body());
    assertThat(json.get("situation").asText()).isEqualTo("MAINTENANCE");
    assertThat(json.get("remedies").get(0).asText()).isEqualTo("Try again in 10 min.");
    assertThat(problem.body()).doesNotContain("db-7.corp.internal");
  }

  @Test
  void theDocumentationShowsOnlyCodeThatRunsHere() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/startuphelp/sample/web"))) {
      for (Path file : files.toList()) {
        sources.append(withoutSpace(Files.readString(file)));
      }
    }

    List<String> shown =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/web-applications.md")))
            .results()
            .map(block -> withoutSpace(block.group(1)))
            .toList();

    assertThat(shown).isNotEmpty().allSatisfy(code -> assertThat(sources).contains(code));
  }

  private void tellsEachUserInTheirLanguageAndForm(int port) throws Exception {
    HttpResponse<String> page =
        get(port, "text/html,application/xhtml+xml,*/*;q=0.8", RUSSIAN_BROWSER_LANGUAGE);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains("<section class=\"startup-help\" lang=\"ru\">")
        .contains("Сервер не принимает подключение", "Спросите Анну.")
        .doesNotContain("\tat ", "Exception")
        .doesNotContain("127.0.0.1", String.valueOf(backend.getPort()));

    HttpResponse<String> problem = get(port, "application/json", "en");
    assertThat(problem.statusCode()).isEqualTo(503);
    assertThat(problem.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode json = new ObjectMapper().readTree(problem.body());
    assertThat(json.get("situation").asText()).isEqualTo("CONNECTION_REFUSED");
    assertThat(json.get("status").asInt()).isEqualTo(503);
    assertThat(json.get("helpText").asText()).isEqualTo("Ask Ann.");
    assertThat(problem.body())
        .doesNotContain("Exception", "forAdministrator")
        .doesNotContain("127.0.0.1", String.valueOf(backend.getPort()));
  }

  private static HttpResponse<String> get(int port, String accept, String languages)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Accept", accept)
            .header("Accept-Language", languages)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String askBackend() throws IOException {
    try (Socket socket = new Socket(backend.getHost(), backend.getPort())) {
      return "connected from " + socket.getLocalPort();
    }
  }

  private Tomcat tomcat() throws LifecycleException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    Context context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "shop", new ShopServlet());
    context.addServletMappingDecoded("/", "shop");
    FilterDef filter = new FilterDef();
    filter.setFilterName("diagnosis");
    filter.setFilter(new DiagnosisFilter(help, backend));
    context.addFilterDef(filter);
    FilterMap everywhere = new FilterMap();
    everywhere.setFilterName("diagnosis");
    everywhere.addURLPattern("/*");
    context.addFilterMap(everywhere);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.start();
    return tomcat;
  }

  private static String withoutSpace(String code) {
    return code.replaceAll("\\s+", "");
  }

  /** An application that needs its backend for every page. */
  private final class ShopServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write(askBackend());
    }
  }

  /** The same in Spring; its client wraps what it caught. */
  @EnableAutoConfiguration
  @RestController
  static class Shop {
    private final WebApplicationsTest test;

    Shop(WebApplicationsTest test) {
      this.test = test;
    }

    @GetMapping("/stock")
    String stock() {
      WebServer stock =
          WebServer.builder()
              .host("127.0.0.1")
              .port(0)
              .routing(
                  routing ->
                      routing.get(
                          "/",
                          (request, response) ->
                              response
                                  .status(503)
                                  .header("Retry-After", "600")
                                  .send("db-7.corp.internal is down")))
              .build()
              .start();
      try {
        String address = "http://127.0.0.1:" + stock.port() + "/";
        return String.valueOf(RestClient.create(address).get().retrieve().body(String.class));
      } finally {
        stock.stop();
      }
    }

    @GetMapping("/")
    String page() {
      try {
        return test.askBackend();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
