package dev.startuphelp.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the installed Chromium once for all tests and hands it to whoever has a parameter of type
 * {@link Browser}; a parameter of type {@link WebApplication} or {@link ModulesPage} is one for
 * this test, or for this class where the class asks before all tests. Where no Chromium is to be
 * had, the tests count as skipped, and say so loudly.
 */
public final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);
  private static final Map<Class<?>, Function<Browser, Object>> MADE =
      Map.of(WebApplication.class, WebApplication::new, ModulesPage.class, ModulesPage::new);
  private static final List<String> FLAGS =
      List.of(
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--ignore-certificate-errors-spki-list=" + TestCertificate.PIN);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return running(context).browser.isPresent()
        ? ConditionEvaluationResult.enabled("Chromium is there")
        : ConditionEvaluationResult.disabled(DebianProgram.CHROMIUM.howToGetIt());
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class || maker(parameter) != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Browser browser = running(context).browser.orElseThrow();
    Function<Browser, Object> maker = maker(parameter);
    return maker == null
        ? browser
        : context // Which closes it.
            .getStore(NAMESPACE)
            .computeIfAbsent(parameter.getParameter().getType(), key -> maker.apply(browser));
  }

  private static @Nullable Function<Browser, Object> maker(ParameterContext parameter) {
    return MADE.get(parameter.getParameter().getType());
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  /** The browser and what has to be closed after the last test. */
  record Running(Optional<Playwright> playwright, Optional<Browser> browser)
      implements AutoCloseable {

    static Running start() {
      try {
        Optional<Path> chromium = DebianProgram.CHROMIUM.obtain();
        if (chromium.isEmpty()) {
          DebianProgram.say(
              "The tests in a browser are NOT RUN. " + DebianProgram.CHROMIUM.howToGetIt());
          return new Running(Optional.empty(), Optional.empty());
        }
        return start(chromium.get());
      } catch (Exception e) {
        throw new IllegalStateException("Chromium could not be started", e);
      }
    }

    private static Running start(Path chromium) {
      // A busy machine is slow; whoever is quick does not wait.
      PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setChromiumSandbox(false) // It cannot be had as root, as in containers.
                      .setArgs(FLAGS));
      return new Running(Optional.of(playwright), Optional.of(browser));
    }

    @Override
    public void close() {
      playwright.ifPresent(Playwright::close); // The browser ends with it.
    }
  }
}
