package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Failures that people reported, through the libraries that applications use. What is told of each
 * stack is the second table of docs/situations.md, written with {@code -Dwrite.table=true}.
 */
class ReportedFailuresTest {

  private static final Path PAGE = Path.of("../docs/situations.md");
  private static final String BEGIN = "<!-- written by ReportedFailuresTest -->\n";
  private static final String END = "<!-- end of the reported failures -->\n";

  @Test
  void misleadsInNoneAndIsRightInMost() {
    List<String> misleading = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (ReportedFailure failure : ReportedFailure.all()) {
      Evidence evidence = failure.evidence();
      Classification told = FailureClassifier.classify(evidence);
      String line =
          "%s is %s by %s, should be %s: %s"
              .formatted(
                  failure.id(),
                  told.situation(),
                  told.rule(),
                  failure.json().get("best").asText(),
                  evidence.technicalLine());
      if (failure.isMisleading(told.situation())) {
        misleading.add(line);
      }
      if (!failure.isRight(told.situation())) {
        wrong.add(line);
      }
    }

    assertSoftly(
        softly -> {
          softly.assertThat(misleading).as("misleading").isEmpty();
          softly
              .assertThat(wrong)
              .as("neither the best nor right")
              .hasSizeLessThanOrEqualTo(ReportedFailure.all().size() * 3 / 100);
        });
  }

  @Test
  void thePageHasTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = table();
    if (Boolean.getBoolean("write.table")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
      return;
    }

    assertThat(page.substring(begin, end))
        .as("the second table of docs/situations.md; write it with -Dwrite.table=true")
        .isEqualTo(table);
  }

  private static String table() {
    Map<String, int[]> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int[] sum = new int[2];
    for (ReportedFailure failure : ReportedFailure.all()) {
      boolean right = failure.isRight(FailureClassifier.classify(failure.evidence()).situation());
      for (int[] row : List.of(sum, rows.computeIfAbsent(failure.stack(), stack -> new int[2]))) {
        row[0]++;
        row[1] += right ? 1 : 0;
      }
    }
    StringBuilder table = new StringBuilder();
    table.append(
        "Of %d reported failures %d are told rightly (%d %%).%n%n"
            .formatted(sum[0], sum[1], 100 * sum[1] / sum[0]));
    table.append("| through | failures | right |\n|---|---|---|\n");
    rows.forEach(
        (stack, row) ->
            table.append("| %s | %d | %d %% |\n".formatted(stack, row[0], 100 * row[1] / row[0])));
    return table.toString();
  }
}
