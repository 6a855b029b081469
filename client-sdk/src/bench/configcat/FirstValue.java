import com.configcat.ConfigCache;
import com.configcat.ConfigCatClient;
import com.configcat.PollingModes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ConfigCat: whether a feature is on, from a cache file, which there is the application's matter.
 * Without arguments it does nothing, so that its classes can be told from those of any JVM.
 */
public final class FirstValue {

  private static final String KEY = "configcat-sdk-1/aaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbb";
  private static final String CONFIG =
      "1700000000000\netag\n"
          + "{\"p\":{\"u\":\"http://127.0.0.1:9\",\"r\":0,\"s\":\"salt\"},"
          + "\"f\":{\"outage\":{\"t\":0,\"v\":{\"b\":true}}}}";

  private FirstValue() {}

  /** Arguments: a cache directory, and how many milliseconds to go on afterwards. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 0) {
      return;
    }
    Path file = Path.of(arguments[0], "configcat");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, CONFIG);
    }
    long began = System.nanoTime();
    ConfigCatClient client =
        ConfigCatClient.get(
            KEY,
            options -> {
              options.baseUrl("http://127.0.0.1:9");
              options.pollingMode(PollingModes.manualPoll());
              options.cache(new FileCache(file));
            });
    boolean on = client.getValue(Boolean.class, "outage", false);
    long took = System.nanoTime() - began;
    Thread.sleep(Long.parseLong(arguments[1]));
    System.out.println(on ? took / 1e6 : "no value");
    Runtime.getRuntime().halt(on ? 0 : 1);
  }

  /** One file for the one key. */
  private static final class FileCache extends ConfigCache {
    private final Path file;

    FileCache(Path file) {
      this.file = file;
    }

    @Override
    protected String read(String key) throws IOException {
      return Files.readString(file);
    }

    @Override
    protected void write(String key, String value) throws IOException {
      Files.writeString(file, value);
    }
  }
}
