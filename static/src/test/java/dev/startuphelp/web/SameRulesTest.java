package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.startuphelp.protocol.GoldenDocuments;
import dev.startuphelp.protocol.HelpLink;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.conformance.HostileJson;
import dev.startuphelp.protocol.conformance.HostileText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The web client has the rules of help-protocol in JavaScript. Here both are asked about the same
 * hostile documents, texts and links, and about every character.
 */
@ExtendWith(ChromiumExtension.class)
class SameRulesTest {

  // Half of a character does not survive the way to the browser, unless it is escaped.
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static ModulesPage page;

  @BeforeAll
  static void open(ModulesPage opened) {
    page = opened;
  }

  @Test
  void takesOfHostileJsonWhatEveryReaderTakes() throws IOException {
    List<String> documents =
        HostileJson.all().stream()
            .map(hostile -> Base64.getEncoder().encodeToString(hostile.bytes()))
            .toList();

    List<@Nullable String> notices =
        inBrowser(
            """
            async (documents) => {
              const { readBytes } = await import('/document.js');
              const bytes = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
              const notice = ({ notices }) => notices[0]?.userMessage.values().next().value ?? '';
              return JSON.stringify(JSON.parse(documents).map((each) => readBytes(bytes(each)).document)
                .map((document) => document === null ? null : notice(document)));
            }
            """,
            documents);

    for (int i = 0; i < documents.size(); i++) {
      HostileJson hostile = HostileJson.all().get(i);
      assertThat(notices.get(i)).as(hostile.name()).isEqualTo(hostile.notice());
    }
  }

  @Test
  void cleansEveryTextAlike() throws IOException {
    List<String> texts =
        Stream.concat(HostileText.all().stream(), everyCharacter("a%sb", 0x1FFFF)).toList();

    assertSame(
        texts,
        PlainText::clean,
        inBrowser(
            "async (texts) => { const { clean } = await import('/text.js');"
                + " return JSON.stringify(JSON.parse(texts).map((text) => clean(text))); }",
            texts));
  }

  @Test
  void drawsEveryTextAsText() throws IOException {
    List<String> texts = HostileText.all().stream().map(PlainText::clean).toList();

    assertSame(
        texts,
        Function.identity(),
        inBrowser(
            """
            async (texts) => {
              const { noticeCard } = await import('/page.js');
              const words = (await import('/words.js')).wordsFor(['en']);
              const rest = { severity: 'outage', validFrom: null, validUntil: null, helpUrl: null, helpText: null };
              return JSON.stringify(JSON.parse(texts).map((text) => {
                document.body.replaceChildren(noticeCard({ userMessage: new Map([['und', text]]), ...rest }, 0, words));
                const drawn = document.querySelector('.text');
                return drawn.childElementCount === 0 ? drawn.textContent : 'elements';
              }));
            }
            """,
            texts));
  }

  @Test
  void allowsTheSameLinks() throws IOException {
    List<String> links =
        Stream.of(
                HostileText.links().stream(),
                everyCharacter("https://example.com/a%sb", 0x30FF),
                everyCharacter("https://example.com%s", 0x30FF),
                everyCharacter("%smailto:a@example.com", 0x30FF),
                everyCharacter("tel:+7%s", 0x30FF))
            .flatMap(all -> all)
            .toList();

    assertSame(
        links,
        link -> HelpLink.parse(link).map(Object::toString).orElse(null),
        inBrowser(
            "async (links) => { const { safeLink } = await import('/text.js');"
                + " return JSON.stringify(JSON.parse(links).map((link) => safeLink(link))); }",
            links));
  }

  @ParameterizedTest
  @CsvSource({"application-ids, isApplicationId", "language-tags, isLanguageTag"})
  void hasTheSameRulesForNames(String golden, String rule) throws IOException {
    List<String> names = new ArrayList<>();
    GoldenDocuments.names(golden).path("valid").forEach(name -> names.add(name.asText()));
    int valid = names.size();
    GoldenDocuments.names(golden)
        .path("invalid")
        .forEach(name -> names.add(name.path("written").asText()));

    assertSame(
        names,
        name -> String.valueOf(names.indexOf(name) < valid),
        inBrowser(
            "async (names) => { const rule = (await import('/fields.js')).%s;".formatted(rule)
                + " return JSON.stringify(JSON.parse(names).map((name) => String(rule(name)))); }",
            names));
  }

  /** The text with each character up to the last in it. */
  private static Stream<String> everyCharacter(String text, int last) {
    return IntStream.rangeClosed(0, last)
        .filter(each -> Character.getType(each) != Character.SURROGATE)
        .filter(Character::isDefined) // To others, browser and JVM may be of different ages.
        .mapToObj(each -> text.replace("%s", Character.toString(each)));
  }

  private static void assertSame(
      List<String> asked, Function<String, @Nullable String> java, List<@Nullable String> browser) {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String here = java.apply(asked.get(i));
      String there = browser.get(i);
      if (here == null ? there != null : !here.equals(there)) {
        different.add(escaped(asked.get(i)) + ": " + escaped(here) + ", but " + escaped(there));
      }
    }
    assertThat(different).isEmpty();
  }

  private static String escaped(@Nullable String text) {
    StringBuilder escaped = new StringBuilder();
    String.valueOf(text)
        .chars()
        .forEach(
            c -> escaped.append(c >= 0x21 && c < 0x7F ? "" + (char) c : "\\u%04x".formatted(c)));
    return escaped.toString();
  }

  private static List<@Nullable String> inBrowser(String function, List<String> argument)
      throws IOException {
    String json = (String) page.evaluate(function, JSON.writeValueAsString(argument));
    return Arrays.asList(JSON.readValue(json, String[].class));
  }
}
