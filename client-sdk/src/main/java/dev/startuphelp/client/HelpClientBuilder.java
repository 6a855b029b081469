package dev.startuphelp.client;

import dev.startuphelp.client.extension.OwnSituations;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.client.live.LiveSettings.Trust;
import dev.startuphelp.client.lookup.LookupSettings;
import dev.startuphelp.client.probe.Probes;
import dev.startuphelp.client.probe.ThisComputer;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.protocol.HelpLink;
import dev.startuphelp.protocol.LanguageTag;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.signature.TrustedKeys;
import dev.startuphelp.protocol.signature.VerifyingKey;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link HelpClient}; each has a sensible default. A setting that makes no sense is
 * the developer's mistake and throws IllegalArgumentException, which names it. For one thread.
 */
public final class HelpClientBuilder {

  private static final int LONGEST_NAME = 80;

  private final String application;
  private final @Nullable URI documentUrl;
  private @Nullable String applicationName;
  private @Nullable Path cacheDirectory;
  private @Nullable Duration timeBudget;
  private @Nullable ProxySelector proxies;
  private @Nullable Trust trust;
  private @Nullable TrustedKeys trustedKeys;
  private @Nullable String infobase;
  private List<Path> infobaseLists = List.of();
  private @Nullable LocalizedText helpText;
  private @Nullable URI helpUrl;
  private @Nullable Duration polling;
  private @Nullable Clocks clocks;
  private @Nullable ThisComputer thisComputer;
  private boolean probing = true;

  private List<OwnSituations> ownSituations = List.of();
  private @Nullable ClassLoader loader;

  /** What is built when there is no memory to build anything. */
  private final HelpClient spare;

  HelpClientBuilder(String application, @Nullable URI documentUrl) {
    require(
        application != null && ApplicationId.isValid(application),
        "application must be " + ApplicationId.RULE,
        application);
    this.application = application;
    this.documentUrl = documentUrl == null ? null : checked(documentUrl);
    this.spare = new HelpClient(this);
  }

  private HelpClientBuilder(HelpClientBuilder other) {
    this.application = other.application;
    this.documentUrl = other.documentUrl;
    this.applicationName = other.applicationName;
    this.cacheDirectory = other.cacheDirectory;
    this.timeBudget = other.timeBudget;
    this.proxies = other.proxies;
    this.trust = other.trust;
    this.trustedKeys = other.trustedKeys;
    this.infobase = other.infobase;
    this.infobaseLists = other.infobaseLists;
    this.helpText = other.helpText;
    this.helpUrl = other.helpUrl;
    this.polling = other.polling;
    this.clocks = other.clocks;
    this.thisComputer = other.thisComputer;
    this.probing = other.probing;
    this.ownSituations = other.ownSituations;
    this.loader = Thread.currentThread().getContextClassLoader();
    this.spare = other.spare;
  }

  /**
   * How its users call the application, for titles: "Accounting: maintenance until 14:00". Default:
   * titles of what a notice explains name the host.
   *
   * @param name at most 80 characters; invisible ones are taken out
   */
  public HelpClientBuilder applicationName(String name) {
    String clean = PlainText.clean(given(name, "applicationName")).replace('\n', ' ').strip();
    require(
        !clean.isEmpty() && clean.length() <= LONGEST_NAME,
        "applicationName must be 1 to 80 characters",
        name);
    this.applicationName = clean;
    return this;
  }

  /**
   * Where help is kept across restarts. Default: {@code startup-help/client} in the platform's
   * folder for state ({@code $XDG_STATE_HOME} or {@code ~/.local/state}, {@code %LOCALAPPDATA%},
   * {@code ~/Library/Application Support}).
   */
  public HelpClientBuilder cacheDirectory(Path directory) {
    this.cacheDirectory = given(directory, "cacheDirectory");
    return this;
  }

  /** How long {@link HelpClient#refine} takes at most, up to a minute. Default: 2 seconds. */
  public HelpClientBuilder timeBudget(Duration budget) {
    given(budget, "timeBudget");
    require(
        !budget.isNegative() && !budget.isZero() && budget.compareTo(Duration.ofMinutes(1)) <= 0,
        "timeBudget must be more than nothing and at most a minute",
        budget);
    this.timeBudget = budget;
    return this;
  }

  /** Which proxy leads to the help service. Default: the one that Java is configured with. */
  public HelpClientBuilder proxy(ProxySelector proxies) {
    this.proxies = given(proxies, "proxy");
    return this;
  }

  /**
   * Whom to trust as the help service, and what to show it. Default: as Java is configured.
   *
   * @param sockets made by an SSLContext that was initialised with {@code trustManager}
   */
  public HelpClientBuilder trust(SSLSocketFactory sockets, X509TrustManager trustManager) {
    this.trust =
        new Trust(given(sockets, "trust: sockets"), given(trustManager, "trust: trustManager"));
    return this;
  }

  /**
   * Believes the help service only what one of these keys has signed: a document that is unsigned,
   * altered, meant for another application or older than the one that is known counts as a failure
   * of the service, and the diagnosis says so. Default: no signature is needed. To change a key,
   * name the new one beside the old one, sign with both, and drop the old one when every
   * installation has the new one.
   *
   * @param keys at least one: Ed25519 public keys as a line of base64 (SubjectPublicKeyInfo), as
   *     {@code help-server keygen} prints them
   */
  public HelpClientBuilder trustedKeys(String... keys) {
    given(keys, "trustedKeys");
    require(keys.length > 0, "trustedKeys must be at least one", keys.length);
    List<VerifyingKey> trusted = new ArrayList<>();
    for (String key : keys) {
      trusted.add(trustedKey(given(key, "trustedKeys: each key")));
    }
    this.trustedKeys = new TrustedKeys(trusted);
    return this;
  }

  private static VerifyingKey trustedKey(String key) {
    try {
      return VerifyingKey.of(key);
    } catch (IllegalArgumentException e) { // Without the value, which may be the private key.
      throw new IllegalArgumentException(
          "trustedKeys must be public keys: a line of base64 that begins with MCowBQYDK2VwAyEA", e);
    }
  }

  /**
   * Reads {@code StartupErrorHelpText} and {@code StartupErrorHelpURL} of an infobase. Default: no
   * list is read.
   *
   * @param infobase its name in the list, or its connection string
   * @param lists <code>*.v8i</code> files in the order in which they are asked, also on network
   *     shares; none: the places where the 1C starter keeps them
   */
  public HelpClientBuilder infobaseList(String infobase, Path... lists) {
    this.infobase = given(infobase, "infobaseList: infobase");
    this.infobaseLists = listOf("infobaseList: lists", lists);
    return this;
  }

  /** Help that is shown when no other source has any, in one language. Default: none. */
  public HelpClientBuilder helpText(String text) {
    return helpText(Map.of(LocalizedText.UNDETERMINED, given(text, "helpText")));
  }

  /** The same in several languages, by language tag. */
  public HelpClientBuilder helpText(Map<String, String> byLanguage) {
    given(byLanguage, "helpText");
    require(!byLanguage.isEmpty(), "helpText must be at least one text", byLanguage);
    byLanguage.forEach(
        (language, text) -> {
          require(
              language != null && LanguageTag.isValid(language),
              "helpText: each language must be a tag like en or pt-BR",
              language);
          given(text, "helpText: each text");
        });
    this.helpText = new LocalizedText(byLanguage);
    return this;
  }

  /** The link that goes with {@link #helpText(String)}: http, https, mailto or tel. */
  public HelpClientBuilder helpUrl(URI link) {
    given(link, "helpUrl");
    this.helpUrl =
        HelpLink.parse(link.toString())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "helpUrl must be http, https, mailto or tel, without user info: " + link));
    return this;
  }

  /**
   * Asks the help service regularly. Default: never; it is asked after the start, after each {@link
   * HelpClient#remember} and when something fails.
   *
   * @param interval from 10 seconds to 30 days
   */
  public HelpClientBuilder polling(Duration interval) {
    given(interval, "polling");
    require(
        interval.compareTo(Duration.ofSeconds(10)) >= 0
            && interval.compareTo(Duration.ofDays(30)) <= 0,
        "polling must be from 10 seconds to 30 days",
        interval);
    this.polling = interval;
    return this;
  }

  /**
   * Whether {@link HelpClient#refine} looks how far the way to the server of the failed attempt is
   * open: it looks up the name, opens a connection, completes a TLS handshake and sends one {@code
   * HEAD /} without credentials, through the attempt's proxy where there is one. Default: it does.
   * Without, it only looks whether this computer is on a network.
   */
  public HelpClientBuilder probes(boolean wanted) {
    this.probing = wanted;
    return this;
  }

  /**
   * Explains the application's own exceptions. Default: those that {@link java.util.ServiceLoader}
   * finds with the context class loader of the thread that builds; these are asked before them.
   *
   * @param extensions in the order in which they are asked
   */
  public HelpClientBuilder ownSituations(OwnSituations... extensions) {
    this.ownSituations = listOf("ownSituations", extensions);
    return this;
  }

  HelpClientBuilder clocks(Clocks clocks) {
    this.clocks = clocks;
    return this;
  }

  HelpClientBuilder thisComputer(ThisComputer thisComputer) {
    this.thisComputer = thisComputer;
    return this;
  }

  /**
   * A client that has begun to warm up in the background; takes a few milliseconds. Never throws:
   * where the process has no thread or no memory, the client begins when there is some again.
   */
  public HelpClient build() {
    try {
      HelpClient client = new HelpClient(new HelpClientBuilder(this));
      client.start();
      return client;
    } catch (Throwable starved) {
      return spare;
    }
  }

  // Defaults, and values made of the settings, come here and not in build(): each class that they
  // load costs a cold JVM half a millisecond, and the application waits for build().

  LookupSettings lookupSettings() {
    return new LookupSettings(
        application,
        documentUrl == null
            ? null
            : new LiveSettings(documentUrl, application, proxies, trust, trustedKeys),
        cacheDirectory,
        infobase,
        infobaseLists,
        helpText,
        helpUrl,
        timeBudget(),
        polling);
  }

  // A little less than the budget, so that what ends with its time limit is still heard.
  Probes probes(Executor workers) {
    return new Probes(
        workers,
        clocks(),
        thisComputer == null ? ThisComputer.real() : thisComputer,
        timeBudget().multipliedBy(9).dividedBy(10),
        probing);
  }

  private Duration timeBudget() {
    return timeBudget == null ? Duration.ofSeconds(2) : timeBudget;
  }

  Extensions extensions() {
    return new Extensions(ownSituations, loader);
  }

  Clocks clocks() {
    return clocks == null ? Clocks.system() : clocks;
  }

  private static URI checked(URI url) {
    String scheme = url.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    require(web && url.getHost() != null, "documentUrl must be a whole http or https URL", url);
    require(url.getHost().indexOf('%') < 0, "documentUrl must not name an interface behind %", url);
    require(url.getRawUserInfo() == null, "documentUrl must not name a user", url.getHost());
    return url;
  }

  private static <T> List<T> listOf(String setting, T[] values) {
    for (T value : given(values, setting)) {
      given(value, setting + ": each of them");
    }
    return List.of(values);
  }

  private static <T> T given(@Nullable T value, String setting) {
    if (value == null) {
      throw new IllegalArgumentException(setting + " must not be null");
    }
    return value;
  }

  // Not a regular expression, which takes long in a cold JVM.
  private static void require(boolean condition, String rule, @Nullable Object value) {
    if (!condition) {
      throw new IllegalArgumentException(rule + ": " + value);
    }
  }

  @Nullable String applicationName() {
    return applicationName;
  }
}
