package dev.startuphelp.client.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.swing.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

  private static final ZonedDateTime NOW = ZonedDateTime.now(Samples.CLOCK);

  @Test
  void theFragmentTellsEverythingThatAUserNeeds() {
    String html = HtmlReport.of(Samples.upgradeFromCache(), NOW);

    assertThat(html)
        .startsWith("<section class=\"startup-help\" lang=\"en\">\n<h2>")
        .contains(
            "<h3>Message from your administrator</h3>",
            "class=\"startup-help-notice startup-help-maintenance\"",
            "<small>Until 14:00, in 25 minutes",
            "Kept on this computer, as of 3 h ago",
            "<li>Try again in a few minutes",
            "<a rel=\"noopener noreferrer\" href=\"https://help.example.com/accounting\">",
            "<a rel=\"noopener noreferrer\" href=\"tel:+74951234567\">",
            "Technical message (7KQ2-M4XD): <code dir=\"ltr\">");
  }

  @Test
  void theFragmentIsInTheLanguageOfTheDiagnosis() {
    assertThat(HtmlReport.of(Samples.upgradeInRussian(), NOW))
        .contains("lang=\"ru\"", "Сообщение администратора", "Сервер не принимает соединение");
  }

  @Test
  void aNoticeThatHasEndedIsNotInTheFragment() {
    assertThat(HtmlReport.of(Samples.upgrade(), NOW.plusHours(1)))
        .doesNotContain("Message from your administrator", "upgrade");
  }

  @Test
  void neitherReportForUsersNamesWhatIsInsideTheNetwork() {
    Diagnosis diagnosis = Samples.upgrade();

    for (String report : List.of(HtmlReport.of(diagnosis, NOW), ProblemReport.of(diagnosis))) {
      assertThat(report).doesNotContain("192.0.2.17", "Situation: CONNECTION_REFUSED");
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theFragmentIsWellFormedAndHasNoElementOfAnybodyElse(Diagnosis diagnosis)
      throws XMLStreamException {
    List<String> elements = elements(HtmlReport.of(diagnosis, NOW));

    assertThat(elements)
        .isNotEmpty()
        .isSubsetOf("section", "h2", "h3", "p", "ul", "li", "a", "br", "small", "code");
  }

  @Test
  void theFragmentNeedsNoLeaveFromAContentSecurityPolicy() {
    String html = HtmlReport.of(Samples.hostile(), NOW);

    assertThat(html).doesNotContainIgnoringCase("<script").doesNotContain(" style=", " on", "<img");
  }

  @Test
  void theProblemHasTheMembersOfRfc9457() throws IOException {
    JsonNode problem = new ObjectMapper().readTree(ProblemReport.of(Samples.upgrade(), 503));

    assertThat(problem.get("type").asText())
        .isEqualTo("tag:startuphelp.dev,2026:situation:CONNECTION_REFUSED");
    assertThat(problem.get("title").asText()).isEqualTo(Samples.upgrade().title());
    assertThat(problem.get("status").asInt()).isEqualTo(503);
    assertThat(problem.get("detail").asText()).isEqualTo(Samples.upgrade().whatHappened());
  }

  @Test
  void theProblemTellsWhatHelps() throws IOException {
    JsonNode problem = new ObjectMapper().readTree(ProblemReport.of(Samples.upgradeFromCache()));

    assertThat(problem.get("situation").asText()).isEqualTo("CONNECTION_REFUSED");
    assertThat(problem.get("remedies")).hasSize(2);
    assertThat(problem.get("notice").asText()).contains("down for an upgrade");
    assertThat(problem.get("notices").get(0).get("validUntil").asText())
        .isEqualTo("2026-11-22T11:00:00Z");
    assertThat(problem.get("helpText").asText()).isNotBlank();
    assertThat(problem.get("helpUrl").asText()).isEqualTo("https://help.example.com/accounting");
    assertThat(problem.get("contacts").get(0).get("url").asText()).isEqualTo("tel:+74951234567");
    assertThat(problem.get("source").asText()).isEqualTo("last-known-good");
    assertThat(problem.get("age").asText()).isEqualTo("PT3H12M");
    assertThat(problem.get("tryAgainCanHelp").asBoolean()).isTrue();
  }

  @Test
  void theDataListsTheWay() throws IOException {
    JsonNode data = new ObjectMapper().readTree(JsonReport.of(Samples.upgrade()));

    assertThat(data.get("probes").findValuesAsText("text"))
        .containsExactly(
            "network: connected", "DNS accounting.example.com: 192.0.2.17", "TCP 8443: refused");
    assertThat(data.get("probes").findValuesAsText("reason"))
        .containsExactly("null", "null", "CONNECTION_REFUSED");
  }

  static List<Diagnosis> hostile() {
    return List.of(Samples.hostile(), Samples.upgradeFromCache(), Samples.upgradeInRussian());
  }

  private static List<String> elements(String html) throws XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newFactory()
            .createXMLStreamReader(new StringReader(html.replace("<br>", "<br/>")));
    List<String> elements = new ArrayList<>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        elements.add(reader.getLocalName());
      }
    }
    return elements;
  }
}
