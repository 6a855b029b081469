package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.lastresort.Unforeseen;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The window around a {@link DiagnosisPanel}: what every window with a diagnosis has in common. The
 * buttons by which a person chooses come from outside. For the event thread only.
 */
final class HelpWindow {

  private static final int REFRESH_MILLIS = 10_000;
  private static final int WIDEST_IN_EM = 46; // Beyond that the buttons form two rows.

  /** On a lower screen, for example 600 pixels at 200 %, the message needs the room. */
  private static final int LOW_IN_EM = 36;

  private final JDialog dialog;
  private final String application;
  private final Clock clock;
  private final Duration grace;
  private final WindowWords words;
  private final DiagnosisPanel panel;
  private final Foot foot;
  private final boolean isLow;
  private final LinkActions actions;
  private final Timer refresher = new Timer(REFRESH_MILLIS, tick -> refresh());
  private final Runnable dismissed;
  private final Runnable closed;

  /**
   * A window that is not open yet.
   *
   * @param choices the buttons by which a person chooses, in their order
   * @param dismissed told of Escape and of the window's own means to close it; to close it is up to
   *     who is told
   * @param closed told when the window has closed, in whatever way
   */
  HelpWindow(
      @Nullable Window owner,
      ModalityType modality,
      Diagnosis diagnosis,
      WindowSettings settings,
      List<JButton> choices,
      Runnable dismissed,
      Runnable closed) {
    this.application = settings.application();
    this.clock = settings.clock();
    this.dismissed = dismissed;
    this.closed = closed;
    dialog = new JDialog(owner, diagnosis.title(), modality);
    words = WindowWords.of(diagnosis.locale());
    actions = new LinkActions(settings.workplace(), words, this::say);
    panel = new DiagnosisPanel(diagnosis, actions, clock);
    Rectangle screen = Screen.usableAround(dialog);
    int room = Math.min(screen.width - 4 * Look.em(), WIDEST_IN_EM * Look.em());
    isLow = screen.height < LOW_IN_EM * Look.em();
    foot = new Foot(words, room, choices, !isLow);
    grace = settings.grace();
    build();
  }

  /** Gives the window its size and its place; to be called once, before it is opened. */
  void settle() {
    dialog.pack();
    dialog.setSize(Screen.within(dialog, dialog.getSize()));
    // Texts may have wrapped into more lines at that width.
    dialog.validate();
    dialog.setMinimumSize(minimum());
    dialog.setLocationRelativeTo(dialog.getOwner());
  }

  /** Shows the window; a modal one returns when it has closed. */
  void open() {
    startRefresher();
    Opening.guard(dialog, grace, clock);
    dialog.setVisible(true);
  }

  // It needs a thread of the toolkit. Without one the ages that are shown do not grow.
  private void startRefresher() {
    try {
      refresher.start();
    } catch (OutOfMemoryError e) {
      Unforeseen.note(e);
    }
  }

  /** Shows a diagnosis in place of the one before, without resizing the window. */
  void show(Diagnosis diagnosis) {
    dialog.setTitle(title(dialog.getOwner(), diagnosis));
    panel.update(diagnosis);
    dialog.getAccessibleContext().setAccessibleDescription(panel.report());
  }

  void close() {
    dialog.dispose();
  }

  /** Sets which button answers to Enter and has the keyboard first. */
  void prefer(JButton choice) {
    dialog.getRootPane().setDefaultButton(choice);
  }

  /** Says whether probes are on the way to the server. */
  void look(boolean looking) {
    panel.look(looking);
  }

  /** Tells something in the line above the buttons; an empty text clears it. */
  void say(String text) {
    foot.say(text);
  }

  /** Tells what the program is doing, in a line of its own that stays. */
  void tellState(String text) {
    foot.tellState(text);
  }

  /** Puts a row above the buttons, to be shown and hidden by who gives it. */
  void add(JComponent row) {
    foot.addRow(row);
    row.applyComponentOrientation(words.direction());
  }

  JDialog dialog() {
    return dialog;
  }

  WindowWords words() {
    return words;
  }

  Diagnosis diagnosis() {
    return panel.diagnosis();
  }

  // The application's name, else the title of its window, as in other message boxes.
  private String title(@Nullable Window owner, Diagnosis diagnosis) {
    String name = diagnosis.attempt().application();
    if (name != null) {
      return plain(name);
    }
    String parent =
        owner instanceof Frame frame
            ? frame.getTitle()
            : owner instanceof Dialog around ? around.getTitle() : null;
    return parent == null || parent.isBlank()
        ? plain(diagnosis.headline(ZonedDateTime.now(clock)))
        : parent;
  }

  // Look and feels that draw the title themselves may take it for HTML, and fetch what it names.
  private static String plain(String title) {
    return title.replace('<', '‹');
  }

  private void build() {
    JPanel content = new JPanel(new Anchored(panel, foot, Look.em() / 2));
    int margin = isLow ? Look.em() / 2 : Look.em() * 4 / 3;
    content.setBorder(BorderFactory.createEmptyBorder(margin, margin, margin, margin));
    content.add(panel);
    content.add(foot);
    if (isLow) {
      panel.append(foot.tools());
      panel.leadWithTitle();
    }
    dialog.setContentPane(content);
    dialog.applyComponentOrientation(words.direction());
    dialog.setFocusTraversalPolicy(new ButtonsAndLinks());
    dialog.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
    listen();
  }

  private void listen() {
    foot.details().addActionListener(clicked -> toggleDetails());
    foot.copy().addActionListener(clicked -> actions.copy(panel.report()));
    foot.about().addActionListener(clicked -> showAbout());
    onKey(KeyEvent.VK_ESCAPE, dismissed);
    onKey(KeyEvent.VK_PAGE_DOWN, () -> panel.scroll(1));
    onKey(KeyEvent.VK_PAGE_UP, () -> panel.scroll(-1));
    dialog.addWindowListener(new Closing());
  }

  void toggleDetails() {
    panel.showDetails(!panel.showsDetails());
    foot.captionDetails(panel.showsDetails());
    grow();
    panel.scrollToDetails();
  }

  private void showAbout() {
    String facts = AboutText.of(panel.diagnosis(), application, words, clock.getZone());
    AboutWindow.show(dialog, facts, words, actions);
  }

  private void refresh() {
    panel.refresh();
  }

  /**
   * Makes the window higher if what it shows needs it and the screen has room, when the person has
   * asked for more. Never smaller and never elsewhere, and never for what comes by itself: what is
   * being read or aimed at stays where it is.
   */
  private void grow() {
    dialog.validate();
    Dimension wanted = dialog.getPreferredSize();
    Dimension now = dialog.getSize();
    Rectangle screen = Screen.usableAround(dialog);
    int room = screen.y + screen.height - dialog.getY();
    int height = Math.max(now.height, Math.min(wanted.height, room));
    if (height != now.height) {
      dialog.setSize(now.width, height);
      dialog.validate();
    }
  }

  private Dimension minimum() {
    Dimension size = dialog.getSize();
    return new Dimension(
        Math.min(size.width, 24 * Look.em()), Math.min(size.height, 14 * Look.em()));
  }

  private void onKey(int key, Runnable action) {
    dialog
        .getRootPane()
        .registerKeyboardAction(
            pressed -> action.run(),
            KeyStroke.getKeyStroke(key, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
  }

  private final class Closing extends WindowAdapter {
    @Override
    public void windowClosing(WindowEvent closing) {
      dismissed.run();
    }

    @Override
    public void windowClosed(WindowEvent event) {
      refresher.stop();
      closed.run();
    }
  }

  /** Tab goes from control to control and to the details; other texts are selected by mouse. */
  private static final class ButtonsAndLinks extends LayoutFocusTraversalPolicy {
    @Override
    public Component getDefaultComponent(Container root) {
      Component first = ((JDialog) root).getRootPane().getDefaultButton();
      return first == null ? super.getDefaultComponent(root) : first;
    }

    @Override
    protected boolean accept(Component component) {
      boolean text = component instanceof PlainArea;
      boolean detail = SwingUtilities.getAncestorOfClass(DetailsPane.class, component) != null;
      return (!text || detail) && super.accept(component);
    }
  }
}
