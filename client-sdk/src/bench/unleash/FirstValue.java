import io.getunleash.DefaultUnleash;
import io.getunleash.Unleash;
import io.getunleash.util.UnleashConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unleash: whether a feature is on, from the backup file. Without arguments it does nothing, so
 * that its classes can be told from those of any JVM.
 */
public final class FirstValue {

  private static final String BACKUP =
      "{\"version\":2,\"features\":[{\"name\":\"outage\",\"enabled\":true,"
          + "\"strategies\":[{\"name\":\"default\"}]}]}";

  private FirstValue() {}

  /** Arguments: a cache directory, and how many milliseconds to go on afterwards. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 0) {
      return;
    }
    Path backup = Path.of(arguments[0], "unleash-backup.json");
    if (!Files.exists(backup)) {
      Files.createDirectories(backup.getParent());
      Files.writeString(backup, BACKUP);
    }
    long began = System.nanoTime();
    Unleash unleash =
        new DefaultUnleash(
            UnleashConfig.builder()
                .appName("bench")
                .instanceId("bench")
                .unleashAPI("http://127.0.0.1:9/api/")
                .apiKey("default:development.unleash-insecure-api-token")
                .backupFile(backup.toString())
                .build());
    boolean on = unleash.isEnabled("outage");
    long took = System.nanoTime() - began;
    Thread.sleep(Long.parseLong(arguments[1]));
    System.out.println(on ? took / 1e6 : "no value");
    Runtime.getRuntime().halt(on ? 0 : 1);
  }
}
