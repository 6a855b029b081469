package dev.startuphelp.client.extension;

import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.protocol.HelpLink;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.SituationName;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A situation that an application has named itself, in the words for one reader. Control characters
 * are taken out of the texts and long ones are cut; secrets are redacted when they are shown.
 *
 * @param name {@code [A-Za-z0-9._-]{1,64}}, the same in every language: notices refer to it. It
 *     should have a dot, like {@code accounting.TRIAL_ENDED}: a name without one cannot be told
 *     from a misspelt {@link Situation}, so commands and admin page refuse it in a notice. The log
 *     warns of it
 * @param near the situation that comes closest, for who knows only those; {@link Situation#UNKNOWN}
 *     when none does
 * @param title one line for the top of a window, without a full stop
 * @param whatHappened a sentence or two
 * @param remedies what the person can check or do, the most likely first
 * @param forAdministrator what only an administrator can do
 * @param tryAgainCanHelp whether the same attempt may succeed a little later
 * @param link where there is more about it: http, https, mailto or tel; null: nowhere
 */
public record OwnSituation(
    String name,
    Situation near,
    String title,
    String whatHappened,
    List<String> remedies,
    List<String> forAdministrator,
    boolean tryAgainCanHelp,
    @Nullable URI link) {

  private static final int LONGEST_TEXT = 1_000; // UTF-16 code units
  private static final int MOST_TEXTS = 5;

  /**
   * Cleans the texts.
   *
   * @throws IllegalArgumentException when the name is not of its form, the title or what happened
   *     is blank, or the link is of another kind
   * @throws NullPointerException when a part is null that must not be
   */
  @SuppressWarnings({"ConstantValue", "RedundantNullCheck"}) // Applications know no NullAway.
  public OwnSituation {
    require(
        name != null && SituationName.isWellFormed(name),
        "name must be 1 to 64 of A-Z a-z 0-9 . _ -",
        name);
    Objects.requireNonNull(near, "near must not be null");
    title = text(Objects.requireNonNull(title, "title must not be null"));
    whatHappened = text(Objects.requireNonNull(whatHappened, "whatHappened must not be null"));
    require(!title.isBlank(), "title must not be blank", title);
    require(!whatHappened.isBlank(), "whatHappened must not be blank", whatHappened);
    remedies = texts(Objects.requireNonNull(remedies, "remedies must not be null"));
    forAdministrator =
        texts(Objects.requireNonNull(forAdministrator, "forAdministrator must not be null"));
    require(
        link == null || HelpLink.parse(link.toString()).isPresent(),
        "link must be http, https, mailto or tel, without user info",
        link);
  }

  /** A situation that nothing can be done about yet. */
  public static OwnSituation of(String name, String title, String whatHappened) {
    return new OwnSituation(
        name, Situation.UNKNOWN, title, whatHappened, List.of(), List.of(), false, null);
  }

  /** The same with the situation that comes closest. */
  public OwnSituation near(Situation situation) {
    return new OwnSituation(
        name, situation, title, whatHappened, remedies, forAdministrator, tryAgainCanHelp, link);
  }

  /** The same with what the person can check or do, the most likely first. */
  public OwnSituation remedies(String... texts) {
    return new OwnSituation(
        name, near, title, whatHappened, list(texts), forAdministrator, tryAgainCanHelp, link);
  }

  /** The same with what only an administrator can do. */
  public OwnSituation forAdministrator(String... texts) {
    return new OwnSituation(
        name, near, title, whatHappened, remedies, list(texts), tryAgainCanHelp, link);
  }

  /** The same with a link to more about it. */
  public OwnSituation link(URI address) {
    return new OwnSituation(
        name, near, title, whatHappened, remedies, forAdministrator, tryAgainCanHelp, address);
  }

  /** The same, which may pass by itself. */
  public OwnSituation tryAgain() {
    return new OwnSituation(
        name, near, title, whatHappened, remedies, forAdministrator, true, link);
  }

  private static List<String> list(String... texts) {
    return Arrays.asList(Objects.requireNonNull(texts, "texts must not be null"));
  }

  private static List<String> texts(List<String> texts) {
    List<String> clean = new ArrayList<>();
    for (String text : texts) {
      if (text != null && clean.size() < MOST_TEXTS && !text.isBlank()) {
        clean.add(text(text));
      }
    }
    return List.copyOf(clean);
  }

  private static String text(String text) {
    String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    return PlainText.clean(bounded).strip();
  }

  private static void require(boolean condition, String rule, @Nullable Object value) {
    if (!condition) {
      throw new IllegalArgumentException(rule + ": " + value);
    }
  }
}
