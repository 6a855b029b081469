package dev.startuphelp.client.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * A library as the application has it. The version is what the jar says of itself and never
 * guessed; a jar into which several were merged may say it of each ({@code pom.properties}).
 *
 * @param version null: the jar does not say
 * @param place the jar's name
 */
record FoundLibrary(@Nullable String version, String place) {

  /** The one that is on the class path, or module path; null: there is none. */
  static @Nullable FoundLibrary of(Library library, ClassLoader loader) {
    String entry = library.type().replace('.', '/') + ".class";
    URL url = loader.getResource(entry);
    if (url == null) {
      return null;
    }
    String text = url.toString();
    String jar = text.substring(0, text.length() - entry.length());
    String version = fromPom(jar, library);
    return new FoundLibrary(version != null ? version : fromManifest(jar, library), name(jar));
  }

  @Override
  public String toString() {
    return version == null ? place + ", which names no version" : version + " (" + place + ")";
  }

  private static String name(String jar) {
    String path = jar.replaceAll("[!/]+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static @Nullable String fromPom(String jar, Library library) {
    try (InputStream in = open(jar + "META-INF/maven/" + library.mavenName() + "/pom.properties")) {
      Properties pom = new Properties();
      pom.load(in);
      return pom.getProperty("version");
    } catch (IOException | IllegalArgumentException e) { // Many are built without Maven.
      return null;
    }
  }

  // The manifest of an application that has the library merged into its jar tells of the
  // application.
  private static @Nullable String fromManifest(String jar, Library library) {
    try (InputStream in = open(jar + "META-INF/MANIFEST.MF")) {
      Attributes manifest = new Manifest(in).getMainAttributes();
      if (library.manifestName().equals(manifest.getValue("Bundle-SymbolicName"))) {
        return manifest.getValue("Bundle-Version");
      }
      String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      boolean itsOwn =
          library.manifestName().equals(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE));
      return itsOwn && version != null ? version.split("-", 2)[0] : null;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private static InputStream open(String url) throws IOException {
    URLConnection connection = URI.create(url).toURL().openConnection();
    connection.setUseCaches(false); // Else the jar stays open, and on Windows cannot be replaced.
    return connection.getInputStream();
  }
}
