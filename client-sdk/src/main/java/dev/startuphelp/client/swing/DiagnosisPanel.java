package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.wording.Label;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.Severity;
import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.SwingConstants;

/**
 * A diagnosis as a person reads it, without a window around it. Later knowledge and passing time
 * change it in place: what stays keeps its focus, selection and scroll position. For the event
 * thread only.
 */
final class DiagnosisPanel extends JPanel {

  private final WindowWords words;
  private final Clock clock;
  private Diagnosis diagnosis;

  private final JLabel icon = new JLabel();
  private final PlainArea title = PlainArea.title();
  private final PlainArea whatHappened = PlainArea.body();
  private final PlainArea technicalLine = PlainArea.aside();
  private final PlainArea serverMessage = PlainArea.body();
  private final Rows<ShownNotice, NoticeBox> notices;
  private final Rows<String, PlainArea> remedies = new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final Rows<String, PlainArea> forAdministrator =
      new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final Rows<String, PlainArea> remarks = new Rows<>(Look.em() / 3, DiagnosisPanel::item);
  private final StandingHelpBox standingHelp;
  private final Section fromServer;
  private final Section toCheck;
  private final Section toTellAdministrator;
  private final DetailsPane details;
  // Help may come while the window is open: there is room for some already.
  private final MessageColumn column = new MessageColumn(30);
  private final TextScroller scroller = new TextScroller(column);

  /**
   * A panel in the language of the diagnosis.
   *
   * @param clock tells the time, and in its zone
   */
  DiagnosisPanel(Diagnosis diagnosis, LinkActions actions, Clock clock) {
    super(new BorderLayout(Look.em(), Look.em()));
    this.words = actions.words();
    this.clock = clock;
    this.diagnosis = diagnosis;
    this.notices = new Rows<>(Look.em() / 2, notice -> new NoticeBox(notice, actions));
    this.fromServer = new Section(words.label(Label.SERVER_MESSAGE), serverMessage);
    this.toCheck = new Section(words.label(Label.WHAT_TO_CHECK), remedies);
    this.toTellAdministrator = new Section(words.label(Label.FOR_ADMINISTRATOR), forAdministrator);
    this.standingHelp = new StandingHelpBox(actions);
    this.details = new DetailsPane(words);
    fillColumn();
    build();
    update(diagnosis);
  }

  /** Shows what is known now in place of what was known before. */
  void update(Diagnosis better) {
    diagnosis = better;
    title.show(better.title());
    whatHappened.show(better.whatHappened());
    technicalLine.show(better.technicalLine());
    serverMessage.show(Objects.requireNonNullElse(better.serverMessage(), ""));
    fromServer.settle();
    remedies.show(better.remedies());
    toCheck.settle();
    forAdministrator.show(better.forAdministrator());
    toTellAdministrator.settle();
    remarks.show(better.remarks());
    standingHelp.show(better);
    details.show(better, clock.getZone());
    refresh();
  }

  /** Shows how much time has passed; a notice whose end has come goes. */
  void refresh() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    List<ShownNotice> shown = noticesAt(diagnosis, now.toInstant());
    notices.show(shown);
    shown.forEach(notice -> notices.of(notice).tell(circumstances(notice, now)));
    showSeverity(shown.isEmpty() ? Severity.OUTAGE : shown.get(0).severity());
    applyComponentOrientation(words.direction());
    revalidate();
    repaint();
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

  private void build() {
    icon.setVerticalAlignment(SwingConstants.TOP);
    add(icon, BorderLayout.LINE_START);
    add(scroller, BorderLayout.CENTER);
    column.add(details);
    details.setVisible(false);
    setOpaque(false);
  }

  private void fillColumn() {
    JPanel head = new JPanel(new Column(Look.em() / 3));
    head.setOpaque(false);
    List.of(title, whatHappened, technicalLine).forEach(head::add);
    List.of(head, fromServer, notices, remarks, toCheck, standingHelp, toTellAdministrator)
        .forEach(column::add);
  }

  /** The notices whose time has not yet passed. */
  static List<ShownNotice> noticesAt(Diagnosis diagnosis, Instant now) {
    return diagnosis.notices().stream().filter(notice -> !notice.hasEnded(now)).toList();
  }

  private String circumstances(ShownNotice notice, ZonedDateTime now) {
    return Wording.joined(words.window(notice, now), words.provenance(diagnosis.noticesFrom()));
  }

  private void showSeverity(Severity severity) {
    icon.setIcon(new SeverityIcon(severity, 3 * Look.em()));
    icon.getAccessibleContext().setAccessibleName(words.text("severity." + severity.wireName()));
  }

  private static PlainArea item(String text) {
    return PlainArea.body().bordered(new Bullet()).show(text);
  }
}
