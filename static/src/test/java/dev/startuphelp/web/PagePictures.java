package dev.startuphelp.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes pictures of the help page to look at: each failure, explained or not, in both languages, on
 * a telephone and on a screen, light, dark and on paper. The first argument is the folder.
 */
final class PagePictures {

  private static final String CONTACTS =
      "'helpText': 'Перезапустите программу. Restart the application first.',"
          + " 'helpUrl': 'https://help.example.com/accounting/', 'contacts': [{'label': {'en':"
          + " 'Service desk', 'ru': 'Служба поддержки'}, 'url': 'tel:+7-495-123-45-67', 'hours':"
          + " 'Mo-Fr 9-18'}, {'label': 'IT', 'url': 'mailto:it@example.com'}]";
  private static final Map<String, String> SAID =
      new TreeMap<>(
          Map.of(
              "explained",
              "{'notices': [{'severity': 'maintenance', 'userMessage': {'en': 'The database is"
                  + " being updated. Save nothing important in the meantime.', 'ru': 'Обновляем"
                  + " базу данных. Не сохраняйте пока ничего важного.'}, 'validUntil':"
                  + " '2026-11-22T11:25:00Z', 'helpUrl': 'https://example.com/status'},"
                  + " {'severity': 'warning', 'userMessage': {'en': 'Printing is slow today.',"
                  + " 'ru': 'Сегодня медленно печатает.'}}, {'severity': 'info', 'userMessage':"
                  + " {'en': 'New reports arrive.', 'ru': 'Появятся новые отчёты.'}, 'validFrom':"
                  + " '2026-11-24T06:00:00Z', 'validUntil': '2026-11-24T08:00:00Z'}], "
                  + CONTACTS
                  + "}",
              "unexplained",
              "{" + CONTACTS + "}",
              "nothing",
              "{}"));

  private PagePictures() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (ChromiumExtension.Running chromium = ChromiumExtension.Running.start()) {
      Browser browser = chromium.browser().orElseThrow();
      for (Map.Entry<String, String> said : SAID.entrySet()) {
        for (String language : List.of("en-GB", "ru-RU")) {
          take(browser, said.getKey(), said.getValue(), language, folder);
        }
      }
    }
  }

  private static void take(
      Browser browser, String name, String said, String language, Path folder) {
    try (WebApplication application = new WebApplication(browser, language, WebApplication.NOW)) {
      application.says(said);
      String title = language.startsWith("ru") ? "Бухгалтерия" : "Accounting";
      application.site.answer("/", application.page("/", "data-name='" + title + "'"));
      Page page = application.visitAndStop();
      page.reload();
      page.locator("#countdown").waitFor();
      String prefix = name + "-" + language.substring(0, 2);
      picture(page, 320, ColorScheme.LIGHT, folder.resolve(prefix + "-320.png"));
      picture(page, 400, ColorScheme.DARK, folder.resolve(prefix + "-400-dark.png"));
      picture(page, 1280, ColorScheme.LIGHT, folder.resolve(prefix + "-1280.png"));
      page.locator("#details > summary").click();
      picture(page, 1280, ColorScheme.DARK, folder.resolve(prefix + "-1280-details.png"));
      page.locator("#details > summary").click();
      if (page.locator(".menu > summary").count() > 0) {
        page.locator(".menu > summary").last().click();
        picture(page, 400, ColorScheme.LIGHT, folder.resolve(prefix + "-400-menu.png"));
      }
      page.pdf(new Page.PdfOptions().setPath(folder.resolve(prefix + ".pdf")));
    }
  }

  private static void picture(Page page, int width, ColorScheme scheme, Path file) {
    page.setViewportSize(width, 700);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(Media.SCREEN));
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
  }
}
