package dev.startuphelp.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.startuphelp.protocol.GoldenDocuments;
import dev.startuphelp.protocol.GoldenDocuments.Golden;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoticeFileTest {

  @TempDir private Path folder;

  static Stream<Golden> filed() {
    return GoldenDocuments.all().filter(golden -> golden.expected().has("file"));
  }

  private static FileReading read(String name, byte[] bytes) {
    return new NoticeFile(Path.of(name), ZoneOffset.UTC).interpret(FileBytes.of(bytes));
  }

  private static FileReading read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Finding onlyFinding(FileReading reading) {
    assertThat(reading.findings()).hasSize(1);
    return reading.findings().get(0);
  }

  @ParameterizedTest
  @MethodSource("filed")
  void readsAsTheGoldenDocumentSays(Golden golden) {
    JsonNode expected = golden.expected().path("file");
    ZoneId zone = ZoneId.of(golden.expected().path("zone").asText("UTC"));

    FileReading reading =
        new NoticeFile(Path.of("notice.json"), zone).interpret(FileBytes.of(golden.document()));

    if (expected.has("accepted")) {
      assertThat(reading instanceof FileReading.Loaded)
          .isEqualTo(expected.path("accepted").asBoolean());
    }
    if (expected.has("problems")) {
      assertThat(reading.findings()).hasSameSizeAs(expected.path("problems"));
    }
    for (int i = 0; i < expected.path("problems").size(); i++) {
      check(reading.findings().get(i), expected.path("problems").path(i));
    }
  }

  private static void check(Finding finding, JsonNode expected) {
    assertThat(finding.code()).isEqualTo(expected.path("code").asText(finding.code()));
    String level = finding.level().name().toLowerCase(Locale.ROOT);
    assertThat(level).isEqualTo(expected.path("level").asText(level));
    assertThat(finding.pointer()).isEqualTo(expected.path("pointer").asText(finding.pointer()));
    int line = finding.position().line();
    assertThat(line).isEqualTo(expected.path("line").asInt(line));
    int column = finding.position().column();
    assertThat(column).isEqualTo(expected.path("column").asInt(column));
  }

  static Stream<Arguments> slips() {
    return Stream.of(
        Arguments.of(Fault.TRAILING_COMMA, "1:20", "{\"userMessage\": \"x\",}"),
        Arguments.of(Fault.TRAILING_COMMA, "1:16", "{\"notices\": [{},\n]}"),
        Arguments.of(Fault.MISSING_COMMA, "2:1", "{\"userMessage\": \"x\"\n\"a\": null}"),
        Arguments.of(Fault.ENDED_EARLY, "1:20", "{\"userMessage\": \"x\""),
        Arguments.of(Fault.TRAILING_TEXT, "1:4", "{} {}"),
        Arguments.of(Fault.TRAILING_TEXT, "1:4", "{} x"),
        Arguments.of(Fault.COMMENT, "1:3", "{ // no\n}"),
        Arguments.of(Fault.COMMENT, "1:1", "# no\n{}"),
        Arguments.of(Fault.DUPLICATE_FIELD, "1:10", "{\"a\": 1, \"a\": 2}"),
        Arguments.of(Fault.TOO_DEEP, "1:22", "[".repeat(30)),
        Arguments.of(Fault.NOT_JSON, "1:1", "userMessage: yaml"),
        Arguments.of(Fault.SINGLE_QUOTE, "1:2", "{'userMessage': 'x'}"),
        Arguments.of(Fault.NOT_JSON, "1:17", "{\"userMessage\": tru}"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void namesTheUsualSlipsOfJsonAndWhereTheyAre(Fault fault, String place, String json) {
    Finding finding = onlyFinding(read("notice.json", json));

    assertThat(((Finding.InFile) finding).fault()).isEqualTo(fault);
    assertThat(finding.position()).hasToString(place);
    assertThat(finding.code()).isEqualTo("syntax");
  }

  static Stream<Arguments> yamlSlips() {
    return Stream.of(
        Arguments.of(Fault.TAB_INDENT, "2:1", "userMessage: x\n\tvalidUntil: y"),
        Arguments.of(Fault.COLON_IN_TEXT, "1:18", "userMessage: Down: until two"),
        Arguments.of(Fault.ALIAS, "2:10", "helpText: x\nhelpUrl: *a"),
        Arguments.of(Fault.ANCHOR, "1:11", "helpText: &a x\nhelpUrl: *a"),
        Arguments.of(Fault.DUPLICATE_FIELD, "2:1", "helpText: a\nhelpText: b"),
        Arguments.of(Fault.SECOND_DOCUMENT, "3:1", "helpText: a\n---\nhelpText: b"),
        Arguments.of(Fault.QUOTE_NOT_CLOSED, "1:14", "userMessage: \"not closed\n"));
  }

  @ParameterizedTest
  @MethodSource("yamlSlips")
  void namesTheUsualSlipsOfYamlAndWhereTheyAre(Fault fault, String place, String yaml) {
    Finding finding = onlyFinding(read("notice.yaml", yaml));

    assertThat(((Finding.InFile) finding).fault()).isEqualTo(fault);
    assertThat(finding.position()).hasToString(place);
    assertThat(finding.code()).isEqualTo("syntax");
  }

  @Test
  void yamlMayHaveCommentsAndBareTimes() {
    FileReading reading =
        read("notice.yml", "# why\nuserMessage: |\n  Down.\nvalidUntil: 2026-11-22T14:00:00Z\n");

    assertThat(reading).isInstanceOf(FileReading.Loaded.class);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void findingInYamlHasItsLineAndColumn() {
    Finding finding = onlyFinding(read("notice.yaml", "helpText: a\nhelpUrl: javascript:x\n"));

    assertThat(finding.code()).isEqualTo("link-refused");
    assertThat(finding.pointer()).isEqualTo("/helpUrl");
    assertThat(finding.position()).isEqualTo(new Position(2, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void byteOrderMarkIsUnderstood(String charset) {
    String mark = charset.equals("UTF-16") ? "" : "\uFEFF"; // Java writes it for UTF-16 itself.
    byte[] bytes = (mark + "{\"userMessage\": \"Привет\"}").getBytes(Charset.forName(charset));

    assertThat(read("notice.json", bytes)).isInstanceOf(FileReading.Loaded.class);
  }

  @Test
  void otherCodePageIsRefusedWithTheOffendingPlace() {
    byte[] bytes = "{\n  \"userMessage\": \"Привет\"}".getBytes(Charset.forName("windows-1251"));

    Finding finding = onlyFinding(read("notice.json", bytes));

    assertThat(finding.code()).isEqualTo("syntax");
    assertThat(finding.position()).isEqualTo(new Position(2, 19));
  }

  @Test
  void wideCharactersWithoutAMarkAreRefused() {
    Finding finding = onlyFinding(read("notice.json", "{}".getBytes(StandardCharsets.UTF_16LE)));

    assertThat(finding.code()).isEqualTo("syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t", "\uFEFF"})
  void blankFileIsEmpty(String text) {
    assertThat(read("notice.json", text)).isEqualTo(FileReading.Missing.EMPTY_FILE);
  }

  @Test
  void yamlWithNothingButCommentsIsEmpty() {
    assertThat(read("notice.yaml", "# userMessage: x\n")).isEqualTo(FileReading.Missing.EMPTY_FILE);
  }

  @Test
  void fileThatIsTooLargeIsNotRead() throws IOException {
    Path file = Files.write(folder.resolve("notice.json"), new byte[NoticeFile.MAX_SIZE + 1]);

    Sighting sighting = new NoticeFile(file, ZoneOffset.UTC).look();

    assertThat(((Sighting.Unreadable) sighting).why().code()).isEqualTo("too-large");
  }

  @Test
  void directoryIsNoFile() {
    Sighting sighting = new NoticeFile(folder, ZoneOffset.UTC).look();

    assertThat(((Sighting.Unreadable) sighting).why().code()).isEqualTo("unreadable");
  }

  @Test
  void missingFileIsAbsent() {
    Sighting sighting = new NoticeFile(folder.resolve("none"), ZoneOffset.UTC).look();

    assertThat(sighting).isEqualTo(new Sighting.Absent());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultIsDescribedInBothLanguages(Fault fault) {
    Finding finding = new Finding.InFile(fault, Position.START, List.of("X1", "Y2"));

    String english = finding.describe(Locale.ENGLISH);
    String russian = finding.describe(Locale.of("ru"));

    assertThat(english).matches("[\\p{ASCII}]+(\\.|X1|Y2)").doesNotContain("{");
    assertThat(russian).containsPattern("[а-я]").matches(".*(\\.|X1|Y2)").doesNotContain("{");
    for (String argument : List.of("X1", "Y2")) {
      assertThat(russian.contains(argument)).isEqualTo(english.contains(argument));
    }
  }

  @Test
  void countsTheLinesOfYamlAsEditorsDo() {
    Finding finding =
        onlyFinding(read("notice.yaml", "a: \"\uD83D\uDE00\u0085\u2028\"\nuserMessage: [\n"));

    assertThat(finding.position()).isEqualTo(new Position(3, 1));
  }

  @Test
  void quotesNothingThatChangesATerminal() {
    Finding finding = onlyFinding(read("notice.json", "{\"a\": t\u0000\u001B[31m}"));

    assertThat(finding.describe(Locale.ENGLISH)).doesNotContainPattern("\\p{Cntrl}");
  }
}
