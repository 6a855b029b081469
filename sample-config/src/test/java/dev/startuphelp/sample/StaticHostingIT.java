package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The sample configurations of plain web servers, in the real ones where they are installed. */
class StaticHostingIT {

  private static final String CACHE_CONTROL =
      "public, max-age=30, stale-while-revalidate=0, stale-if-error=86400";
  private static final String SIGNATURES = "k1a2b3c4d=:AAAA:";
  private static final String EXPOSED = "Date, Age, ETag, Retry-After";

  @TempDir Path folder;

  @BeforeEach
  void putTheFilesWhereTheConfigurationsLookForThem() throws IOException {
    Files.createDirectories(folder.resolve("document"));
    Files.copy(Path.of("notice.json"), folder.resolve("document/notice.json"));
    Files.writeString(folder.resolve("document/notice.json.sig"), SIGNATURES);
  }

  @Test
  void nginxServesTheDocumentAsApplicationsExpectIt() throws Exception {
    String site = sample("nginx.conf").replace("listen 8080", "listen 127.0.0.1:{port}");

    try (WebServerProcess nginx = WebServerProcess.nginx(folder, site)) {
      checkDocument(nginx);
    }
  }

  @Test
  void apacheServesTheDocumentAsApplicationsExpectIt() throws Exception {
    String site =
        sample("apache.conf")
            .replace("Listen 8080", "Listen 127.0.0.1:{port}")
            .replace("*:8080", "*:{port}");

    try (WebServerProcess apache = WebServerProcess.apache(folder, site)) {
      checkDocument(apache);
    }
  }

  @Test
  void theConfigurationForIisHasTheSameHeaders() throws Exception {
    Document configuration = xml("web.config");

    assertThat(header(configuration, "Cache-Control")).isEqualTo(CACHE_CONTROL);
    assertThat(header(configuration, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(configuration, "Access-Control-Expose-Headers")).isEqualTo(EXPOSED);
    assertThat(mimeType(configuration, 0)).isEqualTo("application/json");
  }

  @Test
  void nginxServesTheWebClientAsBrowsersNeedIt() throws Exception {
    String site = "server { listen 127.0.0.1:{port}; " + sample("web-client/nginx.conf") + " }";

    try (WebServerProcess nginx = WebServerProcess.nginx(folder, site)) {
      checkWebClient(nginx);
    }
  }

  @Test
  void apacheServesTheWebClientAsBrowsersNeedIt() throws Exception {
    String site = "Listen 127.0.0.1:{port}\n" + sample("web-client/apache.conf");

    try (WebServerProcess apache = WebServerProcess.apache(folder, site)) {
      checkWebClient(apache);
    }
  }

  @Test
  void theWebClientsConfigurationForIisHasTheSameHeaders() throws Exception {
    Document configuration = xml("web-client/web.config");

    assertThat(header(configuration, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(configuration, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(mimeType(configuration, 0)).startsWith("text/javascript");
  }

  private void checkDocument(WebServerProcess server) throws Exception {
    URI document = server.ready("/v1/help?app=accounting&lang=*");
    HttpResponse<String> answer = HttpAnswer.get(document);
    String etag = answer.headers().firstValue("ETag").orElseThrow();

    assertThat(answer.body()).isEqualTo(Files.readString(Path.of("notice.json")));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue(CACHE_CONTROL);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).hasValue(EXPOSED);
    assertThat(HttpAnswer.get(document, "If-None-Match", etag).statusCode()).isEqualTo(304);
    checkSignatures(HttpAnswer.get(server.ready("/v1/help.sig?app=accounting&lang=*")));
    checkDoctor(document);
  }

  private static void checkSignatures(HttpResponse<String> answer) {
    assertThat(answer.body()).isEqualTo(SIGNATURES);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue(CACHE_CONTROL);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  private void checkDoctor(URI document) throws Exception {
    Doctor.Report report =
        Doctor.run(
            "http://127.0.0.1:" + WebServerProcess.freePort() + "/",
            "--help-service",
            document.toString().replaceFirst("\\?.*", ""),
            "--app",
            "accounting",
            "--lang",
            "ru",
            "--budget",
            "20",
            "--cache",
            folder.resolve("cache").toString(),
            "--json");

    assertThat(report.json().path("source").asText()).isEqualTo("live");
    assertThat(report.json().path("helpText").asText()).startsWith("Если это сообщение");
  }

  private void checkWebClient(WebServerProcess server) throws IOException {
    URI worker = server.ready("/sw.js");
    HttpResponse<String> script = HttpAnswer.get(server.ready("/startup-help/startup-help.js"));
    HttpResponse<String> page = HttpAnswer.get(server.ready("/startup-help/offline.html"));

    assertThat(HttpAnswer.get(worker).body())
        .isEqualTo(Files.readString(Path.of("../static/sw.js")));
    for (HttpResponse<String> answer : List.of(HttpAnswer.get(worker), script, page)) {
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("ETag")).isPresent();
    }
    assertThat(script.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/javascript");
    assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
  }

  /** A sample configuration with its folders moved to where this test has the files. */
  private String sample(String name) throws IOException {
    String configuration = Files.readString(Path.of(name));
    assertThat(configuration).contains("/srv/startup-help");
    return configuration
        .replace("/srv/startup-help-web", Path.of("../static").toRealPath().toString())
        .replace("/srv/startup-help", folder.resolve("document").toString());
  }

  private static Document xml(String file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(file));
  }

  private static String mimeType(Document configuration, int index) {
    return ((Element) configuration.getElementsByTagName("mimeMap").item(index))
        .getAttribute("mimeType");
  }

  private static String header(Document configuration, String name) {
    NodeList headers = configuration.getElementsByTagName("add");
    for (int i = 0; i < headers.getLength(); i++) {
      Element header = (Element) headers.item(i);
      if (header.getAttribute("name").equals(name)) {
        return header.getAttribute("value");
      }
    }
    return "";
  }
}
