package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.TimeReader.Time;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** How many applications may have standing help of their own; the rest is left out. */
  public static final int MAX_APPLICATIONS = 200;

  private static final Set<String> TOP_LEVEL_NOTICE_FIELDS =
      Set.of("userMessage", "validFrom", "validUntil", "endedAt", "severity");
  private static final List<String> NOTICE_DETAILS =
      List.of("validFrom", "validUntil", "endedAt", "severity");
  private static final Set<String> STANDING_HELP_FIELDS = Set.of("helpText", "helpUrl", "contacts");
  private static final Set<String> DOCUMENT_FIELDS =
      union(
          union(TOP_LEVEL_NOTICE_FIELDS, STANDING_HELP_FIELDS),
          Set.of("$schema", "applications", "notices", "app", "publishedAt", "revision"));
  private static final Set<String> NOTICE_FIELDS =
      union(
          TOP_LEVEL_NOTICE_FIELDS,
          Set.of("id", "helpText", "helpUrl", "applications", "situations"));
  private static final Set<String> CONTACT_FIELDS = Set.of("label", "url", "hours");

  private final @Nullable ZoneId fileZone;
  private final @Nullable Instant adviceAt;

  private DocumentReader(@Nullable ZoneId fileZone, @Nullable Instant adviceAt) {
    this.fileZone = fileZone;
    this.adviceAt = adviceAt;
  }

  /**
   * A reader of documents from the network: unknown fields are passed over, and a time without an
   * offset makes its notice invalid, because nobody can know which zone was meant.
   */
  public static DocumentReader ofNetwork() {
    return new DocumentReader(null, null);
  }

  /**
   * A reader of the administrator's file: unknown fields are named, a file with both {@code
   * notices} and a top-level notice is refused, so is one that has notices but none that can be
   * used.
   *
   * @param zone where times without an offset are taken to be
   */
  public static DocumentReader ofFile(ZoneId zone) {
    return new DocumentReader(zone, null);
  }

  /**
   * The same reader, which also gives advice: warnings about what is allowed but probably not what
   * was meant, like a notice that has ended already.
   *
   * @param now for which time
   */
  public DocumentReader advisingAt(Instant now) {
    return new DocumentReader(fileZone, now);
  }

  /**
   * Reads a document; never throws for what is in it.
   *
   * @param tree the parsed document; null is the JSON value null
   */
  public Reading read(@Nullable Object tree) {
    Advice advice = fileZone == null || adviceAt == null ? null : new Advice(fileZone, adviceAt);
    Findings findings = new Findings(advice);
    Reading reading = read(tree, findings);
    return advice == null ? reading : advice.addTo(reading, findings);
  }

  private Reading read(@Nullable Object tree, Findings findings) {
    if (!(tree instanceof Map<?, ?> fields)) {
      findings.error(Code.NOT_AN_OBJECT, "");
      return new Reading.Rejected(findings.all());
    }
    FieldReader document =
        new FieldReader(fields, "", findings, new TimeReader(findings, fileZone));
    if (fields.get("notices") != null && !(fields.get("notices") instanceof List<?>)) {
      findings.error(Code.NOTICES_NOT_A_LIST, "/notices");
      return new Reading.Rejected(findings.all());
    }
    if (isFile()
        && fields.get("notices") != null
        && TOP_LEVEL_NOTICE_FIELDS.stream().anyMatch(document::has)) {
      findings.error(Code.NOTICES_AND_TOP_LEVEL_NOTICE, "/notices");
      return new Reading.Rejected(findings.all());
    }
    return readObject(document, findings);
  }

  private Reading readObject(FieldReader document, Findings findings) {
    nameUnknown(document, DOCUMENT_FIELDS);
    Notices notices = document.has("notices") ? listed(document, findings) : single(document);
    StandingHelp standingHelp = standingHelp(document, findings);
    Map<String, StandingHelp> applications = applications(document, findings);
    String app = document.name("app", NameRule.APPLICATION_ID);
    Instant publishedAt = document.time("publishedAt").orNull();
    String revision = document.name("revision", NameRule.NAME);
    if (isFile() && notices.usable.isEmpty() && notices.meant) {
      findings.error(Code.NO_USABLE_NOTICE, document.has("notices") ? "/notices" : "");
      return new Reading.Rejected(findings.all());
    }
    return new Reading.Accepted(
        new HelpDocument(notices.usable, standingHelp, applications, app, publishedAt, revision),
        findings.all());
  }

  private Notices single(FieldReader document) {
    LocalizedText message = document.text("userMessage");
    if (message == null) {
      boolean meant = document.has("userMessage") && !document.isBlank("userMessage");
      if (isFile() && !meant) {
        NOTICE_DETAILS.forEach(document::nameWithoutMessage);
      }
      return new Notices(List.of(), meant);
    }
    // The helpText and helpUrl beside it are standing help, so the notice has none of its own.
    Notice notice = notice(document, message, null, null, null, List.of(), List.of());
    return new Notices(notice == null ? List.of() : List.of(notice), true);
  }

  private Notices listed(FieldReader document, Findings findings) {
    List<Notice> usable = new ArrayList<>();
    Map<String, String> placesOfIds = new HashMap<>();
    for (FieldReader element : document.objects("notices", MAX_NOTICES)) {
      nameUnknown(element, NOTICE_FIELDS);
      Notice notice = listedNotice(element, findings);
      if (notice != null) {
        usable.add(notice);
        nameRepeatedId(notice, element, placesOfIds, findings);
      }
    }
    return new Notices(usable, document.size("notices") > 0);
  }

  /** Both are shown, but nobody can end the one and not the other. */
  private void nameRepeatedId(
      Notice notice, FieldReader element, Map<String, String> placesOfIds, Findings findings) {
    String id = notice.id();
    String first = id == null ? null : placesOfIds.putIfAbsent(id, element.pointer());
    if (isFile() && id != null && first != null) {
      findings.warning(Code.ID_TWICE, element.pointerTo("id"), id, first);
    }
  }

  private @Nullable Notice listedNotice(FieldReader element, Findings findings) {
    LocalizedText message = element.text("userMessage");
    List<String> applications = element.names("applications", NameRule.APPLICATION_ID);
    List<String> situations = element.names("situations", NameRule.SITUATION);
    String id = element.name("id", NameRule.NAME);
    if (message == null) {
      findings.error(Code.NOTICE_WITHOUT_MESSAGE, element.pointer());
      return null;
    }
    if (applications == null || situations == null) {
      return null; // Whom it concerns is not known, and showing it to everybody would be a guess.
    }
    if (isFile()) { // A reader meets situations newer than itself; only in a file they are a slip.
      element.nameUnknownSituations("situations", situations);
    }
    return notice(
        element,
        message,
        id,
        element.text("helpText"),
        element.link("helpUrl"),
        applications,
        situations);
  }

  private @Nullable Notice notice(
      FieldReader fields,
      LocalizedText message,
      @Nullable String id,
      @Nullable LocalizedText meanwhile,
      @Nullable URI link,
      List<String> applications,
      List<String> situations) {
    Time from = fields.time("validFrom");
    Time until = fields.time("validUntil");
    Time ended = fields.time("endedAt");
    Severity severity = severity(fields);
    if (from.isBad() || until.isBad() || ended.isBad()) {
      return null;
    }
    Instant begin = from.orNull();
    Instant end = until.orNull();
    if (begin != null && end != null && !begin.isBefore(end)) {
      fields.error(Code.WINDOW_EMPTY, "validUntil", end.toString(), begin.toString());
      return null;
    }
    Notice notice =
        new Notice(
            id,
            message,
            meanwhile,
            begin,
            end,
            ended.orNull(),
            severity,
            link,
            applications,
            situations);
    fields.read(notice);
    return notice;
  }

  private Severity severity(FieldReader fields) {
    Optional<Severity> severity = fields.severity("severity");
    // A reader meets documents newer than itself; only in a file an unknown one is a mistake.
    if (severity.isEmpty() && isFile()) {
      fields.nameUnknownSeverity("severity");
    }
    return severity.orElse(Severity.OUTAGE);
  }

  private Map<String, StandingHelp> applications(FieldReader document, Findings findings) {
    Map<String, StandingHelp> applications = new LinkedHashMap<>();
    for (Map.Entry<String, FieldReader> own :
        document.objectsByApplication("applications", MAX_APPLICATIONS).entrySet()) {
      nameUnknown(own.getValue(), STANDING_HELP_FIELDS);
      applications.put(own.getKey(), standingHelp(own.getValue(), findings));
    }
    return applications;
  }

  private StandingHelp standingHelp(FieldReader fields, Findings findings) {
    return new StandingHelp(
        fields.text("helpText"), fields.link("helpUrl"), contacts(fields, findings));
  }

  private List<Contact> contacts(FieldReader document, Findings findings) {
    List<Contact> contacts = new ArrayList<>();
    for (FieldReader element : document.objects("contacts", MAX_CONTACTS)) {
      nameUnknown(element, CONTACT_FIELDS);
      LocalizedText label = element.text("label");
      if (label == null) {
        findings.error(Code.CONTACT_WITHOUT_LABEL, element.pointer());
      } else {
        contacts.add(new Contact(label, element.link("url"), element.text("hours")));
      }
    }
    return contacts;
  }

  private void nameUnknown(FieldReader fields, Set<String> known) {
    if (isFile()) {
      fields.nameUnknown(known);
    }
  }

  private boolean isFile() {
    return fileZone != null;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /** The notices that can be used, and whether the document meant to announce anything at all. */
  private record Notices(List<Notice> usable, boolean meant) {}
}
