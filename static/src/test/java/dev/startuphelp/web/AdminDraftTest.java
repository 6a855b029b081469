package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The draft of the admin page: what would be published, and whether it may be. */
@ExtendWith(ChromiumExtension.class)
final class AdminDraftTest {

  /** A file, a message in it, and what the service says about a text that is in order. */
  private static final String KNOWN =
      """
      const file = { text: 'FILE', version: 'v1' };
      const message = { target: { number: 0, id: 'a' }, texts: { en: 'Down.', ru: 'Лежит.' }, until: '2026-11-22T14:00', url: 'https://a.example/', severity: 'outage' };
      const facts = (draft, more = {}) => ({ isEditor: true, isPast: false, looked: { text: d.previewText(draft), isPublishable: true, problems: [] }, ...more });
      const wrote = (draft, text, more = {}) => d.written(draft, d.question(draft), { text, target: { number: 1, id: 'message' }, pointer: '/notices/1', others: [], ...more });
      const state = (draft, more) => d.verdict(draft, facts(draft, more)).state;
      """;

  private static ModulesPage page;

  @BeforeAll
  static void open(ModulesPage opened) {
    page = opened;
  }

  private static Object gives(String expression) {
    return page.evaluate(
        "async () => { const d = await import('/admin/draft.js'); %s %s }"
            .formatted(KNOWN, expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d.UNREAD                                                             | unread",
        "d.withText(d.UNREAD, 'x')                                            | unread",
        "d.begin(file)                                                        | nothing",
        "d.withText(d.begin(file), '  ')                                      | nothing",
        "d.withText(d.begin(file), 'x')                                       | pending",
        "d.withFields(d.begin(file), { until: '2026-11-22T14:00' })           | refused",
        "d.withFields(d.begin(file), { isIncomplete: true })                  | refused",
        "wrote(d.withText(d.begin(file), 'x'), 'NEW')                         | ready",
        "d.withText(wrote(d.withText(d.begin(file), 'x'), 'NEW'), 'xy')       | pending",
        "d.withText(wrote(d.withText(d.begin(file), 'x'), 'NEW'), '')         | nothing",
        "d.changing(d.begin(file), message, ['en'])                           | nothing",
        "d.withText(d.changing(d.begin(file), message, ['en']), '')           | refused",
        "d.typed(d.begin(file), 'OTHER', null)                                | ready",
      })
  void publishDoesWhatTheDraftShows(String draft, String state) {
    assertThat(gives("return state(%s)".formatted(draft))).isEqualTo(state);
  }

  @Test
  void anEndThatHasPassedOrThatTheServiceRefusesKeepsTheTextFromBeingPublished() {
    assertThat(
            gives(
                """
                const draft = wrote(d.withFields(d.withText(d.begin(file), 'x'), { until: '2026-11-22T09:00' }), 'NEW');
                const refused = d.written(draft, d.question(draft), { field: 'until', message: 'No.' });
                return [state(draft, { isPast: true }), state(refused), d.draftText(refused)].join();
                """))
        .isEqualTo("refused,refused,");
  }

  @Test
  void anEmptiedFileSaysWhatToWriteWhereNothingIsAnnounced() {
    assertThat(
            gives(
                """
                const draft = d.typed(d.begin(file), ' ', null);
                const looked = { text: ' ', isPublishable: false, problems: [] };
                return d.verdict(draft, facts(draft, { looked })).problems[0].code;
                """))
        .isEqualTo("empty");
  }

  @Test
  void aNewMessageWaitsForADecisionAboutTheOthers() {
    assertThat(
            gives(
                """
                const others = [{ number: 0, id: 'a' }];
                const draft = wrote(d.withText(d.begin(file), 'x'), 'BOTH', { others });
                const both = d.withFields(draft, { place: 'add' });
                const one = d.withFields(draft, { place: 0 });
                return [state(draft), d.draftText(draft), d.previewText(draft), state(both), d.draftText(both), state(one),
                  JSON.stringify(d.toAnnounce(one))].join();
                """))
        .isEqualTo(
            "refused,,BOTH,ready,BOTH,pending,{\"placement\":\"replace\",\"number\":0,\"text\":\"x\",\"until\":\"\",\"url\":\"\"}");
  }

  @Test
  void aChangeSaysOnlyWhatIsChanged() {
    assertThat(
            gives(
                """
                const draft = d.changing(d.begin(file), message, ['en']);
                return JSON.stringify([{ url: '' }, { until: '' }, { texts: { ...message.texts, en: 'Slow.' } }]
                  .map((fields) => d.toAnnounce(d.withFields(draft, fields))));
                """))
        .isEqualTo(
            "[{\"placement\":\"change\",\"number\":0,\"url\":\"\"},"
                + "{\"placement\":\"change\",\"number\":0,\"until\":\"\"},"
                + "{\"placement\":\"change\",\"number\":0,\"text\":{\"en\":\"Slow.\"}}]");
  }

  @Test
  void anAnswerToAnEarlierQuestionChangesNothing() {
    assertThat(
            gives(
                """
                const before = d.withText(d.begin(file), 'x');
                const now = d.withText(before, 'xy');
                return d.written(now, d.question(before), { text: 'STALE' }) === now;
                """))
        .isEqualTo(true);
  }

  @Test
  void whatIsTypedWhileItIsPublishedStaysAsAChange() {
    assertThat(
            gives(
                """
                const sent = wrote(d.withText(d.begin(file), 'x'), 'NEW');
                const done = d.published(d.withText(sent, 'xy'), sent, 'v2');
                const same = d.published(sent, sent, 'v2');
                return [done.base.version, done.edited, done.form.target.id, d.shownText(done), d.isChanged(done), d.isChanged(same)].join();
                """))
        .isEqualTo("v2,NEW,message,xy,true,false");
  }

  @Test
  void aDecidedConflictDoesNotReturn() {
    assertThat(
            gives(
                """
                const theirs = { text: 'THEIRS', version: 'v2' };
                const mine = wrote(d.withText(d.begin(file), 'x'), 'MINE');
                const both = d.beside(mine, theirs, []);
                const instead = d.insteadOf(mine, theirs);
                const change = d.beside(d.withText(d.changing(d.begin(file), message, ['en']), 'Slow.'), theirs, [message]);
                const gone = d.beside(d.withText(d.changing(d.begin(file), message, ['en']), 'Slow.'), theirs, []);
                return [both.base.version, both.edited, both.form.place, instead.base.version, d.draftText(instead),
                  change.form.target.id, gone.form.target, gone.form.place].join();
                """))
        .isEqualTo("v2,THEIRS,add,v2,MINE,a,,add");
  }

  @Test
  void whatIsKeptForTheTabComesBackAsItWas() {
    assertThat(
            gives(
                """
                const draft = d.typed(d.withText(d.begin(file), 'x'), 'OTHER', null);
                const back = d.fromKept(JSON.parse(JSON.stringify(d.toKeep(draft))));
                return [d.question(back) === d.question(draft), d.fromKept(null), d.fromKept({ text: 'of an earlier page' })].join();
                """))
        .isEqualTo("true,,");
  }
}
