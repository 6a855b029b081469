package dev.startuphelp.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.extension.OwnSituation;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.FailureClassifier;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.ReplyException;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.reconnect.Reconnect;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import dev.startuphelp.client.swing.DiagnosisDialog;
import dev.startuphelp.client.swing.ReconnectDialog;
import dev.startuphelp.client.terminal.ReconnectLine;
import dev.startuphelp.client.terminal.Terminal;
import dev.startuphelp.client.terminal.TerminalText;
import dev.startuphelp.protocol.Severity;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything public, with arguments that are odd but happen: each is taken sensibly, or refused at
 * once with a message that names the parameter.
 */
class OddArgumentsTest {

  private static final List<Class<?>> PUBLIC =
      List.of(
          Attempt.class,
          Diagnosis.class,
          Explanation.class,
          HelpClient.class,
          HelpClientBuilder.class,
          ShownContact.class,
          ShownHelp.class,
          ShownHop.class,
          ShownNotice.class,
          TechnicalFacts.class,
          OwnSituation.class,
          Classification.class,
          Evidence.class,
          FailureClassifier.class,
          HttpReply.class,
          ReplyException.class,
          Route.class,
          Provenance.class,
          Reconnect.class,
          HtmlReport.class,
          JsonReport.class,
          ProblemReport.class,
          DiagnosisDialog.class,
          ReconnectDialog.class,
          ReconnectLine.class,
          Terminal.class,
          TerminalText.class);

  private static final Map<Class<?>, List<Object>> VALUES = new HashMap<>();

  @TempDir static Path folder;

  // The first of each kind is a usual one.
  static {
    Attempt attempt = Attempt.to(URI.create("https://a.example/"));
    Explanation explanation =
        new Explanation(Situation.UNKNOWN, "t", "h", List.of(), List.of(), true);
    Classification classification = new Classification(Situation.UNKNOWN, Map.of(), "none");
    TechnicalFacts technical = new TechnicalFacts("", "", classification);
    values(String.class, "a", null, "", "\0", "?", "x".repeat(100_000), "\uD800", "{host}");
    values(
        URI.class,
        uris(
                "https://a.example/",
                "jdbc:?x",
                "urn:?x",
                "https://[::1%lo]:9/",
                "mailto:a",
                "http:///x")
            .toArray());
    VALUES.get(URI.class).addAll(uris("https://user@", "a", "//x", "jdbc:pg://u:p@/x?y", "#", ""));
    VALUES.get(URI.class).add(null);
    values(List.class, List.of(), null);
    values(Map.class, Map.of(), null);
    values(int.class, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 407);
    values(boolean.class, true, false);
    values(Duration.class, Duration.ofSeconds(10), null, Duration.ZERO, Duration.ofSeconds(-1));
    VALUES.get(Duration.class).add(Duration.ofSeconds(Long.MAX_VALUE));
    values(Instant.class, Instant.EPOCH, null, Instant.MIN, Instant.MAX);
    values(ZonedDateTime.class, Instant.EPOCH.atZone(ZoneOffset.UTC), null);
    values(Locale.class, Locale.ENGLISH, null, Locale.ROOT, Locale.forLanguageTag("x-lvariant"));
    values(Throwable.class, new ConnectException("x"), null, new Error((String) null));
    values(byte[].class, new byte[1], null, new byte[0]);
    values(String[].class, new String[] {"a"}, null, new String[] {null}, new String[0]);
    values(Path.class, Path.of("target", "odd"), null);
    values(Path[].class, new Path[0], null, new Path[] {null});
    values(Proxy.class, Proxy.NO_PROXY, null);
    values(Charset.class, StandardCharsets.UTF_8, null, StandardCharsets.US_ASCII);
    values(PrintStream.class, new PrintStream(OutputStream.nullOutputStream()), null);
    values(Situation.class, Situation.UNKNOWN, null);
    values(Severity.class, Severity.INFO, null);
    values(Source.class, Source.LIVE, null);
    values(Provenance.class, Provenance.BUILT_IN, null);
    values(Attempt.class, attempt, null);
    values(Explanation.class, explanation, null);
    values(Classification.class, classification, null);
    values(TechnicalFacts.class, technical, null);
    values(ShownHelp.class, ShownHelp.NONE, null);
    values(
        Diagnosis.class,
        new Diagnosis(
            "id", Instant.EPOCH, attempt, explanation, ShownHelp.NONE, technical, List.of()),
        null);
    values(HttpReply.class, new HttpReply(503, Map.of(), ""), null);
    values(Route.class, Route.UNKNOWN, null);
    values(Evidence.class, Evidence.of(new Exception(), Route.UNKNOWN), null);
    values(Terminal.class, Terminal.plain(80), null);
    values(OwnSituation.class, OwnSituation.of("a", "t", "h"), null);
    values(HelpClient.class, HelpClient.builder("odd").build(), null);
    values(Function.class, (Function<Diagnosis, Object>) CompletableFuture::completedFuture, null);
    values(Callable.class, (Callable<String>) () -> "connected", null);
    values(Consumer.class, (Consumer<Object>) given -> {}, null);
    values(HelpClientBuilder.class, HelpClient.builder("odd"));
    values(ShownNotice.class, new ShownNotice("a", Severity.INFO, null, null, null, false));
    values(DiagnosisDialog.class, new DiagnosisDialog(CompletableFuture::completedFuture));
  }

  static Stream<Executable> everythingPublic() {
    List<Executable> all = new ArrayList<>();
    for (Class<?> type : PUBLIC) {
      Stream.of(type.getConstructors()).forEach(all::add);
      Stream.of(type.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
          .filter(method -> method.getParameterCount() > 0 && !method.getName().equals("equals"))
          .forEach(all::add);
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everythingPublic")
  void takesOrRefusesByName(Executable executable) throws Exception {
    Parameter[] parameters = executable.getParameters();
    for (int odd = 0; odd < parameters.length; odd++) {
      for (Object value : values(parameters[odd])) {
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
          arguments[i] = values(parameters[i]).get(0);
        }
        arguments[odd] = value;
        assertTakenOrRefused(executable, arguments, parameters[odd].getName());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:?x",
        "urn:?x",
        "https://[::1%lo]:9/",
        "http:///x",
        "https://user@",
        "a",
        "//x",
        "#x"
      })
  void diagnosesAnAttemptAtWhateverAddress(URI target) throws Exception {
    try (HelpClient help = HelpClient.builder("odd").cacheDirectory(folder).build()) {
      Diagnosis diagnosis =
          help.diagnose(new ConnectException("Connection refused"), Attempt.to(target));

      assertThat(diagnosis.situation()).isEqualTo(Situation.CONNECTION_REFUSED);
      assertThat(help.refine(diagnosis).toCompletableFuture().get().id()).isEqualTo(diagnosis.id());
    }
  }

  @Test
  void answersNonsenseWithADiagnosis() throws Exception {
    try (HelpClient help = HelpClient.builder("odd").cacheDirectory(folder).build()) {
      assertThat(help.diagnose((Throwable) null, null).situation()).isEqualTo(Situation.UNKNOWN);
      assertThat(help.diagnose((HttpReply) null, null).situation()).isEqualTo(Situation.UNKNOWN);
      assertThat(help.refine(null).toCompletableFuture().get().situation())
          .isEqualTo(Situation.UNKNOWN);
      assertThat(TerminalText.of(null)).startsWith("Something went wrong");
    }
  }

  @Test
  void readsAReplyOfAProxyThatHasNoBody() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put(null, List.of("HTTP/1.1 407"));
    headers.put("Via", null);
    headers.put("Retry-After", Arrays.asList(null, "120"));

    HttpReply reply = new HttpReply(407, headers, null);

    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers()).isEqualTo(Map.of("retry-after", List.of("120")));
    assertThat(new HttpReply(407, null, null).headers()).isEmpty();
  }

  private static void assertTakenOrRefused(
      Executable executable, Object[] arguments, String parameter) throws Exception {
    try {
      if (executable instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else if (executable instanceof Method method) {
        Object receiver =
            Modifier.isStatic(method.getModifiers()) ? null : receiver(method.getDeclaringClass());
        method.invoke(receiver, arguments);
      }
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .as("%s with %s", executable, Arrays.toString(arguments))
          .isInstanceOfAny(
              IllegalArgumentException.class,
              NullPointerException.class,
              IllegalStateException.class);
      String setting = executable.getName();
      assertThat(e.getCause().getMessage())
          .as("%s: %s", executable, parameter)
          .containsAnyOf(parameter, setting, "is started once")
          .doesNotStartWith("Cannot invoke");
    }
  }

  private static Object receiver(Class<?> type) throws Exception {
    if (type == ReconnectDialog.class) {
      return new ReconnectDialog<>(
          (HelpClient) VALUES.get(HelpClient.class).get(0), Attempt.toStart(), () -> "connected");
    }
    if (type == Reconnect.class) {
      return new Reconnect<>(
          (HelpClient) VALUES.get(HelpClient.class).get(0), Attempt.toStart(), () -> "connected");
    }
    if (type == ReconnectLine.class) {
      return new ReconnectLine(
          Terminal.plain(80), (PrintStream) VALUES.get(PrintStream.class).get(0));
    }
    return type == HelpClientBuilder.class ? HelpClient.builder("odd") : VALUES.get(type).get(0);
  }

  private static List<Object> values(Parameter parameter) {
    List<Object> known = VALUES.get(parameter.getType());
    return known != null ? known : Collections.singletonList(null);
  }

  private static void values(Class<?> type, Object... values) {
    VALUES.put(type, new ArrayList<>(Arrays.asList(values)));
  }

  private static List<URI> uris(String... texts) {
    return Stream.of(texts).map(URI::create).toList();
  }
}
