package dev.startuphelp.client.library;

import java.util.Optional;

/** A library that applications bring along, often in a version of their own choice. */
enum Library {
  OKHTTP(
      "okhttp3.",
      "OkHttp 4.12",
      "okhttp3.OkHttpClient",
      "com.squareup.okhttp3",
      "com.squareup.okhttp3/okhttp",
      Cost.ASKING),
  OKIO(
      "okio.",
      "Okio 3.6",
      "okio.Buffer",
      "com.squareup.okio",
      "com.squareup.okio/okio-jvm",
      Cost.ASKING),
  KOTLIN(
      "kotlin.",
      "kotlin-stdlib 1.8",
      "kotlin.Unit",
      "kotlin-stdlib",
      "org.jetbrains.kotlin/kotlin-stdlib",
      Cost.ASKING),
  CAFFEINE(
      "com.github.benmanes.caffeine.",
      "Caffeine 3.0",
      "com.github.benmanes.caffeine.cache.Caffeine",
      "com.github.ben-manes.caffeine",
      "com.github.ben-manes.caffeine/caffeine",
      Cost.ASKING),
  JACKSON(
      "com.fasterxml.jackson.core.",
      "jackson-core 2.13",
      "com.fasterxml.jackson.core.JsonFactory",
      "com.fasterxml.jackson.core.jackson-core",
      "com.fasterxml.jackson.core/jackson-core",
      Cost.READING),
  FAILSAFE(
      "dev.failsafe.",
      "Failsafe 3.0",
      "dev.failsafe.RetryPolicy",
      "dev.failsafe",
      "dev.failsafe/failsafe",
      Cost.PAUSES),
  ZXING(
      "com.google.zxing.",
      "ZXing (core) 3.5",
      "com.google.zxing.qrcode.encoder.Encoder",
      "com.google.zxing.core",
      "com.google.zxing/core",
      Cost.CODE);

  private final String packages;
  private final String oldest;
  private final String type;
  private final String manifestName;
  private final String mavenName;
  private final Cost cost;

  Library(
      String packages,
      String oldest,
      String type,
      String manifestName,
      String mavenName,
      Cost cost) {
    this.packages = packages;
    this.oldest = oldest;
    this.type = type;
    this.manifestName = manifestName;
    this.mavenName = mavenName;
    this.cost = cost;
  }

  /** The library of a class, given by its full name. */
  static Optional<Library> ofClass(String name) {
    for (Library library : values()) {
      if (name.startsWith(library.packages)) {
        return Optional.of(library);
      }
    }
    return Optional.empty();
  }

  /** Its name and the oldest version that is tried in the build. */
  String oldest() {
    return oldest;
  }

  /** A class that every version has. */
  String type() {
    return type;
  }

  /** What its manifest calls it. */
  String manifestName() {
    return manifestName;
  }

  /** Group and artifact, as Maven puts them into a jar. */
  String mavenName() {
    return mavenName;
  }

  /** What does not work without it, as a sentence. */
  String cost() {
    return cost.sentence;
  }

  private enum Cost {
    ASKING("The help service cannot be asked. Help that was kept is shown as before."),
    READING(
        "What the help service says, or said before, cannot be read. Other help is shown as"
            + " before."),
    PAUSES("The pauses between attempts to connect do not grow."),
    CODE("The window shows no QR code.");

    private final String sentence;

    Cost(String sentence) {
      this.sentence = sentence;
    }
  }
}
