package dev.startuphelp.client.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.Explanation;
import dev.startuphelp.client.ShownHelp;
import dev.startuphelp.client.ShownHop;
import dev.startuphelp.client.TechnicalFacts;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.swing.Samples;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.client.wording.Words;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
            "Code for support: <code dir=\"ltr\">7KQ2-M4XD CONNECTION_REFUSED</code>");
  }

  @Test
  void theAdministratorsWordComesFirstWhereItExplainsTheFailure() {
    String html = HtmlReport.of(Samples.upgrade(), NOW);

    assertThat(html).contains("<h2>Maintenance until 14:00</h2>");
    assertThat(html.indexOf("Accounting is down")).isLessThan(html.indexOf("<details>"));
    assertThat(html.indexOf("<details>")).isLessThan(html.indexOf("What to check"));
    assertThat(HtmlReport.of(Samples.refused(), NOW)).doesNotContain("<details>");
  }

  @Test
  void theFragmentIsInTheLanguageOfTheDiagnosis() {
    assertThat(HtmlReport.of(Samples.upgradeInRussian(), NOW))
        .contains("lang=\"ru\"", "Сообщение администратора", "Сервер не принимает подключение");
  }

  @Test
  void aNoticeThatHasEndedIsNotInTheFragment() {
    assertThat(HtmlReport.of(Samples.upgrade(), NOW.plusHours(1)))
        .doesNotContain("Message from your administrator", "upgrade");
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void neitherReportForUsersNamesWhatIsInsideTheNetwork(Situation situation) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
      Diagnosis diagnosis = inside(situation, locale);
      String forAdministrator = String.join(" ", diagnosis.forAdministrator());

      for (String report : List.of(HtmlReport.of(diagnosis, NOW), ProblemReport.of(diagnosis))) {
        assertThat(report)
            .contains(situation.name(), diagnosis.id())
            .doesNotContain(
                "corp.internal", "5432", "10.1.2.3", "3128", "Exception", "INSIDE", "\tat ")
            .doesNotContain("forAdministrator", "technicalLine", "remarks")
            .doesNotContainIgnoringCase("technical message", "техническое сообщение");
        if (!forAdministrator.isEmpty()) {
          assertThat(report).doesNotContain(forAdministrator);
        }
      }
      assertThat(JsonReport.of(diagnosis)).contains("db-7.corp.internal:5432", diagnosis.id());
    }
  }

  /** A failure about which everything is known, wherever it can be said. */
  private static Diagnosis inside(Situation situation, Locale locale) {
    Map<String, String> facts =
        Map.ofEntries(
            Map.entry("host", "db-7.corp.internal"),
            Map.entry("port", "5432"),
            Map.entry("address", "10.1.2.3"),
            Map.entry("proxy", "proxy.corp.internal:3128"),
            Map.entry("location", "https://10.1.2.3:5432/"),
            Map.entry("certificateNames", "db-8.corp.internal"),
            Map.entry("file", "/srv/INSIDE.xml"),
            Map.entry("serverMessage", "INSIDE"),
            Map.entry("status", "503"),
            Map.entry("retryAfter", "600"),
            Map.entry("notBefore", "2027-01-31"),
            Map.entry("notAfter", "2026-01-31"),
            Map.entry("serverDate", "2026-11-22"),
            Map.entry("clockAhead", "86400"),
            Map.entry("clockBehind", "86400"));
    Classification classification = new Classification(situation, facts, "test");
    Words words = Wording.of(locale).words(classification, () -> NOW);
    String line = "java.sql.SQLException: Connection to db-7.corp.internal:5432 refused";
    return new Diagnosis(
        "7KQ2-M4XD",
        NOW.toInstant(),
        Attempt.to(URI.create("jdbc:postgresql://db-7.corp.internal:5432/x")).withLocale(locale),
        new Explanation(
            situation,
            words.title(),
            words.whatHappened(),
            words.remedies(),
            words.forAdministrator(),
            words.tryAgainCanHelp(),
            Duration.ofMinutes(10),
            "INSIDE"),
        ShownHelp.NONE,
        new TechnicalFacts(
            line,
            line + "\n\tat db-7.corp.internal/10.1.2.3:5432",
            classification,
            List.of(new ShownHop("port", false, situation, "TCP 5432: refused"))),
        List.of("The clock of db-7.corp.internal is INSIDE"));
  }

  @Test
  void usersAreToldWhenToTryAgain() {
    assertThat(ProblemReport.of(inside(Situation.TOO_MANY_REQUESTS, Locale.ENGLISH)))
        .contains("Try again in 10 min.");
  }

  @Test
  void usersAreToldTheCodeInPlaceOfTheTechnicalMessage() {
    assertThat(HtmlReport.of(inside(Situation.DB_ERROR, Locale.ENGLISH), NOW))
        .contains("<li>Tell your administrator the code 7KQ2-M4XD.</li>");
  }

  @Test
  void situationOfTheApplicationIsToldInItsWords() throws IOException {
    Diagnosis d = Samples.upgrade();
    Explanation own =
        new Explanation(
            d.situation(),
            "shop-closed",
            "The shop is closed",
            "Stock is being taken.",
            List.of("Come back at noon."),
            List.of("Open the shop."),
            true,
            null,
            null,
            null);

    JsonNode problem =
        new ObjectMapper()
            .readTree(
                ProblemReport.of(
                    new Diagnosis(
                        d.id(), d.time(), d.attempt(), own, d.help(), d.technical(), d.remarks())));

    assertThat(problem.get("situation").asText()).isEqualTo("shop-closed");
    assertThat(problem.get("title").asText()).isEqualTo("The shop is closed");
    assertThat(problem.get("detail").asText()).isEqualTo("Stock is being taken.");
    assertThat(problem.get("remedies").get(0).asText()).isEqualTo("Come back at noon.");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theFragmentIsWellFormedAndHasNoElementOfAnybodyElse(Diagnosis diagnosis)
      throws XMLStreamException {
    List<String> elements = elements(HtmlReport.of(diagnosis, NOW));

    assertThat(elements)
        .isNotEmpty()
        .isSubsetOf(
            "section", "h2", "h3", "p", "ul", "li", "a", "br", "small", "code", "details",
            "summary");
  }

  @Test
  void theFragmentNeedsNoLeaveFromAContentSecurityPolicy() {
    String html = HtmlReport.of(Samples.hostile(), NOW);

    assertThat(html)
        .doesNotContainIgnoringCase("<script")
        .doesNotContain(" style=", "<img")
        .doesNotContainPattern("<[^>]* on[a-z]+=");
  }

  @Test
  void theProblemHasTheMembersOfRfc9457() throws IOException {
    JsonNode problem = new ObjectMapper().readTree(ProblemReport.of(Samples.upgrade(), 503));

    assertThat(problem.get("type").asText())
        .isEqualTo("tag:startuphelp.dev,2026:situation:CONNECTION_REFUSED");
    assertThat(problem.get("title").asText()).isEqualTo(Samples.upgrade().title());
    assertThat(problem.get("status").asInt()).isEqualTo(503);
    assertThat(problem.get("detail").asText())
        .isEqualTo("The server's computer is there, but the program on it does not answer.");
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
