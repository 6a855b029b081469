package dev.startuphelp.sample.web;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** A diagnosis as an answer: a page for browsers, problem+json for everybody else. */
record Answer(int status, String contentType, String body) {

  private static final System.Logger LOG = System.getLogger("com.example.shop");

  static Answer to(String accept, Diagnosis diagnosis) {
    LOG.log(System.Logger.Level.WARNING, "{0}: {1}", diagnosis.id(), JsonReport.of(diagnosis));
    int status = ProblemReport.status(diagnosis);
    return accept.contains("text/html")
        ? new Answer(status, "text/html; charset=utf-8", page(diagnosis))
        : new Answer(status, ProblemReport.CONTENT_TYPE, ProblemReport.of(diagnosis, status));
  }

  private static String page(Diagnosis diagnosis) {
    return "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Sorry</title>\n"
        + HtmlReport.of(diagnosis);
  }

  /** The language of a request by its Accept-Language, where the framework does not tell. */
  static Locale language(String acceptLanguage) {
    try {
      List<LanguageRange> wanted = LanguageRange.parse(acceptLanguage);
      Locale found = Locale.lookup(wanted, List.of(Locale.ENGLISH, Locale.forLanguageTag("ru")));
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) { // Anybody may send anything.
      return Locale.ENGLISH;
    }
  }
}
