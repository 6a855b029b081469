package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The sample configurations of plain web servers, in the real ones where they are installed. */
class StaticHostingIT {

  private static final String CACHE_CONTROL =
      "public, max-age=30, stale-while-revalidate=0, stale-if-error=86400";
  private static final String EXPOSED = "Date, Age, ETag, Retry-After";

  @TempDir Path folder;

  @Test
  void nginxServesTheDocumentAsApplicationsExpectIt() throws Exception {
    Path nginx = installed("nginx");
    int port = freePort();
    Path site = sample("nginx.conf", "listen 8080", "listen 127.0.0.1:" + port);
    Path main =
        Files.writeString(
            folder.resolve("main.conf"),
            """
            user %3$s; daemon off; pid %1$s/pid; error_log %1$s/error.log;
            events {}
            http {
              access_log off; client_body_temp_path %1$s/1; proxy_temp_path %1$s/2;
              fastcgi_temp_path %1$s/3; uwsgi_temp_path %1$s/4; scgi_temp_path %1$s/5;
              include %2$s;
            }
            """
                .formatted(folder, site, System.getProperty("user.name")));

    checkHosting(new ProcessBuilder(nginx.toString(), "-c", main.toString()), port);
  }

  @Test
  void apacheServesTheDocumentAsApplicationsExpectIt() throws Exception {
    Path apache = installed("apache2");
    Path modules = apache.resolveSibling("../lib/apache2/modules").normalize();
    int port = freePort();
    Path site = sample("apache.conf", "Listen 8080", "Listen 127.0.0.1:" + port);
    Files.writeString(site, Files.readString(site).replace("*:8080", "*:" + port));
    Path main =
        Files.writeString(
            folder.resolve("main.conf"),
            """
            ServerRoot %1$s
            ServerName localhost
            PidFile %1$s/pid
            ErrorLog %1$s/error.log
            User nobody
            LoadModule mpm_event_module %3$s/mod_mpm_event.so
            LoadModule authz_core_module %3$s/mod_authz_core.so
            LoadModule alias_module %3$s/mod_alias.so
            LoadModule headers_module %3$s/mod_headers.so
            LoadModule mime_module %3$s/mod_mime.so
            TypesConfig /dev/null
            Include %2$s
            """
                .formatted(folder, site, modules));

    checkHosting(
        new ProcessBuilder(apache.toString(), "-f", main.toString(), "-DFOREGROUND"), port);
  }

  @Test
  void theConfigurationForIisHasTheSameHeaders() throws Exception {
    var web =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("web.config"));

    assertThat(header(web.getElementsByTagName("add"), "Cache-Control")).isEqualTo(CACHE_CONTROL);
    assertThat(header(web.getElementsByTagName("add"), "Access-Control-Allow-Origin"))
        .isEqualTo("*");
    assertThat(header(web.getElementsByTagName("add"), "Access-Control-Expose-Headers"))
        .isEqualTo(EXPOSED);
    assertThat(((Element) web.getElementsByTagName("mimeMap").item(0)).getAttribute("mimeType"))
        .isEqualTo("application/json");
  }

  private void checkHosting(ProcessBuilder program, int port) throws Exception {
    Process process = program.inheritIO().start();
    try {
      URI document = URI.create("http://127.0.0.1:" + port + "/v1/help?app=accounting&lang=*");
      await()
          .atMost(Duration.ofSeconds(10))
          .ignoreExceptions()
          .until(() -> HttpAnswer.get(document).statusCode() == 200);
      checkAnswer(document);
      checkDoctor(document);
    } finally {
      process.destroy();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private void checkAnswer(URI document) throws IOException {
    HttpResponse<String> answer = HttpAnswer.get(document);
    String etag = answer.headers().firstValue("ETag").orElseThrow();

    assertThat(answer.body()).isEqualTo(Files.readString(Path.of("notice.json")));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue(CACHE_CONTROL);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).hasValue(EXPOSED);
    assertThat(HttpAnswer.get(document, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  private void checkDoctor(URI document) throws Exception {
    Doctor.Report report =
        Doctor.run(
            "http://127.0.0.1:" + freePort() + "/",
            "--help-service",
            document.toString().replaceFirst("\\?.*", ""),
            "--app",
            "accounting",
            "--lang",
            "ru",
            "--cache",
            folder.resolve("cache").toString(),
            "--json");

    assertThat(report.json().path("source").asText()).isEqualTo("live");
    assertThat(report.json().path("helpText").asText()).startsWith("Если это сообщение");
  }

  private Path sample(String name, String listen, String listenHere) throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.copy(Path.of("notice.json"), root.resolve("notice.json"));
    String configuration = Files.readString(Path.of(name));
    assertThat(configuration).contains(listen, "/srv/startup-help");
    return Files.writeString(
        folder.resolve("site.conf"),
        configuration.replace(listen, listenHere).replace("/srv/startup-help", root.toString()));
  }

  private static String header(NodeList headers, String name) {
    for (int i = 0; i < headers.getLength(); i++) {
      Element header = (Element) headers.item(i);
      if (header.getAttribute("name").equals(name)) {
        return header.getAttribute("value");
      }
    }
    return "";
  }

  private static Path installed(String program) {
    Optional<Path> file =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(directory -> Path.of(directory, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (file.isEmpty()) {
      System.out.printf("NOT TRIED: hosting by %s, which is not installed here%n", program);
    }
    assumeTrue(file.isPresent(), program + " is not installed");
    return file.get();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
