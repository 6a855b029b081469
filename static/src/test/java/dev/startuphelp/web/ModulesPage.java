package dev.startuphelp.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * An empty page in Moscow whose site has the web client's modules and the admin page's draft, for
 * tests that call them.
 */
final class ModulesPage implements AutoCloseable {

  private final TestSite site = TestSite.withKeptFilesAt("/");
  private final BrowserContext context;
  private final Page page;

  ModulesPage(Browser browser) {
    site.answer("/", Answers.page("<title>Modules</title>"));
    site.answer(
        "/admin/draft.js", TestSite.file("/dev/startuphelp/admin/draft.js", "default-src 'self'"));
    context = browser.newContext(new Browser.NewContextOptions().setTimezoneId("Europe/Moscow"));
    page = context.newPage();
    page.navigate(site.url("/"));
  }

  /** What a function in the page gives, which may import modules from {@code /}. */
  Object evaluate(String function, Object argument) {
    return page.evaluate(function, argument);
  }

  /** What a function without an argument gives. */
  Object evaluate(String function) {
    return page.evaluate(function);
  }

  @Override
  public void close() {
    context.close();
    site.close();
  }
}
