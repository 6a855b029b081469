package dev.startuphelp.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the list to choose from.
 *
 * @param name as the list shows it
 * @param host the computer that it is on
 */
record Infobase(String name, String host) {

  private static final Pattern SECTION = Pattern.compile("\\[(.+)]");
  private static final Pattern SERVER =
      Pattern.compile("Srvr=\"([^\"]+)\"|ws=\"https?://([^/\"]+)");

  /** The infobases of a <code>*.v8i</code> file that are on a server. */
  static List<Infobase> readAll(Path list) throws IOException {
    List<Infobase> infobases = new ArrayList<>();
    String name = "";
    for (String line : Files.readAllLines(list)) {
      Matcher section = SECTION.matcher(line);
      Matcher server = SERVER.matcher(line);
      if (section.matches()) {
        name = section.group(1);
      } else if (line.startsWith("Connect=") && server.find()) {
        String host = server.group(1) == null ? server.group(2) : server.group(1);
        infobases.add(new Infobase(name, host));
      }
    }
    return infobases;
  }

  /** Where its server listens. */
  URI server(int port) {
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** As the list shows it. */
  @Override
  public String toString() {
    return name;
  }
}
