package dev.startuphelp.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import dev.startuphelp.client.terminal.Terminal;
import dev.startuphelp.client.terminal.TerminalText;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.conformance.HostileText;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that have hurt other programs, as the administrator's and as the failure's. */
class HostileTextTest {

  private static final ZonedDateTime NOW = ZonedDateTime.now(ZoneOffset.UTC);
  private static final Attempt ATTEMPT =
      Attempt.to(URI.create("https://srv.example.com/")).withLocale(Locale.ENGLISH);
  private static final Set<String> ELEMENTS =
      Set.of("section", "h2", "h3", "p", "ul", "li", "a", "br", "small", "code");

  @TempDir static Path cache;
  private static HelpClient client;

  @BeforeAll
  static void build() {
    client = HelpClient.builder("app").cacheDirectory(cache).build();
  }

  @AfterAll
  static void close() {
    client.close();
  }

  static List<String> texts() {
    return HostileText.all();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isTextInEverySurface(String text) throws Exception {
    client.remember(text, text);

    for (Diagnosis diagnosis : List.of(failedWith(text), answeredWith(text))) {
      assertJson(diagnosis, PlainText.clean(text));
      assertHtml(HtmlReport.of(diagnosis, NOW), PlainText.clean(text));
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII)) {
        assertTerminal(diagnosis, new Terminal(60, false, false, charset));
      }
    }
  }

  private static Diagnosis failedWith(String text) {
    return client.diagnose(new IOException(text, new IllegalStateException(text)), ATTEMPT);
  }

  private static Diagnosis answeredWith(String text) {
    Map<String, List<String>> headers =
        Map.of("Content-Type", List.of("text/html"), "Retry-After", List.of(text));
    return client.diagnose(new HttpReply(503, headers, text), ATTEMPT);
  }

  private static void assertJson(Diagnosis diagnosis, String clean) throws IOException {
    for (String json : List.of(JsonReport.of(diagnosis), ProblemReport.of(diagnosis))) {
      JsonNode help = new ObjectMapper().readTree(json).path("helpText");

      assertThat(help.isNull() ? "" : help.asText()).isEqualTo(clean);
    }
  }

  private static void assertHtml(String html, String clean) throws XMLStreamException {
    Set<String> elements = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    XMLStreamReader reader =
        XMLInputFactory.newFactory()
            .createXMLStreamReader(new StringReader(html.replace("<br>", "<br/>")));
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        elements.add(reader.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      }
    }

    assertThat(elements).isSubsetOf(ELEMENTS);
    String shown = clean.replace('\uFFFF', '\uFFFD'); // Which no page in XML may contain.
    assertThat(withoutSpace(text.toString())).contains(withoutSpace(shown));
  }

  private static void assertTerminal(Diagnosis diagnosis, Terminal terminal) {
    String text = TerminalText.of(diagnosis, terminal, NOW);

    assertThat(text.replace(System.lineSeparator(), "").codePoints())
        .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT);
    assertThat(terminal.charset().newEncoder().canEncode(text)).isTrue();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
