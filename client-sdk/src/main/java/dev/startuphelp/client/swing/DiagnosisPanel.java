package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollBar;

/**
 * A diagnosis as a person reads it, without a window around it. Later knowledge and passing time
 * change it in place: what stays keeps its focus, selection and scroll position. For the event
 * thread only.
 */
final class DiagnosisPanel extends JPanel {

  private static final int MOST_CHECKS = 3;

  private final WindowWords words;
  private final Clock clock;
  private Diagnosis diagnosis;

  private boolean looking;

  private final WayPicture way;
  private final PlainArea title = PlainArea.title();
  private final Rows<ShownNotice, NoticeBox> lead;
  private final PlainArea serverMessage = PlainArea.body();
  private final PlainArea whatHappened = PlainArea.body();
  private final Rows<String, PlainArea> remedies = new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final Rows<ShownNotice, NoticeBox> notices;
  private final Rows<ShownNotice, NoticeBox> otherNotices;
  private final PlainArea quietLine = PlainArea.aside();
  private final PlainArea found = PlainArea.heading();
  private final PlainArea foundToHaveHappened = PlainArea.body();
  private final Rows<String, PlainArea> moreRemedies =
      new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final Rows<String, PlainArea> forAdministrator =
      new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final Rows<String, PlainArea> remarks = new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final StandingHelpBox standingHelp;
  private final Section fromServer;
  private final Section toCheck;
  private final Section moreToCheck;
  private final Section toTellAdministrator;
  private final JPanel details = new JPanel(new Column(Look.em()));
  private final DetailsPane forExperts;
  // Help may come while the window is open: there is room for some already.
  private final MessageColumn column = new MessageColumn(30);
  private final TextScroller scroller = new TextScroller(column);

  /**
   * A panel in the language of the diagnosis.
   *
   * @param clock tells the time, and in its zone
   */
  DiagnosisPanel(Diagnosis diagnosis, LinkActions actions, Clock clock) {
    super(new BorderLayout());
    this.words = actions.words();
    this.clock = clock;
    this.diagnosis = diagnosis;
    this.way = new WayPicture(words);
    this.lead = new Rows<>(Look.em() / 2, notice -> new NoticeBox(notice, actions));
    this.notices = new Rows<>(Look.em() / 2, notice -> new NoticeBox(notice, actions));
    this.otherNotices = new Rows<>(Look.em() / 2, notice -> new NoticeBox(notice, actions));
    this.fromServer = new Section(words.label(Label.SERVER_MESSAGE), serverMessage);
    this.toCheck = new Section(words.label(Label.WHAT_TO_CHECK), remedies);
    this.moreToCheck = new Section(words.label(Label.WHAT_TO_CHECK), moreRemedies);
    this.toTellAdministrator = new Section(words.label(Label.FOR_ADMINISTRATOR), forAdministrator);
    this.standingHelp = new StandingHelpBox(actions);
    this.forExperts = new DetailsPane(words);
    fillColumn();
    update(diagnosis);
  }

  /** Shows what is known now in place of what was known before. */
  void update(Diagnosis better) {
    diagnosis = better;
    serverMessage.show(Objects.requireNonNullElse(better.serverMessage(), ""));
    fromServer.settle();
    quietLine.show(quietLine(better));
    forAdministrator.show(better.forAdministrator());
    toTellAdministrator.settle();
    remarks.show(better.remarks());
    standingHelp.show(better);
    forExperts.show(better, clock.getZone());
    refresh();
  }

  /** Says whether probes are on the way to the server, so that the picture of it tells. */
  void look(boolean looking) {
    this.looking = looking;
    showWay();
  }

  /** Shows how much time has passed; a notice whose end has come goes, and explains no more. */
  void refresh() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    Optional<ShownNotice> explaining = diagnosis.explainedBy(now.toInstant());
    List<ShownNotice> others =
        noticesAt(diagnosis, now.toInstant()).stream()
            .filter(notice -> !explaining.equals(Optional.of(notice)))
            .toList();
    boolean explained = explaining.isPresent();
    showWay();
    title.show(diagnosis.headline(now));
    show(lead, explaining.stream().toList(), now);
    show(notices, explained ? List.of() : others, now);
    show(otherNotices, explained ? others : List.of(), now);
    showFindings(explained);
    applyComponentOrientation(words.direction());
    revalidate();
    repaint();
  }

  // What the program has found stands back behind the administrator's word.
  private void showFindings(boolean explained) {
    List<String> checks = diagnosis.remedies();
    int inSight = explained ? 0 : Math.min(checks.size(), MOST_CHECKS);
    whatHappened.show(explained ? "" : diagnosis.whatHappened());
    remedies.show(checks.subList(0, inSight));
    toCheck.settle();
    found.show(explained ? diagnosis.title() : "");
    foundToHaveHappened.show(explained ? diagnosis.whatHappened() : "");
    moreRemedies.show(checks.subList(inSight, checks.size()));
    moreToCheck.settle();
  }

  private void show(Rows<ShownNotice, NoticeBox> rows, List<ShownNotice> shown, ZonedDateTime now) {
    rows.show(shown);
    shown.forEach(notice -> rows.of(notice).tell(circumstances(notice, now)));
  }

  private void showWay() {
    way.show(looking ? diagnosis.wayBeforeProbes() : diagnosis.way());
  }

  // A locked door is no fault: its status tells a person nothing, and stands in the details.
  private String quietLine(Diagnosis known) {
    String code = words.label(Label.SUPPORT_CODE) + ": " + known.id();
    return known.situation() == Situation.SESSIONS_LOCKED
        ? code
        : Wording.joined(known.technicalLine(), code);
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Everything the panel shows, as text. */
  String report() {
    return DiagnosisReport.of(diagnosis, words, ZonedDateTime.now(clock));
  }

  /** Scrolls a page down, or up when the direction is negative. */
  void scroll(int direction) {
    JScrollBar bar = scroller.getVerticalScrollBar();
    bar.setValue(bar.getValue() + direction * bar.getBlockIncrement(direction));
  }

  void showDetails(boolean shown) {
    details.setVisible(shown);
    revalidate();
  }

  /** Brings the beginning of the details into sight, if they are shown. */
  void scrollToDetails() {
    if (details.isVisible()) {
      int room = scroller.getViewport().getHeight();
      details.scrollRectToVisible(
          new Rectangle(details.getWidth(), Math.min(room, details.getHeight())));
    }
  }

  /** Puts a component below the texts, above the details. */
  void append(JComponent component) {
    column.add(component, column.getComponentCount() - 1);
  }

  boolean showsDetails() {
    return details.isVisible();
  }

  /** Puts the title above the picture of the way, where there is little room for both. */
  void leadWithTitle() {
    column.add(way, 1);
  }

  private void fillColumn() {
    details.setOpaque(false);
    JPanel findings = new JPanel(new Column(Look.em() / 3));
    findings.setOpaque(false);
    List.of(found, foundToHaveHappened).forEach(findings::add);
    List.of(findings, moreToCheck, toTellAdministrator, forExperts).forEach(details::add);
    details.setVisible(false);
    List.of(way, title, lead, fromServer, whatHappened, toCheck, notices).forEach(column::add);
    List.of(remarks, standingHelp, otherNotices, quietLine, details).forEach(column::add);
    add(scroller, BorderLayout.CENTER);
    setOpaque(false);
  }

  /** The notices whose time has not yet passed. */
  static List<ShownNotice> noticesAt(Diagnosis diagnosis, Instant now) {
    return diagnosis.notices().stream().filter(notice -> !notice.hasEnded(now)).toList();
  }

  private String circumstances(ShownNotice notice, ZonedDateTime now) {
    return Wording.joined(words.window(notice, now), words.provenance(diagnosis.noticesFrom()));
  }

  private static PlainArea item(String text) {
    return PlainArea.body().bordered(new Bullet()).show(text);
  }
}
