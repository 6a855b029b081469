package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of the admin page over real HTTP, asked by scripts with tokens. */
final class AdminApiTest {

  private static final String NOTICE = "/v1/admin/notice";
  private static final String FIRST = "{\"userMessage\": \"First.\"}\n";
  private static final String SECOND = "{\"userMessage\": \"Second.\"}\n";
  private static final String THIRD = "{\"userMessage\": \"Third.\"}\n";

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.administered(folder, FIRST, AdminAccess.TOKENS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> as(
      String token, String method, String path, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Bearer " + token));
    return server.send(method, path, body, all.toArray(String[]::new));
  }

  private HttpResponse<String> editor(String method, String path, String body, String... headers) {
    return as(AdminAccess.EDITOR_TOKEN, method, path, body, headers);
  }

  private HttpResponse<String> publish(String text, String expected) {
    return editor("PUT", NOTICE, text, "If-Match", expected);
  }

  private String etag() {
    return editor("GET", NOTICE, "").headers().firstValue("ETag").orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private String file() throws IOException {
    return Files.readString(server.notice);
  }

  private String served() {
    return server.get("/v1/help?lang=*").body();
  }

  @Test
  void publishedTextIsInTheFileAndServedWhenTheAnswerComes() throws IOException {
    HttpResponse<String> answer = publish(SECOND, etag());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains(etag());
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(json(answer).path("version").asText()).isNotEmpty();
    assertThat(file()).isEqualTo(SECOND);
    assertThat(served()).contains("Second.", json(answer).path("revision").asText());
  }

  @Test
  void fileIsGivenAsItIsWithItsVersion() {
    HttpResponse<String> answer = editor("GET", NOTICE, "");

    assertThat(answer.body()).isEqualTo(FIRST);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void secondOfTwoAdministratorsIsToldWhoChangedWhat() throws IOException {
    String began = etag();
    assertThat(publish(SECOND, began).statusCode()).isEqualTo(200);

    HttpResponse<String> late = publish(THIRD, began);

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(late.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(json(late).path("author").asText()).isEqualTo("editor");
    assertThat(json(late).path("at").asText()).startsWith("2026-11-22T10:00:00");
    assertThat(json(late).path("theirs").asText())
        .contains("-{\"userMessage\": \"First.\"}", "+{\"userMessage\": \"Second.\"}");
    assertThat(json(late).path("yours").asText()).contains("+{\"userMessage\": \"Third.\"}");
    assertThat('"' + json(late).path("current").asText() + '"').isEqualTo(etag());
    assertThat(file()).isEqualTo(SECOND);
  }

  @Test
  void ofManyAtOnceOneWinsAndTheOthersAreTold() throws IOException {
    String began = etag();

    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "{\"userMessage\": \"Of " + i + ".\"}";
      answers.add(CompletableFuture.supplyAsync(() -> publish(text, began).statusCode()));
    }

    List<Integer> statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    assertThat(json(editor("GET", "/v1/admin/history", "")).path("versions")).hasSize(2);
  }

  @Test
  void publishingBlindlyIsRefused() throws IOException {
    HttpResponse<String> answer = editor("PUT", NOTICE, SECOND);

    assertThat(answer.statusCode()).isEqualTo(428);
    assertThat(answer.body()).contains("If-Match");
    assertThat(file()).isEqualTo(FIRST);
  }

  @Test
  void whatCannotBePublishedIsRefusedWithEveryProblem() throws IOException {
    String text = "{\n \"notices\": [\n  {\"validUntil\": 5}, {\"userMessage\": \"\"}\n ]\n}";

    HttpResponse<String> answer =
        editor("PUT", NOTICE, text, "If-Match", etag(), "Accept-Language", "ru");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problems = json(answer).path("problems");
    assertThat(problems).hasSizeGreaterThanOrEqualTo(2);
    assertThat(problems.path(0).path("line").asInt()).isEqualTo(3);
    assertThat(problems.path(0).path("column").asInt()).isPositive();
    assertThat(problems.path(0).path("pointer").asText()).startsWith("/notices/0");
    assertThat(problems.path(0).path("message").asText()).containsPattern("[а-я]");
    assertThat(file()).isEqualTo(FIRST);
    assertThat(served()).contains("First.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /v1/admin/notice", "POST /v1/admin/history/x/restore"})
  void whoMayOnlyLookChangesNothing(String request) throws IOException {
    String[] parts = request.split(" ", 2);

    HttpResponse<String> answer =
        as(AdminAccess.VIEWER_TOKEN, parts[0], parts[1], SECOND, "If-Match", "*");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(file()).isEqualTo(FIRST);
    assertThat(as(AdminAccess.VIEWER_TOKEN, "GET", NOTICE, "").body()).isEqualTo(FIRST);
  }

  @Test
  void everyVersionIsKeptAndCanBeRestored() throws IOException {
    publish(SECOND, etag());
    publish(THIRD, etag());

    JsonNode versions =
        json(editor("GET", "/v1/admin/history", "", "Accept-Language", "ru")).path("versions");
    String first = versions.path(2).path("version").asText();
    HttpResponse<String> difference =
        editor("GET", "/v1/admin/history/" + first + "/difference", "");
    HttpResponse<String> restored =
        editor("POST", "/v1/admin/history/" + first + "/restore", "", "If-Match", etag());

    assertThat(versions).hasSize(3);
    assertThat(versions.path(0).path("author").asText()).isEqualTo("editor");
    assertThat(versions.path(0).path("change").asText()).containsPattern("[а-я]");
    assertThat(editor("GET", "/v1/admin/history/" + first, "").body()).isEqualTo(FIRST);
    assertThat(json(difference).path("difference").asText())
        .contains("-{\"userMessage\": \"First.\"}", "Third.");
    assertThat(restored.statusCode()).isEqualTo(200);
    assertThat(file()).isEqualTo(FIRST);
    assertThat(served()).contains("First.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzz",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e%2fnotice.json",
        "0000000001-abc",
        "pending"
      })
  void historyHasNothingButVersions(String version) {
    assertThat(editor("GET", "/v1/admin/history/" + version, "").statusCode()).isIn(400, 404);
    assertThat(
            editor("POST", "/v1/admin/history/" + version + "/restore", "", "If-Match", "*")
                .statusCode())
        .isIn(400, 404);
  }

  private HttpResponse<String> preview(String text, String situation, String time) {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("text", text)
            .put("application", "accounting")
            .put("situation", situation)
            .put("time", time)
            .toString();
    return editor("POST", "/v1/admin/preview", body);
  }

  @Test
  void previewShowsWhatWouldBeSeenThenAndPublishesNothing() throws IOException {
    String text =
        """
        {"notices": [
          {"userMessage": "Tonight.", "validFrom": "2026-11-22T20:00:00Z"},
          {"userMessage": "For payroll.", "applications": ["payroll"]},
          {"userMessage": "Wrong name.", "situations": ["HOST_NOT_FOUND"], "severity": "info"}
        ]}
        """;

    JsonNode now = json(preview(text, "CONNECTION_REFUSED", ""));
    JsonNode later = json(preview(text, "HOST_NOT_FOUND", "2026-11-22T20:00"));

    assertThat(now.path("visible")).isEmpty();
    assertThat(now.path("windows")).hasSize(3);
    assertThat(now.at("/windows/0/status").asText()).isEqualTo("upcoming");
    assertThat(now.path("document").toString()).contains("Tonight.").doesNotContain("payroll");
    assertThat(later.path("visible").toString()).isEqualTo("[0,2]");
    assertThat(file()).isEqualTo(FIRST);
  }

  @Test
  void previewOfABrokenTextTellsWhereItIsBroken() throws IOException {
    JsonNode answer = json(preview("{\"userMessage\": \"x\",\n}", "", ""));

    assertThat(answer.path("problems")).hasSize(1);
    assertThat(answer.at("/problems/0/line").asInt()).isEqualTo(1);
    assertThat(answer.has("document")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "nonsense",
        "{\"text\": \"{}\", \"time\": \"yesterday\"}",
        "{\"text\": \"{}\", \"application\": \"../x\"}",
        "{\"text\": \"{}\", \"situation\": \"<b>\"}"
      })
  void previewOfSomethingElseIsRefused(String body) {
    assertThat(editor("POST", "/v1/admin/preview", body).statusCode()).isEqualTo(400);
  }

  @Test
  void deeplyNestedAndHugeBodiesAreRefused() {
    String deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
    String huge = "x".repeat(300 * 1024);

    assertThat(editor("POST", "/v1/admin/preview", deep).statusCode()).isEqualTo(400);
    assertThat(publish(huge, "*").statusCode()).isEqualTo(413);
    assertThat(preview(huge, "", "").statusCode()).isEqualTo(400);
    assertThat(publish("x".repeat(2 * 1024 * 1024), "*").statusCode()).isEqualTo(413);
  }

  @Test
  void helpTakesNoLargerBodiesThanWithoutAnAdminPage() {
    assertThat(server.post("/v1/help", new byte[17 * 1024]).statusCode()).isEqualTo(413);
    assertThat(server.post("/v1/help", new byte[16 * 1024]).statusCode()).isEqualTo(200);
  }

  @Test
  void statusTellsWhatIsServedWhatIsWrongAndWhoAsked() throws IOException {
    served();
    served();
    Files.writeString(server.notice, "{\"userMessage\": ");

    JsonNode status = json(editor("GET", "/v1/admin/status", ""));

    String revision = status.at("/served/revision").asText();
    assertThat(status.at("/file/name").asText()).isEqualTo("notice.json");
    assertThat(status.at("/file/problems")).hasSize(1);
    assertThat(status.at("/served/windows/0/text/und").asText()).isEqualTo("First.");
    assertThat(status.at("/requests/byRevision/" + revision).asInt()).isEqualTo(2);
    assertThat(status.at("/person/role").asText()).isEqualTo("editor");
    assertThat(status.toString()).doesNotContain(folder.toString());
  }

  @Test
  void scriptInEveryFieldStaysText() throws IOException {
    String evil = "<script>alert(1)</script>";
    String text = "{\"userMessage\": \"%s\", \"helpText\": \"%s\"}".formatted(evil, evil);

    HttpResponse<String> answer = publish(text, etag());

    assertThat(answer.statusCode()).isEqualTo(200);
    for (String path : List.of(NOTICE, "/v1/admin/status", "/v1/admin/history")) {
      HttpResponse<String> read = editor("GET", path, "");
      assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
      assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void lineEndsInHeadersAreNoHeadersOfTheAnswer() {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawConnection.Answer answer =
          connection
              .request(
                  "GET /v1/admin/history/x%0d%0aSet-Cookie:%20a=b",
                  "Authorization: Bearer " + AdminAccess.EDITOR_TOKEN)
              .read();

      assertThat(answer.status()).isIn(400, 404);
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void draftAnnouncesAndEndsInTheTextAndPublishesNothing() throws IOException {
    String announced =
        json(editor(
                "POST",
                "/v1/admin/draft",
                "{\"text\": \"{}\", \"announce\": {\"text\": \"Down.\", \"until\":"
                    + " \"2026-11-22T14:00\"}}"))
            .path("text")
            .asText();
    String ended =
        json(editor(
                "POST",
                "/v1/admin/draft",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("text", announced)
                    .put("end", 0)
                    .toString()))
            .path("text")
            .asText();

    assertThat(announced).contains("Down.", "2026-11-22T14:00:00+00:00");
    assertThat(ended).contains("2026-11-22T14:00:00+00:00", "endedAt");
    assertThat(file()).isEqualTo(FIRST);
  }

  @Test
  void draftAnnouncesBothOrReplacesOneAndSaysBesideWhat() throws IOException {
    ObjectNode asked =
        JsonNodeFactory.instance.objectNode().put("text", "{\"userMessage\": \"First.\"}");
    ObjectNode announce = asked.putObject("announce").put("text", "Second.");

    announce.put("placement", "add");
    JsonNode both = json(editor("POST", "/v1/admin/draft", asked.toString()));
    announce.put("placement", "replace").put("number", 0);
    JsonNode one = json(editor("POST", "/v1/admin/draft", asked.toString()));

    assertThat(both.path("text").asText()).contains("First.", "Second.");
    assertThat(both.path("pointer").asText()).isEqualTo("/notices/1");
    assertThat(both.at("/others/0/text/und").asText()).isEqualTo("First.");
    assertThat(one.path("text").asText()).isEqualTo("{\"userMessage\": \"Second.\"}");
    assertThat(one.path("pointer").asText()).isEmpty();
  }

  @Test
  void draftChangesALinkAnEndAndTextsInSeveralLanguages() throws IOException {
    String before =
        "{\"notices\": [{\"id\": \"a\", \"userMessage\": \"First.\", \"validUntil\":"
            + " \"2026-11-22T14:00:00Z\", \"helpUrl\": \"https://a.example/\"}]}";
    ObjectNode asked = JsonNodeFactory.instance.objectNode().put("text", before);
    ObjectNode announce = asked.putObject("announce").put("number", 0).put("url", "");
    String untouched =
        json(editor("POST", "/v1/admin/draft", asked.toString())).path("text").asText();
    announce.put("until", "").putObject("text").put("en", "Slow.").put("ru", "Медленно.");
    String changed =
        json(editor("POST", "/v1/admin/draft", asked.toString())).path("text").asText();

    assertThat(untouched).contains("First.", "validUntil").doesNotContain("helpUrl");
    assertThat(changed).contains("Slow.", "Медленно.").doesNotContain("validUntil", "helpUrl");
  }

  @Test
  void previewSaysWhetherATextCanBePublished() throws IOException {
    String misnamed =
        JsonNodeFactory.instance
            .objectNode()
            .put(
                "text",
                "{\"notices\": [{\"userMessage\": \"Down.\", \"situations\":"
                    + " [\"CONNECTION_REFUSE\"]}]}")
            .toString();

    JsonNode good = json(editor("POST", "/v1/admin/preview", "{\"text\": \"{}\"}"));
    JsonNode bad = json(editor("POST", "/v1/admin/preview", misnamed));

    assertThat(good.path("publishable").asBoolean()).isTrue();
    assertThat(bad.path("publishable").asBoolean()).isFalse();
    assertThat(bad.path("problems").toString()).contains("CONNECTION_REFUSED", "\"error\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text": "{,"     , "end": 0}                                             | unreadable | Сначала исправьте
          {"text": "{}"     , "end": 0}                                             | number     | Обновите страницу
          {"text": "{}"     , "announce": {"text": "x", "severity": "awful"}}       | severity   | «awful»
          {"text": "{}"     , "announce": {"text": "x", "until": "14:00"}}          | time.form  | 2026-11-22T14:00
          {"text": "{}"     , "announce": {"text": "x", "until": "2026-11-22T09:00"}} | time.past  | прошло
          {"text": "{}"     , "announce": {"text": " "}}                            | text       | Напишите
          {"text": "{}"     , "announce": {"text": "x", "placement": "replace"}}    | placement.form | replace
          {"text": "{\\"userMessage\\": \\"Up.\\"}", "announce": {"text": "x"}}     | placement  | Что-то уже объявлено
          """)
  void draftThatCannotBeMadeIsRefusedInTheReadersLanguage(String asked, String code, String russian)
      throws IOException {
    HttpResponse<String> answer = editor("POST", "/v1/admin/draft", asked, "Accept-Language", "ru");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("code").asText()).isEqualTo(code);
    assertThat(json(answer).path("detail").asText()).contains(russian);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T02:30, time.skipped, the clocks are put forward then",
    "2027-10-31T02:30, time.twice, 2027-10-31T02:30+02:00 or 2027-10-31T02:30+01:00"
  })
  void timeThatTheChangeOfTheClocksSkipsOrRepeatsIsRefused(
      String time, String code, String detail, @TempDir Path berlin) throws IOException {
    try (TestServer there =
        TestServer.administered(berlin, "{}", AdminAccess.TOKENS, ZoneId.of("Europe/Berlin"))) {
      HttpResponse<String> answer =
          there.send(
              "POST",
              "/v1/admin/draft",
              "{\"text\": \"{}\", \"announce\": {\"text\": \"x\", \"until\": \"" + time + "\"}}",
              "Authorization",
              "Bearer " + AdminAccess.EDITOR_TOKEN);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(json(answer).path("code").asText()).isEqualTo(code);
      assertThat(json(answer).path("detail").asText()).contains(detail);
    }
  }

  @Test
  void wordsAreTheOnesThatApplicationsShow() throws IOException {
    JsonNode words = json(editor("GET", "/v1/admin/words?lang=ru", ""));

    assertThat(words.at("/situations/CONNECTION_REFUSED/happened").asText())
        .contains("app.example.com");
    assertThat(words.path("situations").toString()).doesNotContain("{host}", " | ");
    assertThat(words.at("/labels/what-to-check").asText()).containsPattern("[а-я]");
    for (String key :
        List.of("until.today", "from.year", "weekday.until", "month", "in-hours-and-minutes")) {
      assertThat(words.path("times").path(key).asText()).as(key).containsPattern("[а-я]");
    }
  }
}
