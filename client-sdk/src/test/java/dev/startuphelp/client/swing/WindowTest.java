package dev.startuphelp.client.swing;

import java.awt.GraphicsEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that draw or open windows; the build runs them apart, on a display of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("window")
@ExtendWith(WindowTest.OnlyWithDisplay.class)
@interface WindowTest {

  /** Skips, and says why, where Java has no display or comes without its half for windows. */
  final class OnlyWithDisplay implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Path home = Path.of(System.getProperty("java.home"));
      if (!Files.exists(home.resolve("lib/libawt_xawt.so")) && isLinux()) {
        System.err.println("Windows are NOT tried: this Java comes without them: " + home);
        return ConditionEvaluationResult.disabled("a Java without windows: " + home);
      }
      return GraphicsEnvironment.isHeadless()
          ? ConditionEvaluationResult.disabled("no display")
          : ConditionEvaluationResult.enabled("there is a display");
    }

    private static boolean isLinux() {
      return System.getProperty("os.name").startsWith("Linux");
    }
  }
}
