package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a help document from a tree of plain values: maps with string keys, lists, strings,
 * numbers, booleans, null, as any JSON or YAML parser gives it. The rules stand here once, so that
 * the server, the SDK and tools cannot differ; the golden documents show each of them.
 *
 * <p>One bad notice drops that notice, one bad field drops that field, and the problem says so;
 * only a document that is malformed as a whole is rejected as a whole. Immutable, safe for any
 * thread.
 */
public final class DocumentReader {

  /** How many notices a document may hold; the rest is left out. */
  public static final int MAX_NOTICES = 100;

  /** How many contacts a document may hold; the rest is left out. */
  public static final int MAX_CONTACTS = 20;

  private static final Set<String> NOTICE_FIELDS =
      Set.of("userMessage", "validFrom", "validUntil", "severity");
  private static final Set<String> DOCUMENT_FIELDS =
      Set.of("$schema", "helpText", "helpUrl", "contacts", "notices", "publishedAt", "revision");
  private static final Set<String> LISTED_NOTICE_FIELDS =
      Set.of("id", "helpUrl", "applications", "situations");
  private static final Set<String> CONTACT_FIELDS = Set.of("label", "url", "hours");

  private final @Nullable ZoneId fileZone;

  private DocumentReader(@Nullable ZoneId fileZone) {
    this.fileZone = fileZone;
  }

  /**
   * A reader of documents from the network: unknown fields are passed over, and a time without an
   * offset makes its notice invalid, because nobody can know which zone was meant.
   */
  public static DocumentReader ofNetwork() {
    return new DocumentReader(null);
  }

  /**
   * A reader of the administrator's file: unknown fields are named, a file with both {@code
   * notices} and a top-level notice is refused, so is one that has notices but none that can be
   * used.
   *
   * @param zone where times without an offset are taken to be
   */
  public static DocumentReader ofFile(ZoneId zone) {
    return new DocumentReader(zone);
  }

  /**
   * Reads a document; never throws for what is in it.
   *
   * @param tree the parsed document; null is the JSON value null
   */
  public Reading read(@Nullable Object tree) {
    Findings findings = new Findings();
    if (!(tree instanceof Map<?, ?> fields)) {
      findings.error(Code.NOT_AN_OBJECT, "");
      return new Reading.Rejected(findings.all());
    }
    FieldReader document = new FieldReader(fields, "", findings, fileZone);
    if (fields.get("notices") != null && !(fields.get("notices") instanceof List<?>)) {
      findings.error(Code.NOTICES_NOT_A_LIST, "/notices");
      return new Reading.Rejected(findings.all());
    }
    if (isFile()
        && fields.get("notices") != null
        && NOTICE_FIELDS.stream().anyMatch(document::has)) {
      findings.error(Code.NOTICES_AND_TOP_LEVEL_NOTICE, "/notices");
      return new Reading.Rejected(findings.all());
    }
    return readObject(document, findings);
  }

  private Reading readObject(FieldReader document, Findings findings) {
    nameUnknown(document, DOCUMENT_FIELDS, NOTICE_FIELDS);
    Notices notices = document.has("notices") ? listed(document, findings) : single(document);
    StandingHelp standingHelp =
        new StandingHelp(
            document.text("helpText"), document.link("helpUrl"), contacts(document, findings));
    Instant publishedAt = document.time("publishedAt").orNull();
    HelpDocument read =
        new HelpDocument(notices.usable, standingHelp, publishedAt, document.name("revision"));
    if (isFile() && notices.usable.isEmpty() && notices.unusable) {
      findings.error(Code.NO_USABLE_NOTICE, document.has("notices") ? "/notices" : "");
      return new Reading.Rejected(findings.all());
    }
    return new Reading.Accepted(read, findings.all());
  }

  private Notices single(FieldReader document) {
    LocalizedText message = document.text("userMessage");
    if (message == null) {
      boolean unreadable = document.has("userMessage") && !document.isBlank("userMessage");
      return new Notices(List.of(), unreadable);
    }
    Notice notice = notice(document, message, null, List.of(), List.of());
    return new Notices(notice == null ? List.of() : List.of(notice), notice == null);
  }

  private Notices listed(FieldReader document, Findings findings) {
    List<Notice> usable = new ArrayList<>();
    List<FieldReader> elements = document.objects("notices", MAX_NOTICES);
    for (FieldReader element : elements) {
      nameUnknown(element, LISTED_NOTICE_FIELDS, NOTICE_FIELDS);
      Notice notice = listedNotice(element, findings);
      if (notice != null) {
        usable.add(notice);
      }
    }
    return new Notices(usable, document.size("notices") > 0);
  }

  private static @Nullable Notice listedNotice(FieldReader element, Findings findings) {
    LocalizedText message = element.text("userMessage");
    List<String> applications = element.names("applications");
    List<String> situations = element.names("situations");
    String id = element.name("id");
    if (message == null) {
      findings.error(Code.NOTICE_WITHOUT_MESSAGE, element.pointer());
      return null;
    }
    if (applications == null || situations == null) {
      return null; // Whom it concerns is not known, and showing it to everybody would be a guess.
    }
    return notice(element, message, id, applications, situations);
  }

  private static @Nullable Notice notice(
      FieldReader fields,
      LocalizedText message,
      @Nullable String id,
      List<String> applications,
      List<String> situations) {
    FieldReader.Time from = fields.time("validFrom");
    FieldReader.Time until = fields.time("validUntil");
    Severity severity = fields.severity("severity");
    boolean listed = !fields.pointer().isEmpty();
    var link = listed ? fields.link("helpUrl") : null; // At the top level it is standing help.
    if (from.isBad() || until.isBad()) {
      return null;
    }
    Instant begin = from.orNull();
    Instant end = until.orNull();
    if (begin != null && end != null && !begin.isBefore(end)) {
      fields.error(Code.WINDOW_EMPTY, "validUntil", end.toString(), begin.toString());
      return null;
    }
    return new Notice(id, message, begin, end, severity, link, applications, situations);
  }

  private List<Contact> contacts(FieldReader document, Findings findings) {
    List<Contact> contacts = new ArrayList<>();
    for (FieldReader element : document.objects("contacts", MAX_CONTACTS)) {
      nameUnknown(element, CONTACT_FIELDS, Set.of());
      LocalizedText label = element.text("label");
      if (label == null) {
        findings.error(Code.CONTACT_WITHOUT_LABEL, element.pointer());
      } else {
        contacts.add(new Contact(label, element.link("url"), element.text("hours")));
      }
    }
    return contacts;
  }

  private void nameUnknown(FieldReader fields, Set<String> known, Set<String> alsoKnown) {
    if (isFile()) {
      fields.nameUnknown(known, alsoKnown);
    }
  }

  private boolean isFile() {
    return fileZone != null;
  }

  /** The notices that can be used, and whether there were any that cannot. */
  private record Notices(List<Notice> usable, boolean unusable) {}
}
