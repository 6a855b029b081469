package dev.startuphelp.client.terminal;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in the characters that a charset has. What it lacks is replaced by what looks or reads
 * alike, accents are left out, Cyrillic letters are written in Latin ones; only what has nothing
 * alike becomes a question mark.
 */
final class PlainSigns {

  private static final Map<Integer, String> ALIKE = new HashMap<>();

  static {
    alike("‘’‚‛′‹›", "'");
    alike("“”„‟″«»", "\"");
    alike("‐‑‒–—―−·", "-");
    alike("•∙▪●", "*");
    alike("│┃", "|");
    alike("…", "...");
    alike("→⇒", "->");
    alike("←⇐", "<-");
    alike("×", "x");
    alike("№", "No.");
    alike("©", "(c)");
    alike("✓✔", "+");
    alike("✗✘", "x");
    alike("\u00A0\u2002\u2003\u2009\u202F\u3000", " ");
    String[] latin =
        ("a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch '' y ' e yu ya"
                + " i yi ye g")
            .split(" ", -1);
    String cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
    for (int i = 0; i < cyrillic.length(); i++) {
      char letter = cyrillic.charAt(i);
      ALIKE.put((int) letter, latin[i]);
      ALIKE.put((int) Character.toUpperCase(letter), capitalized(latin[i]));
    }
  }

  private final CharsetEncoder encoder;

  PlainSigns(Charset charset) {
    this.encoder = (charset.canEncode() ? charset : Charset.defaultCharset()).newEncoder();
  }

  String of(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.append(of(c)));
    return plain.toString();
  }

  /**
   * A link stays one that can be opened: what is not ASCII is encoded as in a browser's history.
   */
  String of(URI link, String written) {
    return encoder.canEncode(written) ? written : ascii(link);
  }

  private String of(int c) {
    String same = Character.toString(c);
    if (encoder.canEncode(same)) {
      return same;
    }
    String alike = ALIKE.get(c);
    if (alike != null) {
      return alike;
    }
    String bare = Normalizer.normalize(same, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Columns.of(c) == 0 ? "" : bare.isEmpty() || !encoder.canEncode(bare) ? "?" : bare;
  }

  private static String ascii(URI link) {
    String authority = link.getRawAuthority();
    if (authority == null) {
      return link.toASCIIString();
    }
    int colon = authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    String port = authority.substring(host.length());
    String named = link.toString().replace("//" + authority, "//" + latin(host) + port);
    return URI.create(named).toASCIIString();
  }

  private static String latin(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  private static void alike(String characters, String plain) {
    characters.codePoints().forEach(c -> ALIKE.put(c, plain));
  }

  private static String capitalized(String letters) {
    return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
  }
}
