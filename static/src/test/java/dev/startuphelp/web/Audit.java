package dev.startuphelp.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** An audit of a page's accessibility. */
public final class Audit {

  private Audit() {}

  /**
   * What it finds: the rules that are broken, each with the first place.
   *
   * @param parts selectors of what it looks at; none: the whole page
   */
  public static List<String> complaints(Page page, String... parts) {
    // No page here has frames, whose results a second page would have to put together.
    AxeBuilder audit = new AxeBuilder(page).setLegacyMode(true);
    for (String part : parts) {
      audit.include(part);
    }
    return audit.analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .toList();
  }
}
