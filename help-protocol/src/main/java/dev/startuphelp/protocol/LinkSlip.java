package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Slip;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was probably meant by a link that the rule of {@link HelpLink} refuses. Pure. */
final class LinkSlip {

  private static final Pattern PORT = Pattern.compile("(?i)https?://[^/?#]*:([0-9]+)(?:[/?#].*)?");
  private static final Pattern USER_INFO = Pattern.compile("//[^/?#]*@");
  private static final Pattern MAIL = Pattern.compile("[^\\s@/:]+@[^\\s@/:]+\\.[^\\s@/:]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9() .-]{4,30}");
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?:[:/?#].*)?");

  private LinkSlip() {}

  static Guess in(String written) {
    String link = written.strip();
    if (link.length() > HelpLink.MAX_LENGTH) {
      return Guess.of(
          Code.LINK_REFUSED,
          Slip.TOO_LONG,
          String.valueOf(link.length()),
          String.valueOf(HelpLink.MAX_LENGTH));
    }
    String shown = withoutSecrets(link);
    Optional<OddCharacter> odd = OddCharacter.firstIn(link);
    String plain = withoutSecrets(OddCharacter.plain(link).replace("\"", "").strip());
    if (odd.isPresent() && !plain.isEmpty()) {
      return Guess.of(
          Code.LINK_REFUSED,
          Slip.ODD_CHARACTER,
          shown,
          odd.get().name(),
          corrected(plain.replace(" ", "%20")).or(() -> corrected(plain)).orElse(plain));
    }
    return spaced(link, shown)
        .or(() -> withoutScheme(link, shown))
        .or(() -> port(link, shown))
        .orElseGet(() -> Guess.of(Code.LINK_REFUSED, Slip.NONE, shown));
  }

  private static Optional<Guess> spaced(String link, String shown) {
    if (link.indexOf(' ') < 0) {
      return Optional.empty();
    }
    boolean phone = link.regionMatches(true, 0, "tel:", 0, 4);
    return corrected(link.replaceAll(" +", phone ? "" : "%20"))
        .map(right -> Guess.of(Code.LINK_REFUSED, Slip.SPACE, shown, right));
  }

  private static Optional<Guess> withoutScheme(String link, String shown) {
    String scheme =
        MAIL.matcher(link).matches()
            ? "mailto:"
            : PHONE.matcher(link).matches()
                ? "tel:"
                : HOST.matcher(link).matches() ? "https://" : "";
    String rest = scheme.equals("tel:") ? link.replace(" ", "") : link.replace(" ", "%20");
    return scheme.isEmpty()
        ? Optional.empty()
        : corrected(scheme + rest)
            .map(right -> Guess.of(Code.LINK_REFUSED, Slip.SCHEME_MISSING, shown, right));
  }

  private static Optional<Guess> port(String link, String shown) {
    Matcher port = PORT.matcher(link);
    return port.matches() && HelpLink.parse(link.replace(":" + port.group(1), "")).isPresent()
        ? Optional.of(Guess.of(Code.LINK_REFUSED, Slip.PORT, shown, port.group(1)))
        : Optional.empty();
  }

  private static Optional<String> corrected(String link) {
    return HelpLink.parse(link).isPresent() ? Optional.of(link) : Optional.empty();
  }

  /** What is refused is still read by others: in a log, in an answer about health. */
  private static String withoutSecrets(String link) {
    return USER_INFO.matcher(link).replaceAll("//…@");
  }
}
