package dev.startuphelp.client.redaction;

/**
 * Reads a text once, from its first character to its last, and finds what is secret in it.
 *
 * <p>Each sign of a secret (a name with {@code =} or {@code :}, a switch, an {@code @}, a query) is
 * judged by the original text around it, whatever was found before: no text in front can hide one.
 * What two signs find is removed once. A scan that could start at many places of one line keeps
 * where it ended, so the time is in proportion to the length.
 */
final class SecretReader {

  private static final int MAX_SPACES = 9;
  private static final int MAX_USER_INFO = 200;
  private static final String PEM_END = "-----END ";

  private final String text;
  private final int length;
  private final Spans secrets = new Spans();
  private final boolean commandLineOfOneC;

  private int tokenStart; // Behind the last space, quote or angle bracket.
  private boolean inUrl; // "://" has been read in this token.
  private boolean inPath; // This token is a path: "/api" of "GET /api?code=..."
  private int bareEnd = -1;
  private int lineEnd = -1;
  private int groupEnd = -1;
  private char groupSign;
  private int headerEnd = -1;
  private int queryEnd = -1;

  SecretReader(String text) {
    this.text = text;
    this.length = text.length();
    this.commandLineOfOneC = text.indexOf('/') >= 0 && isCommandLineOfOneC(text);
  }

  String withoutSecrets() {
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      switch (c) {
        case ' ', '\t', '\n', '\r', '"', '\'', '<', '\u00A0' -> beginToken(i + 1);
        case '>' -> {
          element(i);
          beginToken(i + 1);
        }
        case '=', ':', '：' -> separator(i);
        case '/' -> slash(i);
        case '@' -> at(i);
        case '?' -> query(i);
        case '#' -> fragment(i);
        case '-' -> dash(i);
        case 'b', 'B', 'd', 'D', 'n', 'N' -> scheme(i);
        case 'e' -> webToken(i);
        default -> {}
      }
    }
    return secrets.replacedIn(text, Redaction.MARK);
  }

  private void beginToken(int start) {
    tokenStart = start;
    inUrl = false;
    inPath = false;
  }

  // password=..., "client_secret":"...", Authorization: ...

  private void separator(int at) {
    int end = skipQuoteBack(skipSpacesBack(at));
    int start = wordStart(end);
    if (start == end) {
      return;
    }
    String word = text.substring(start, end);
    boolean colon = text.charAt(at) != '=';
    if (SecretNames.namesHeader(word)) {
      header(valueStart(at), colon);
    } else if (SecretNames.namesLoginOfOneC(word)) {
      if (!colon) {
        value(valueStart(at), false);
      }
    } else if (word.equalsIgnoreCase("authority")) {
      authority(valueStart(at));
    } else if (isName(word, start) && !isEndOfPath(start, end, at) && !isParsed(word, start)) {
      int value = valueStart(at);
      value(value, colon && value > at + 1);
    }
  }

  private boolean isName(String word, int start) {
    return SecretNames.names(word)
        || (word.equalsIgnoreCase("passe") && endsWith(start, "mot de "))
        || ((word.equalsIgnoreCase("доступа") || word.equalsIgnoreCase("разрешения"))
            && endsWith(start, "код "));
  }

  /** ".../oauth2/token": Connection refused */
  private boolean isEndOfPath(int start, int end, int separator) {
    return start > 0
        && text.charAt(start - 1) == '/'
        && text.charAt(separator) != '='
        && (end < separator || isSpace(separator + 1));
  }

  /** "Unexpected token: FROM", as parsers say it. */
  private boolean isParsed(String word, int start) {
    return word.equalsIgnoreCase("token")
        && (endsWith(start, "expected ")
            || endsWith(start, "unrecognized ")
            || endsWith(start, "illegal "));
  }

  /** {@code <password>...</password>} */
  private void element(int at) {
    int start = wordStart(at);
    if (start > 0
        && start < at
        && (text.charAt(start - 1) == '<' || text.charAt(start - 1) == ':')
        && SecretNames.names(text.substring(start, at))) {
      int end = at + 1;
      while (end < length && text.charAt(end) != '<' && text.charAt(end) != '\n') {
        end++;
      }
      remove(at + 1, end);
    }
  }

  private void authority(int from) {
    int end = from;
    while (end < length && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    int colon = text.indexOf(':', from);
    boolean password = colon >= 0 && colon < end - 1 && !Character.isDigit(text.charAt(colon + 1));
    if (password || text.substring(from, end).indexOf('@') >= 0) {
      remove(from, end);
    }
  }

  /**
   * All that is the value of a header: a quoted one, a list, else the line and its continuations.
   */
  private void header(int from, boolean colon) {
    if (from >= length || from < headerEnd || isMark(from)) {
      return;
    }
    int closing = closingQuote(from);
    if (text.charAt(from) == '"' || text.charAt(from) == '\\') {
      value(from, false);
    } else if (text.charAt(from) == '[') {
      remove(from, groupEnd(from, ']'));
    } else if (closing >= 0) {
      remove(from, closing);
    } else if (!(colon && Harmless.beginsSentence(text, from, bareEnd(from)))) {
      headerEnd = headerLines(from);
      remove(from, headerEnd);
    }
  }

  /** Where the quote closes that opens before the name, as in curl -H 'Cookie: a=b'; -1: none. */
  private int closingQuote(int value) {
    int sign = value - 1;
    while (sign > 0 && Character.isWhitespace(text.charAt(sign))) {
      sign--;
    }
    int start = wordStart(skipSpacesBack(sign));
    char quote = start > 0 ? text.charAt(start - 1) : ' ';
    if (quote != '"' && quote != '\'') {
      return -1;
    }
    boolean escaped = start > 1 && text.charAt(start - 2) == '\\';
    int end = lineEnd(value);
    for (int i = value; i < end; i++) {
      if (text.charAt(i) == quote && (escaped || text.charAt(i - 1) != '\\')) {
        return i;
      }
    }
    return -1;
  }

  private int headerLines(int from) {
    int end = lineEnd(from);
    while (end < length) {
      int next =
          text.charAt(end) == '\r' && end + 1 < length && text.charAt(end + 1) == '\n'
              ? end + 2
              : end + 1;
      boolean continued =
          next < length
              && (text.charAt(next) == ' ' || text.charAt(next) == '\t')
              && !isStackFrame(next);
      if (!continued) {
        return end;
      }
      end = lineEnd(next);
    }
    return end;
  }

  private boolean isStackFrame(int lineStart) {
    int i = skipSpaces(lineStart);
    return text.startsWith("at ", i)
        || text.startsWith("... ", i)
        || text.startsWith("Caused by", i);
  }

  // Values

  /**
   * Removes the value that begins here, if it can be a secret.
   *
   * @param sentence whether a sentence may begin here
   */
  private void value(int from, boolean sentence) {
    if (from >= length || isMark(from) || isNameOfAnother(from)) {
      return;
    }
    int end = valueEnd(from);
    if (secrets.cover(from, end) || Harmless.isHarmless(text, from, end)) {
      return;
    }
    char first = text.charAt(from);
    if ((first == '[' || first == '(') && Harmless.isListOfWords(text, from, end)) {
      return;
    }
    if (sentence && Harmless.beginsSentence(text, from, end)) {
      return;
    }
    if (isBehindLineEnd(from) && Harmless.isWordOfSeveral(text, from, end)) {
      return;
    }
    remove(from, end);
  }

  /** A value in quotes or brackets with what is glued to it, or a bare one. */
  private int valueEnd(int from) {
    int end =
        switch (text.charAt(from)) {
          case '"', '\'', '\\' -> quotedEnd(from);
          case '{' -> groupEnd(from, '}');
          case '[' -> groupEnd(from, ']');
          case '(' -> groupEnd(from, ')');
          default -> from;
        };
    return end < length ? bareEnd(end) : end;
  }

  /**
   * The end of a string with escaped or doubled quotes in it, or whose quotes are escaped
   * themselves, as in JSON in JSON. The same place when none begins here.
   */
  private int quotedEnd(int from) {
    int open = from;
    while (open < length && text.charAt(open) == '\\') {
      open++;
    }
    int depth = open - from;
    if (open == length || (text.charAt(open) != '"' && text.charAt(open) != '\'')) {
      return from;
    }
    char quote = text.charAt(open);
    int escapes = 0;
    for (int i = open + 1; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return i;
      }
      if (c == quote && closes(i, escapes, depth)) {
        if (depth > 0 || i + 1 == length || text.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++; // Doubled.
      }
      escapes = c == '\\' ? escapes + 1 : 0;
    }
    return length;
  }

  private boolean closes(int quoteAt, int escapes, int depth) {
    if (depth > 0) {
      return escapes <= depth;
    }
    return text.charAt(quoteAt) == '\'' || escapes % 2 == 0;
  }

  /** The end of a group on one line, its closing bracket included. */
  private int groupEnd(int from, char closing) {
    if (from >= groupEnd || groupSign != closing) {
      int end = from;
      while (end < length && text.charAt(end) != closing && !isLineEnd(end)) {
        end++;
      }
      groupEnd = end < length && text.charAt(end) == closing ? end + 1 : end;
      groupSign = closing;
    }
    return groupEnd;
  }

  /** A comma ends a bare value only before a space. */
  private int bareEnd(int from) {
    if (from < bareEnd) {
      return bareEnd;
    }
    int end = from;
    while (end < length && !endsBare(end)) {
      end++;
    }
    bareEnd = end;
    return end;
  }

  private boolean endsBare(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case ';', '&', '"', '\'', '}', ')', ']', '<' -> true;
      case ',' -> at + 1 < length && Character.isWhitespace(text.charAt(at + 1));
      default -> Character.isWhitespace(c) || c == '\u00A0';
    };
  }

  /** "password:" behind "token= ": the value of the first is missing. */
  private boolean isNameOfAnother(int from) {
    if (!isSpace(from - 1)) {
      return false; // Glued, it may be the value with the next name glued to it.
    }
    int start = from;
    while (start < length
        && (text.charAt(start) == '\\' || text.charAt(start) == '"' || text.charAt(start) == '-')) {
      start++;
    }
    int end = start;
    int word = start;
    while (end < length && (isWordPart(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
      word = text.charAt(end - 1) == '.' ? end : word;
      if (end - start > 100 || Character.isDigit(text.charAt(end - 1))) {
        return false;
      }
    }
    String name = text.substring(word, end);
    int next = end;
    while (next < length && (text.charAt(next) == '\\' || text.charAt(next) == '"')) {
      next++;
    }
    next = skipSpaces(next);
    boolean named = next < length && (text.charAt(next) == '=' || text.charAt(next) == ':');
    if (named) {
      return isName(name, word) || SecretNames.namesHeader(name);
    }
    boolean isSwitch = start > from && start <= from + 2 && text.charAt(start - 1) == '-';
    return isSwitch && next > end && SecretNames.namesSwitch(name);
  }

  // --password ..., -----BEGIN PRIVATE KEY-----

  private void dash(int at) {
    if (text.startsWith("-----BEGIN ", at)) {
      privateKey(at);
      return;
    }
    if (at > 0 && isWordPart(text.charAt(at - 1))) {
      return;
    }
    int start = text.startsWith("--", at) ? at + 2 : at + 1;
    int end = start;
    while (end < length && isWordPart(text.charAt(end))) {
      end++;
    }
    int value = skipSpaces(end);
    if (value > end && end > start && SecretNames.namesSwitch(text.substring(start, end))) {
      value(value, true);
    }
  }

  private void privateKey(int at) {
    int line = Math.min(at + 60, length);
    int key = text.substring(at, line).indexOf("PRIVATE KEY-----");
    if (key < 0) {
      return;
    }
    int begin = at + key + "PRIVATE KEY-----".length();
    int end = begin;
    while (end < length && text.charAt(end) != '-') {
      end++;
    }
    if (text.startsWith(PEM_END, end)) {
      int close = text.indexOf("KEY-----", end);
      end = close >= 0 && close < end + 60 ? close + "KEY-----".length() : end;
    }
    remove(at, end);
  }

  // Addresses

  private void slash(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (at == tokenStart || before == '(' || before == '=') {
      inPath = true;
    }
    if (at + 1 < length && text.charAt(at + 1) == '/' && before != '/') {
      inUrl |= before == ':';
      userInfo(at + 2);
    } else if (!isWordPart(before) && "/.:\\".indexOf(before) < 0) {
      switchOfOneC(at);
    }
  }

  /** //user:password@host, also where the password has a slash. */
  private void userInfo(int from) {
    int end = from;
    int last = -1;
    int odd = -1; // A colon without a port behind it.
    while (end < length && !endsAuthority(text.charAt(end))) {
      if (text.charAt(end) == '@') {
        last = end;
      } else if (text.charAt(end) == ':'
          && end + 1 < length
          && !Character.isDigit(text.charAt(end + 1))) {
        odd = end;
      }
      end++;
    }
    if (last < 0 && odd >= 0 && from < length && text.charAt(from) != '[') {
      int limit = Math.min(length, end + MAX_USER_INFO);
      while (end < limit && !endsToken(end)) {
        if (text.charAt(end) == '@') {
          last = end;
        }
        end++;
      }
    }
    if (last > from) {
      remove(from, last);
    }
  }

  private static boolean endsAuthority(char c) {
    return c == '/'
        || c == '?'
        || c == '#'
        || c == '"'
        || c == '\''
        || c == '<'
        || c == '>'
        || Character.isWhitespace(c);
  }

  private boolean endsToken(int at) {
    char c = text.charAt(at);
    return c == '"' || c == '\'' || c == '<' || c == '>' || Character.isWhitespace(c);
  }

  /** user:password@host and jdbc:oracle:thin:user/password@host */
  private void at(int at) {
    int start = at;
    int oldest = Math.max(Math.max(0, at - MAX_USER_INFO), tokenStart);
    int colon = -1;
    while (start > oldest && text.charAt(start - 1) != '@') {
      start--;
      colon = text.charAt(start) == ':' ? start : colon;
    }
    int jdbc = text.substring(start, at).indexOf("jdbc:oracle:");
    if (jdbc >= 0) {
      int user = text.indexOf(':', start + jdbc + "jdbc:oracle:".length()) + 1;
      int slash = text.indexOf('/', start);
      if (user > 0 && slash > user && slash < at) {
        remove(user, at);
      }
      return;
    }
    boolean isHost =
        at + 1 < length
            && (Character.isLetterOrDigit(text.charAt(at + 1)) || text.charAt(at + 1) == '[');
    if (!isHost || colon < 0 || text.regionMatches(true, start, "mailto:", 0, 7)) {
      return;
    }
    // Behind what cannot be a part of a user's name.
    for (int i = at - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (c == '/') {
        return;
      }
      if (i < colon && (c == '=' || c == '(' || c == '[' || c == ',' || c == '{')) {
        start = i + 1;
        break;
      }
    }
    boolean behindWord = start > 0 && "/@:.-".indexOf(text.charAt(start - 1)) >= 0;
    if (colon > start && colon < at - 1 && !behindWord) {
      remove(start, at);
    }
  }

  private void query(int at) {
    if ((inUrl || inPath) && at >= queryEnd) {
      int end = at + 1;
      while (end < length && !endsToken(end) && text.charAt(end) != '#') {
        end++;
      }
      queryEnd = end;
      removeAllButPunctuation(at + 1, end);
    }
  }

  private void fragment(int at) {
    if (inUrl && at >= queryEnd) {
      int end = at + 1;
      boolean named = false;
      while (end < length && !endsToken(end)) {
        named |= text.charAt(end) == '=';
        end++;
      }
      queryEnd = end;
      if (named) {
        removeAllButPunctuation(at + 1, end);
      }
    }
  }

  private void removeAllButPunctuation(int from, int to) {
    int end = to;
    while (end > from && ").,;:]}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    remove(from, end);
  }

  // 1C: /UC code, /P password, /N name

  private void switchOfOneC(int at) {
    if (text.startsWith("/UC", at) || text.startsWith("/uc ", at)) {
      argument(at + 3);
    } else if (text.regionMatches(true, at, "/ConfigurationRepositoryP", 0, 25)) {
      argument(at + 25);
    } else if (at + 2 < length && "PNpn".indexOf(text.charAt(at + 1)) >= 0) {
      char next = text.charAt(at + 2);
      if (next == ' ' || (commandLineOfOneC && Character.isUpperCase(text.charAt(at + 1)))) {
        argument(at + 2);
      }
    }
  }

  private void argument(int from) {
    int value = from;
    while (value < length && value < from + MAX_SPACES && text.charAt(value) == ' ') {
      value++;
    }
    if (value < length && !isLineEnd(value) && !isMark(value) && !isNameOfAnother(value)) {
      remove(value, valueEnd(value));
    }
  }

  private static boolean isCommandLineOfOneC(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean found =
          switch (text.charAt(i)) {
            case '1' ->
                text.regionMatches(true, i, "1cv8", 0, 4)
                    || text.regionMatches(true, i, "1cestart", 0, 8);
            case 'e', 'E' -> text.regionMatches(true, i, "enterprise", 0, 10);
            case 'd', 'D' -> text.regionMatches(true, i, "designer", 0, 8);
            case 'a', 'A' -> text.regionMatches(true, i, "additionalparameters", 0, 20);
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  // Bearer ..., eyJ...

  private void scheme(int at) {
    if (at > 0 && isWordPart(text.charAt(at - 1))) {
      return;
    }
    int end =
        switch (text.charAt(at)) {
          case 'b', 'B' -> Math.max(wordEnd(at, "bearer"), wordEnd(at, "basic"));
          case 'd', 'D' -> wordEnd(at, "digest");
          default -> Math.max(wordEnd(at, "negotiate"), wordEnd(at, "ntlm"));
        };
    int value = end < 0 ? at : skipSpaces(end);
    if (end >= 0 && value > end && value < length && !isMark(value) && !isNameOfAnother(value)) {
      int tokenEnd = value;
      while (tokenEnd < length && isPartOfToken(text.charAt(tokenEnd))) {
        tokenEnd++;
      }
      if (looksLikeToken(value, tokenEnd)) {
        remove(value, tokenEnd);
      }
    }
  }

  private int wordEnd(int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length()) ? at + word.length() : -1;
  }

  private static boolean isPartOfToken(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "+/=._~-".indexOf(c) >= 0);
  }

  /** Of six characters at least, and not a word: "Bearer eyJ...", but not "basic constraints". */
  private boolean looksLikeToken(int from, int to) {
    boolean isParameter = // realm="..."
        to > from
            && to < length
            && text.charAt(to - 1) == '='
            && (text.charAt(to) == '"' || text.charAt(to) == '\\');
    if (to - from < 6 || isParameter) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)
          || c == '='
          || (i > from && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1)))) {
        return !Harmless.isHarmless(text, from, to);
      }
    }
    return to - from > 24;
  }

  /** JSON Web Tokens wherever they stand. */
  private void webToken(int at) {
    if (!text.startsWith("eyJ", at)
        || (at > 0 && isWordPart(text.charAt(at - 1)) && text.charAt(at - 1) != '-')) {
      return;
    }
    int end = at;
    for (int dots = 0; end < length; end++) {
      char c = text.charAt(end);
      boolean part = c < 128 && isWordPart(c);
      if (!part && (c != '.' || ++dots > 4)) {
        break;
      }
    }
    while (text.charAt(end - 1) == '.') {
      end--;
    }
    if (end - at >= 8) {
      remove(at, end);
    }
  }

  // The text

  private void remove(int from, int to) {
    if (!isMark(from) || to > from + Redaction.MARK.length()) {
      secrets.add(from, to);
    }
  }

  private boolean isMark(int at) {
    return text.startsWith(Redaction.MARK, at);
  }

  /** Behind the separator, a second one ("=>", ":=", "==") and spaces, at most one line end. */
  private int valueStart(int separator) {
    int start = separator + 1;
    if (start < length && (text.charAt(start) == '>' || text.charAt(start) == '=')) {
      start++;
    }
    return skipSpaces(start);
  }

  private boolean isBehindLineEnd(int from) {
    for (int i = from - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
      if (isLineEnd(i)) {
        return true;
      }
    }
    return false;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < length && i < from + MAX_SPACES && isSpace(i)) {
      i++;
    }
    return i;
  }

  private boolean isSpace(int at) {
    return at < length && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0');
  }

  private int skipSpacesBack(int to) {
    int i = to;
    while (i > 0
        && i > to - MAX_SPACES
        && (text.charAt(i - 1) == ' '
            || text.charAt(i - 1) == '\t'
            || text.charAt(i - 1) == '\u00A0')) {
      i--;
    }
    return i;
  }

  private int skipQuoteBack(int to) {
    int i = to;
    if (i > 0 && (text.charAt(i - 1) == '"' || text.charAt(i - 1) == '\'')) {
      i--;
      while (i > 0 && i > to - MAX_SPACES && text.charAt(i - 1) == '\\') {
        i--;
      }
    }
    return i;
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private boolean endsWith(int end, String words) {
    return text.regionMatches(true, end - words.length(), words, 0, words.length());
  }

  private int lineEnd(int from) {
    if (from > lineEnd) {
      int end = from;
      while (end < length && !isLineEnd(end)) {
        end++;
      }
      lineEnd = end;
    }
    return lineEnd;
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
