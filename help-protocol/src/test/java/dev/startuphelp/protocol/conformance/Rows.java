package dev.startuphelp.protocol.conformance;

import static dev.startuphelp.protocol.conformance.Documents.DOWN;
import static dev.startuphelp.protocol.conformance.Documents.HONEST;
import static dev.startuphelp.protocol.conformance.Documents.OTHER_TAG;
import static dev.startuphelp.protocol.conformance.Documents.PHISHED;
import static dev.startuphelp.protocol.conformance.Documents.TAG;
import static dev.startuphelp.protocol.conformance.Documents.UP_AT_NINE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rows. Each begins with a client that knows nothing; most teach it a document first, and end
 * with a service that is well again.
 */
public final class Rows {

  private static final Shown NOTHING = new Shown(List.of(), null, null);
  private static final Shown DOWN_LIVE = new Shown(List.of("Down."), "Call 123.", Shown.LIVE);
  private static final Shown DOWN_KEPT = new Shown(List.of("Down."), "Call 123.", Shown.KEPT);
  private static final Shown DOWN_WHATEVER = new Shown(List.of("Down."), "Call 123.", null);
  private static final Shown NINE_LIVE = new Shown(List.of("Up at nine."), "Call 456.", Shown.LIVE);
  private static final Shown NINE_KEPT = new Shown(List.of("Up at nine."), "Call 456.", Shown.KEPT);
  private static final Shown HELP_ONLY = new Shown(List.of(), "Call 123.", null);

  private static final Step LEARN = Step.of(HONEST, DOWN_LIVE).teaching(TAG);
  private static final Step ASK_AGAIN = Step.of(HONEST, DOWN_LIVE);
  private static final Step NOBODY_THERE = Step.of(Answer.NOBODY, DOWN_KEPT);

  private static final Reply NEW = Reply.document(UP_AT_NINE, OTHER_TAG);
  private static final Reply HOSTILE = Reply.document(PHISHED, OTHER_TAG);
  private static final Reply JSON = Reply.document("", OTHER_TAG);

  private Rows() {}

  /** All of them, in the order of the table. */
  public static List<Row> all() {
    return Stream.of(
            valid(),
            notModified(),
            unusable(),
            withdrawn(),
            refusals(),
            waits(),
            failures(),
            redirects(),
            caches(),
            clocks(),
            unforeseen())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Row> valid() {
    return List.of(
        Row.of(
            "valid",
            "A document is shown, and shown again when nobody answers.",
            LEARN,
            NOBODY_THERE),
        Row.of(
            "replaced",
            "A new document takes the place of the one before.",
            LEARN,
            Step.of(NEW, NINE_LIVE).teaching(OTHER_TAG),
            Step.of(Answer.NOBODY, NINE_KEPT)),
        takes(
            "byte-order-mark",
            "A byte-order mark before the document does no harm.",
            NEW.body("\uFEFF" + UP_AT_NINE)),
        takes("chunked", "A document in chunks is one.", Faults.inChunks(NEW)),
        takes("compressed", "A compressed document is one.", Faults.compressed(NEW)),
        takes(
            "without-length",
            "A document that ends with its connection is one.",
            NEW.with("Content-Length", "")),
        takes(
            "interim",
            "What comes before the answer (103) is passed over.",
            (request, connection) -> {
              connection.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
              NEW.give(request, connection);
            }),
        takes(
            "json-type",
            "Another type that is written in JSON is one.",
            NEW.with("Content-Type", "Application/Help+JSON;charset=UTF-8")),
        takes("no-date", "A document without a date is one.", NEW.with("Date", "")),
        takes(
            "bad-date",
            "A date and an age that are none do no harm.",
            NEW.with("Date", "yesterday").with("Age", "99999999999999999999")),
        takes("no-tag", "A document without an entity tag is one.", "", NEW.with("ETag", "")),
        takes(
            "huge-tag",
            "An entity tag that is too large is forgotten.",
            "",
            NEW.with("ETag", '"' + "x".repeat(100_000) + '"')),
        takes(
            "bad-tag",
            "An entity tag that cannot be sent back is forgotten.",
            "",
            NEW.with("ETag", "\"\u00e9 \u0001\"")));
  }

  private static List<Row> notModified() {
    Reply unchanged = Reply.of(304);
    return List.of(
        Row.of("not-modified", "304 confirms what is known.", LEARN, ASK_AGAIN, NOBODY_THERE),
        Row.of(
                "not-modified-other-tag",
                "304 with another entity tag changes neither document nor tag.",
                LEARN,
                Step.of(toWhoHasIt(unchanged.with("ETag", OTHER_TAG)), DOWN_LIVE),
                ASK_AGAIN,
                NOBODY_THERE)
            .needing(Ability.TAGS),
        Row.of(
            "not-modified-with-body",
            "The body of a 304 is nothing.",
            LEARN,
            Step.of(
                toWhoHasIt(unchanged.with("Content-Length", "" + PHISHED.length()).body(PHISHED)),
                DOWN_WHATEVER),
            ASK_AGAIN,
            NOBODY_THERE),
        Row.of(
            "not-modified-unasked",
            "304 to who has no entity tag is a failure.",
            Step.of(unchanged, NOTHING),
            Step.of(Reply.document(DOWN, ""), DOWN_LIVE).teaching(""),
            Step.of(unchanged, DOWN_KEPT)));
  }

  private static List<Row> unusable() {
    return List.of(
        keeps(
            "html",
            "A login page with status 200 is no document.",
            HOSTILE.with("Content-Type", "text/html").body("<html>Log in</html>")),
        keeps(
            "html-as-json",
            "A login page that calls itself JSON is no document.",
            JSON.body("<html>Log in</html>")),
        keeps(
            "wrong-type",
            "A document of another type is none.",
            HOSTILE.with("Content-Type", "text/plain")),
        keeps(
            "similar-type",
            "A type that only begins like JSON is another one.",
            HOSTILE.with("Content-Type", "application/jsonx")),
        keeps("no-type", "A document without a type is none.", HOSTILE.with("Content-Type", "")),
        keeps(
            "truncated", "A document that breaks off is none.", Faults.announcing(5_000, HOSTILE)),
        keeps(
            "truncated-json",
            "A document of which half has arrived is none.",
            JSON.body(PHISHED.substring(0, PHISHED.length() / 2))),
        keeps(
            "truncated-chunks",
            "A document whose last chunk is missing is none.",
            Faults.chunksWithoutEnd(HOSTILE)),
        keeps(
            "truncated-reset",
            "A document that breaks off with a reset is none.",
            Faults.resetHalfWay(HOSTILE)),
        keeps(
            "longer-than-announced",
            "What is longer than announced is cut, and so no document.",
            Faults.announcing(20, HOSTILE)),
        keeps(
            "bad-chunks",
            "A document in chunks without a length is none.",
            Faults.badChunks(HOSTILE)),
        keeps(
            "negative-length",
            "A negative length is no length.",
            Faults.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: -1\r\n\r\n<html>")),
        keeps(
            "too-large",
            "A document of more than 256 KiB is none.",
            HOSTILE.body(" ".repeat(256 * 1024) + PHISHED)),
        keeps("endless-body", "A document without an end is none.", Faults.endlessBody(HOSTILE)),
        keeps(
            "gzip-bomb",
            "A document that unpacks without an end is none.",
            Faults.gzipBomb(HOSTILE)),
        keeps(
            "bad-gzip",
            "A document that cannot be unpacked is none.",
            HOSTILE.with("Content-Encoding", "gzip")),
        keeps(
            "cut-gzip",
            "A compressed document that breaks off is none.",
            HOSTILE.with("Content-Encoding", "gzip").body(cut(Faults.gzip(bytes(PHISHED))))),
        keeps("empty-body", "Nothing is no document.", JSON),
        keeps(
            "not-json",
            "What is nearly JSON is no document.",
            JSON.body("{'userMessage': 'Phished.'}")),
        keeps(
            "after-the-end",
            "Something after the document spoils it.",
            HOSTILE.body(PHISHED + PHISHED)),
        keeps("list", "A list is no document.", JSON.body("[" + PHISHED + "]")),
        keeps(
            "malformed",
            "A document that is malformed as a whole is none.",
            JSON.body("{\"notices\": \"Phished.\", \"helpText\": \"Phished.\"}")),
        keeps(
            "deep",
            "A document that is nested without end is none.",
            JSON.body("[".repeat(100_000))),
        keeps(
            "latin-1",
            "A document in another code page is none.",
            JSON.body("{\"helpText\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))),
        keeps(
            "utf-16",
            "A document in UTF-16 is none.",
            JSON.with("Content-Type", "application/json; charset=utf-16")
                .body(PHISHED.getBytes(StandardCharsets.UTF_16))),
        keeps(
            "nul-bytes",
            "A document with bytes of nothing in it is none.",
            HOSTILE.body(PHISHED.replace(" ", "\0"))),
        keeps(
            "partial",
            "A part (206) is no document.",
            new Reply(206, HOSTILE.headers(), HOSTILE.body(), null)),
        keeps(
            "other-success",
            "A success that is not 200 is no document.",
            new Reply(299, HOSTILE.headers(), HOSTILE.body(), null)));
  }

  private static List<Row> withdrawn() {
    return List.of(
        withdraws("gone", "410 withdraws the notices, and the standing help stays.", Reply.of(410)),
        withdraws(
            "gone-with-document",
            "410 withdraws, whatever stands in its body.",
            new Reply(410, HOSTILE.headers(), HOSTILE.body(), null)),
        withdraws(
            "no-content", "204 withdraws the notices, and the standing help stays.", Reply.of(204)),
        Row.of(
            "gone-unknown",
            "410 to who knows nothing is no failure of its own.",
            Step.of(Reply.of(410), NOTHING),
            LEARN,
            NOBODY_THERE));
  }

  private static List<Row> refusals() {
    return Stream.of(400, 401, 403, 404, 405, 407, 418, 451)
        .map(
            status ->
                keeps(
                    "status-" + status,
                    "A " + status + " changes nothing that is known.",
                    new Reply(status, HOSTILE.headers(), HOSTILE.body(), null)
                        .with("WWW-Authenticate", "Basic realm=\"x\"")
                        .with("Set-Cookie", "session=1; Path=/")))
        .toList();
  }

  private static List<Row> waits() {
    return List.of(
        waits("retry-seconds", "A service that wants a minute is left alone.", 503, "60"),
        waits(
            "retry-date",
            "A service that names a time is left alone.",
            503,
            "Fri, 01 Jan 2100 00:00:00 GMT"),
        waits(
            "retry-absurd",
            "A service that wants centuries is left alone for now.",
            429,
            "99999999999999999999"),
        waits("retry-negative", "A wait of less than nothing does no harm.", 429, "-60"),
        waits("retry-garbage", "A wait that is none does no harm.", 503, "later"));
  }

  private static List<Row> failures() {
    return List.of(
        keeps(
            "status-500",
            "A 500 changes nothing that is known.",
            new Reply(500, HOSTILE.headers(), HOSTILE.body(), null)),
        keeps("status-502", "A 502 changes nothing that is known.", Reply.of(502)),
        keeps("status-503", "A 503 changes nothing that is known.", Reply.of(503)),
        keeps("status-504", "A 504 changes nothing that is known.", Reply.of(504)),
        keeps("refused", "A refused connection changes nothing that is known.", Answer.NOBODY),
        keeps("reset", "A connection that is reset changes nothing.", Faults.reset()),
        keeps("hang-up", "A connection that ends without a word changes nothing.", Faults.hangUp()),
        hangs("silence", "A service that never answers is given up.", Faults.silence()),
        hangs(
            "dribble",
            "A service that answers a byte a second is given up.",
            Faults.dribble(HOSTILE)),
        Row.of(
            "silence-first",
            "A service that never answers is given up by who knows nothing, too.",
            Step.of(Faults.silence(), NOTHING).hanging(),
            LEARN),
        keeps(
            "endless-headers",
            "An answer whose headers do not end is given up.",
            Faults.endlessHeaders()),
        keeps(
            "endless-header",
            "An answer with a header that does not end is given up.",
            Faults.endlessHeader()),
        keeps(
            "not-http",
            "An answer that is no HTTP changes nothing.",
            Faults.raw("SSH-2.0-OpenSSH_9.9\r\n")),
        keeps(
            "no-status",
            "A status that is none changes nothing.",
            Faults.raw("HTTP/1.1 OK\r\nContent-Type: application/json\r\n\r\n" + PHISHED)),
        keeps(
                "unencrypted",
                "An answer without the encryption that was asked for changes nothing.",
                Answer.UNENCRYPTED)
            .needing(Ability.TLS));
  }

  private static List<Row> redirects() {
    return List.of(
        takes("redirect", "A redirect on the same host is followed.", Faults.redirects(1, NEW)),
        takes("redirects-five", "Five redirects are followed.", 6, Faults.redirects(5, NEW))
            .needing(Ability.REDIRECTS),
        keeps("redirects-six", "Six redirects are not followed.", 6, Faults.redirects(6, HOSTILE))
            .needing(Ability.REDIRECTS),
        keeps(
            "redirect-loop",
            "Redirects in a circle are given up.",
            21,
            Reply.of(302).with("Location", "/v1/help")),
        keeps(
            "redirect-elsewhere",
            "A redirect to another host is not followed.",
            Faults.elsewhere()),
        keeps(
                "redirect-downgrade",
                "A redirect from https to http is not followed.",
                Faults.elsewhere())
            .needing(Ability.TLS),
        keeps("redirect-nowhere", "A redirect without an address is given up.", Reply.of(302)),
        keeps(
            "redirect-file",
            "A redirect to a file is not followed.",
            Reply.of(302).with("Location", "file:///etc/passwd")),
        keeps(
            "redirect-malformed",
            "A redirect to an address that is none is given up.",
            Reply.of(307).with("Location", "http://[::/ /")));
  }

  private static List<Row> caches() {
    Shown[] oldOrNone = {NOTHING, DOWN_KEPT};
    return List.of(
        damaged(
            "cache-halved",
            "Files that lost their second half count as absent.",
            Damage.HALVED,
            oldOrNone),
        damaged("cache-emptied", "Empty files count as absent.", Damage.EMPTIED, oldOrNone),
        damaged(
            "cache-garbled", "Files with wrong bytes count as absent.", Damage.GARBLED, oldOrNone),
        Row.of(
                "cache-replaced",
                "Folders in the place of files count as absent.",
                LEARN,
                Step.of(Answer.NOBODY, oldOrNone).after(Damage.REPLACED_BY_FOLDERS),
                ASK_AGAIN)
            .needing(Ability.STORE),
        Row.of(
                "cache-unwritable",
                "Where nothing can be kept, what the service says is shown.",
                LEARN,
                Step.of(NEW, NINE_LIVE).after(Damage.FOLDER_TAKEN).teaching(""),
                Step.of(Answer.NOBODY, NOTHING))
            .needing(Ability.STORE),
        Row.of(
            "together",
            "Several that keep what they know in one place leave it whole.",
            LEARN,
            Step.of(NEW, NINE_LIVE).by(4).teaching(OTHER_TAG),
            Step.of(Answer.NOBODY, NINE_KEPT)));
  }

  private static List<Row> clocks() {
    String until14 =
        "{\"userMessage\": \"Down.\", \"validUntil\": \"%s\", \"helpText\": \"Call 123.\"}";
    Reply future = Reply.document(until14.formatted("2040-01-01T14:00:00Z"), TAG);
    Reply past = Reply.document(until14.formatted("2001-01-01T14:00:00Z"), TAG);
    Reply upcoming =
        Reply.document(
            "{\"userMessage\": \"Down.\", \"validFrom\": \"2040-01-01T14:00:00Z\","
                + " \"validUntil\": \"2040-01-01T16:00:00Z\", \"helpText\": \"Call 123.\"}",
            TAG);
    return List.of(
        Row.of(
            "ended-by-server",
            "By the service's clock it has ended, though not by this one.",
            Step.of(future.at("2040-01-01T12:00:00Z"), DOWN_LIVE).teaching(TAG),
            NOBODY_THERE,
            Step.of(future.at("2040-01-01T15:00:00Z"), HELP_ONLY),
            Step.of(Answer.NOBODY, HELP_ONLY)),
        Row.of(
            "ended-by-not-modified",
            "A 304 tells the time, too.",
            Step.of(future.at("2040-01-01T12:00:00Z"), DOWN_LIVE).teaching(TAG),
            Step.of(
                toWhoHasIt(
                    Reply.of(304).at("2040-01-01T15:00:00Z"), future.at("2040-01-01T15:00:00Z")),
                HELP_ONLY),
            Step.of(Answer.NOBODY, HELP_ONLY)),
        Row.of(
            "age",
            "The age of an answer counts for the service's time.",
            Step.of(future.at("2040-01-01T13:59:59Z").with("Age", "1"), HELP_ONLY)),
        Row.of(
            "date-of-a-failure",
            "The date of a failure tells no time.",
            Step.of(future.at("2040-01-01T12:00:00Z"), DOWN_LIVE).teaching(TAG),
            Step.of(Reply.of(500).at("2040-01-01T15:00:00Z"), DOWN_KEPT),
            NOBODY_THERE),
        Row.of(
            "ended-by-this-clock",
            "After a restart it is hidden when this computer's clock says that it has ended.",
            Step.of(past.at("2001-01-01T12:00:00Z"), DOWN_LIVE).teaching(TAG),
            Step.of(Answer.NOBODY, HELP_ONLY)),
        Row.of(
            "upcoming",
            "An upcoming notice begins at its time by the service's clock.",
            Step.of(upcoming.at("2040-01-01T12:00:00Z"), HELP_ONLY).teaching(TAG),
            Step.of(upcoming.at("2040-01-01T14:00:00Z"), DOWN_LIVE),
            NOBODY_THERE));
  }

  private static List<Row> unforeseen() {
    return List.of(
        keeps(
            "status-999",
            "A status that there is not changes nothing.",
            new Reply(999, HOSTILE.headers(), HOSTILE.body(), null)),
        keeps(
            "two-lengths",
            "Two lengths are one too many.",
            Faults.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n"
                    + "Content-Length: 30\r\n\r\n"
                    + PHISHED)),
        keeps(
            "unknown-coding",
            "A coding that nobody asked for changes nothing.",
            HOSTILE.with("Content-Encoding", "x-unknown").body("\u0001\u0002\u0003")),
        hangs(
            "endless-interim",
            "Interim answers without end are given up.",
            (request, connection) -> {
              for (int i = 0; i < 100_000; i++) {
                connection.send("HTTP/1.1 100 Continue\r\n\r\n");
              }
              connection.hang();
            }),
        Row.of(
            "hostile-text",
            "Text from outside is text, without what would change its surroundings.",
            Step.of(
                Reply.document(
                    "{\"userMessage\": \"<script>alert(1)</script>\\u202e\\u0000\\u001b[31m"
                        + "${jndi:ldap://x}%n%s\", \"helpUrl\": \"javascript:alert(1)\"}",
                    TAG),
                new Shown(
                    List.of("<script>alert(1)</script>[31m${jndi:ldap://x}%n%s"),
                    null,
                    Shown.LIVE))));
  }

  /** The reply to a client that asks with a tag; to others the document that they have lost. */
  private static Answer toWhoHasIt(Reply reply) {
    return toWhoHasIt(reply, Reply.document(DOWN, TAG));
  }

  private static Answer toWhoHasIt(Reply reply, Reply toOthers) {
    return (request, connection) ->
        (request.tag().isPresent() ? reply : toOthers).give(request, connection);
  }

  /** A new answer that is as good as any. */
  private static Row takes(String name, String story, Answer answer) {
    return takes(name, story, OTHER_TAG, answer);
  }

  private static Row takes(String name, String story, String tag, Answer answer) {
    return Row.of(
        name,
        story,
        LEARN,
        Step.of(answer, NINE_LIVE).teaching(tag),
        Step.of(Answer.NOBODY, NINE_KEPT));
  }

  private static Row takes(String name, String story, int most, Answer answer) {
    return Row.of(
        name,
        story,
        LEARN,
        Step.of(answer, NINE_LIVE).teaching(OTHER_TAG).askedAtMost(most),
        Step.of(Answer.NOBODY, NINE_KEPT));
  }

  /** An answer that changes neither the document nor its tag. */
  private static Row keeps(String name, String story, Answer answer) {
    return Row.of(name, story, LEARN, Step.of(answer, DOWN_KEPT), ASK_AGAIN);
  }

  private static Row keeps(String name, String story, int most, Answer answer) {
    return Row.of(name, story, LEARN, Step.of(answer, DOWN_KEPT).askedAtMost(most), ASK_AGAIN);
  }

  private static Row hangs(String name, String story, Answer answer) {
    return Row.of(name, story, LEARN, Step.of(answer, DOWN_KEPT).hanging(), ASK_AGAIN);
  }

  private static Row waits(String name, String story, int status, String wait) {
    return Row.of(
        name,
        story,
        LEARN,
        Step.of(Reply.of(status).with("Retry-After", wait), DOWN_KEPT).askedAtMost(1),
        ASK_AGAIN);
  }

  // Asked with the tag, an honest service would not send what was withdrawn.
  private static Row withdraws(String name, String story, Answer answer) {
    return Row.of(
        name,
        story,
        LEARN,
        Step.of(answer, HELP_ONLY).teaching(""),
        Step.of(Answer.NOBODY, HELP_ONLY),
        ASK_AGAIN);
  }

  private static Row damaged(String name, String story, Damage damage, Shown... expected) {
    return Row.of(
            name,
            story,
            LEARN,
            Step.of(Answer.NOBODY, expected).after(damage),
            ASK_AGAIN,
            NOBODY_THERE)
        .needing(Ability.STORE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
