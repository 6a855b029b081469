package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.startuphelp.protocol.conformance.Judge;
import dev.startuphelp.protocol.conformance.Row;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The web client passes every row of the failure contract that a page can have a part in. */
@ExtendWith(ChromiumExtension.class)
class ConformanceTest {

  private static TestSite site;
  private static BrowserContext context;
  private static Page tab;

  @BeforeAll
  static void open(Browser browser) {
    site = TestSite.withKeptFilesAt("/");
    site.answer("/", Answers.page("<title>Conformance</title>"));
    context = browser.newContext();
    tab = context.newPage();
  }

  @AfterAll
  static void close() {
    context.close();
    site.close();
  }

  static List<Row> rows() {
    return Judge.rowsFor(WebClient.ABILITIES);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void passes(Row row) throws IOException {
    Judge judge = new Judge(Clock.systemUTC(), TestCertificate.sslContext());

    assertThat(judge.judge(row, new WebClient(tab, site)).complaint()).isEmpty();
  }
}
