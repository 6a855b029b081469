package dev.startuphelp.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.startuphelp.protocol.conformance.Ability;
import dev.startuphelp.protocol.conformance.Client;
import dev.startuphelp.protocol.conformance.Damage;
import dev.startuphelp.protocol.conformance.Shown;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The web client in one tab of a browser. Each question comes from a watch of its own, so that only
 * what is kept connects it with the one before.
 */
final class WebClient implements Client {

  /** The browser itself keeps the entity tags and follows the redirects. */
  static final Set<Ability> ABILITIES = Set.of(Ability.STORE, Ability.TLS);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORGET =
      "async () => { for (const name of await caches.keys()) await caches.delete(name); }";
  private static final String DENY =
      "() => { Object.defineProperty(window, 'caches',"
          + " { get() { throw new DOMException('denied', 'SecurityError'); } }); }";
  private static final String BEGIN =
      "({url, hangs}) => { window.shown = import('/conformance-client.js')"
          + ".then(({ask}) => ask(url, hangs)); }";

  private final Page tab;
  private final String page;

  /**
   * A client that knows nothing.
   *
   * @param tab may have been used by another one
   * @param site has the web client's files
   */
  WebClient(Page tab, TestSite site) {
    this.tab = tab;
    this.page = site.url("/");
    tab.navigate(page);
    tab.evaluate(FORGET);
  }

  @Override
  public Set<Ability> abilities() {
    return ABILITIES;
  }

  @Override
  public Shown ask(URI service, boolean hangs) throws IOException {
    begin(tab, service, hangs);
    return shown(tab);
  }

  @Override
  public List<Shown> askTogether(URI service, int clients) throws IOException {
    List<Page> tabs = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      tabs.add(tab.context().newPage());
      tabs.get(i).navigate(page);
    }
    tabs.forEach(each -> begin(each, service, false));
    List<Shown> shown = new ArrayList<>();
    for (Page each : tabs) {
      shown.add(shown(each));
      each.close();
    }
    return shown;
  }

  @Override
  public void suffer(Damage damage) {
    if (damage == Damage.FOLDER_TAKEN) {
      tab.evaluate(DENY);
    } else {
      tab.evaluate(
          "async () => (await import('/conformance-client.js')).damage(" + change(damage) + ")");
    }
  }

  private static String change(Damage damage) {
    return switch (damage) {
      case HALVED -> "(text) => text.slice(0, text.length / 2)";
      case EMPTIED -> "() => ''";
      case GARBLED -> "(text) => text.slice(0, 20) + '####' + text.slice(24)";
      case REPLACED_BY_FOLDERS -> "() => '[]'";
      case FOLDER_TAKEN -> throw new IllegalArgumentException("not of one text");
    };
  }

  private static void begin(Page page, URI service, boolean hangs) {
    page.evaluate(BEGIN, Map.of("url", service.toString(), "hangs", hangs));
  }

  private static Shown shown(Page page) throws IOException {
    String json = (String) page.evaluate("async () => JSON.stringify(await window.shown)");
    return JSON.readValue(json, Shown.class);
  }
}
