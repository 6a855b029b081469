package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids of applications and language tags, by their golden lists. */
class NamesTest {

  static Stream<Arguments> valid() {
    return both("valid", (rule, name) -> arguments(rule, name.asText()));
  }

  static Stream<Arguments> invalid() {
    return both(
        "invalid",
        (rule, name) ->
            arguments(rule, name.path("written").asText(), name.path("nearest").textValue()));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void takesGoodNames(Rule rule, String name) {
    assertThat(rule.isValid.test(name)).isTrue();
    assertThat(name).matches(rule.pattern);
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void refusesBadNamesWithTheGoodOneThatWasMeant(Rule rule, String written, String nearest) {
    assertThat(rule.isValid.test(written)).isFalse();
    assertThat(rule.nearest.apply(written)).isEqualTo(nearest);
    assertThat(nearest == null || rule.isValid.test(nearest)).isTrue();
  }

  @Test
  void anEndlessNameIsRefusedAtOnce() {
    String endless = "a-".repeat(1_000_000);

    for (Rule rule : Rule.values()) {
      assertThat(rule.isValid.test(endless)).isFalse();
      assertThat(rule.nearest.apply(endless)).isNull();
    }
  }

  @Test
  void theSchemaHasTheSameRules() {
    JsonNode schema = GoldenDocuments.schema();
    String id = "^" + ApplicationId.PATTERN + "$";

    assertThat(
            List.of(
                schema.at("/properties/applications/propertyNames/pattern").asText(),
                schema.at("/$defs/applicationId/pattern").asText(),
                schema.at("/$defs/applicationIds/items/pattern").asText()))
        .containsOnly(id);
    assertThat(schema.at("/$defs/text/oneOf/2/propertyNames/pattern").asText())
        .isEqualTo("^" + LanguageTag.PATTERN + "$");
    assertThat(schema.at("/$defs/text/oneOf/2/propertyNames/maxLength").asInt())
        .isEqualTo(LanguageTag.LONGEST);
  }

  private static Stream<Arguments> both(
      String which, BiFunction<Rule, JsonNode, Arguments> arguments) {
    return Stream.of(Rule.values())
        .flatMap(
            rule ->
                GoldenDocuments.names(rule.golden)
                    .path(which)
                    .valueStream()
                    .map(name -> arguments.apply(rule, name)));
  }

  enum Rule {
    APPLICATION_ID(
        "application-ids",
        ApplicationId::isValid,
        ApplicationId::nearest,
        Pattern.compile(ApplicationId.PATTERN)),
    LANGUAGE_TAG(
        "language-tags",
        LanguageTag::isValid,
        LanguageTag::nearest,
        Pattern.compile(LanguageTag.PATTERN));

    private final String golden;
    private final Predicate<String> isValid;
    private final UnaryOperator<String> nearest;
    private final Pattern pattern;

    Rule(String golden, Predicate<String> isValid, UnaryOperator<String> nearest, Pattern pattern) {
      this.golden = golden;
      this.isValid = isValid;
      this.nearest = nearest;
      this.pattern = pattern;
    }
  }
}
