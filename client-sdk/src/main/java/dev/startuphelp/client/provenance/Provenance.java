package dev.startuphelp.client.provenance;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of help comes from and how far to trust it.
 *
 * @param source who said it
 * @param age how long ago it was last confirmed by its source, never negative; null for what was
 *     built in, which has no age
 */
public record Provenance(Source source, @Nullable Duration age) {

  /** Built into the application or this library. */
  public static final Provenance BUILT_IN = new Provenance(Source.BUILT_IN, null);

  /** Refuses a negative age. */
  public Provenance {
    Objects.requireNonNull(source, "source must not be null");
    if (age != null && age.isNegative()) {
      throw new IllegalArgumentException("age must not be negative: " + age);
    }
  }
}
