package dev.startuphelp.client.swing;

import dev.startuphelp.client.explain.Way;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * The way to the server: its places in a row, each with what is known of it, told by shape and word
 * as well as by colour. Its height never changes, so that nothing moves when more is known.
 */
final class WayPicture extends JPanel {

  private static final double SIGN = 1.7; // All measures in em.
  private static final double WIDEST_PLACE = 10;
  private static final double GAP = 0.25;

  private final WindowWords words;
  private List<Stop> stops = List.of();

  private record Stop(String name, Way.State state) {}

  WayPicture(WindowWords words) {
    this.words = words;
    setOpaque(false);
  }

  void show(Way way) {
    List<Stop> known =
        Stream.of(
                Stream.of(stop("computer", way.computer())),
                way.proxy().stream().map(proxy -> stop("proxy", proxy)),
                Stream.of(stop("network", way.network()), stop("server", way.server())))
            .flatMap(some -> some)
            .toList();
    if (!known.equals(stops)) {
      stops = known;
      getAccessibleContext().setAccessibleDescription(words.way(way));
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    int em = Look.em();
    int height =
        (int) Math.ceil((SIGN + GAP) * em)
            + getFontMetrics(Look.body()).getHeight()
            + getFontMetrics(Look.small()).getHeight();
    return new Dimension((int) (3 * WIDEST_PLACE * em), height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    for (int i = 0; i < stops.size(); i++) {
      if (i > 0) {
        paintLine(g, i);
      }
      paintStop(g, i);
    }
    g.dispose();
  }

  private Stop stop(String place, Way.State state) {
    return new Stop(words.place(place), state);
  }

  private double widthOfPlace() {
    return Math.min(WIDEST_PLACE * Look.em(), (double) getWidth() / stops.size());
  }

  private double middle(int index) {
    double fromStart = (index + 0.5) * widthOfPlace();
    return getComponentOrientation().isLeftToRight() ? fromStart : getWidth() - fromStart;
  }

  // Dashed where it is not known to be open.
  private void paintLine(Graphics2D g, int to) {
    float em = Look.em();
    boolean open = stops.get(to).state() == Way.State.WORKS;
    float[] dashes = open ? null : new float[] {em * 0.35f, em * 0.3f};
    g.setStroke(
        new BasicStroke(em * 0.14f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    g.setColor(Look.dim());
    double from = Math.min(middle(to - 1), middle(to)) + SIGN * em * 0.7;
    double end = Math.max(middle(to - 1), middle(to)) - SIGN * em * 0.7;
    g.draw(new Line2D.Double(from, SIGN * em / 2, end, SIGN * em / 2));
  }

  private void paintStop(Graphics2D g, int index) {
    Stop stop = stops.get(index);
    double em = Look.em();
    paintSign((Graphics2D) g.create(), stop.state(), middle(index) - SIGN * em / 2);
    FontMetrics body = getFontMetrics(Look.body());
    double top = (SIGN + GAP) * em;
    write(g, stop.name(), index, body, Look.text(), top);
    write(
        g,
        words.state(stop.state()),
        index,
        getFontMetrics(Look.small()),
        Look.dim(),
        top + body.getHeight());
  }

  private void write(
      Graphics2D g, String word, int index, FontMetrics font, Color color, double top) {
    String shown = shortened(word, font, widthOfPlace());
    g.setFont(font.getFont());
    g.setColor(color);
    g.drawString(
        shown,
        (float) (middle(index) - font.stringWidth(shown) / 2.0),
        (float) (top + font.getAscent()));
  }

  private static String shortened(String word, FontMetrics font, double room) {
    return SwingUtilities.layoutCompoundLabel(
        font,
        word,
        null,
        0,
        0,
        0,
        0,
        new Rectangle((int) room, font.getHeight()),
        new Rectangle(),
        new Rectangle(),
        0);
  }

  // Drawn on a field of 32 by 32.
  private static void paintSign(Graphics2D g, Way.State state, double left) {
    g.translate(left, 0);
    g.scale(SIGN * Look.em() / 32, SIGN * Look.em() / 32);
    switch (state) {
      case WORKS -> paintOn(g, Look.good(), new Ellipse2D.Double(1, 1, 30, 30), tick());
      case FAILS -> paintOn(g, Look.bad(), octagon(), cross());
      case NOT_KNOWN -> paintRing(g, questionMark());
      case LOOKING -> paintRing(g, dots());
    }
    g.dispose();
  }

  private static void paintOn(Graphics2D g, Color color, Shape ground, Shape sign) {
    g.setColor(color);
    g.fill(ground);
    g.setColor(Look.background());
    g.setStroke(stroke(4));
    g.draw(sign);
  }

  private static void paintRing(Graphics2D g, Shape sign) {
    g.setColor(Look.dim());
    g.setStroke(stroke(2.4f));
    g.draw(new Ellipse2D.Double(2.2, 2.2, 27.6, 27.6));
    g.setStroke(stroke(3));
    g.draw(sign);
  }

  private static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Shape tick() {
    Path2D tick = new Path2D.Double();
    tick.moveTo(9, 16.5);
    tick.lineTo(14, 21.5);
    tick.lineTo(23, 11);
    return tick;
  }

  private static Shape cross() {
    Path2D cross = new Path2D.Double();
    cross.moveTo(11, 11);
    cross.lineTo(21, 21);
    cross.moveTo(21, 11);
    cross.lineTo(11, 21);
    return cross;
  }

  private static Shape octagon() {
    Path2D octagon = new Path2D.Double();
    for (int corner = 0; corner < 8; corner++) {
      double angle = Math.PI / 8 + corner * Math.PI / 4;
      double x = 16 + 16 * Math.cos(angle);
      double y = 16 + 16 * Math.sin(angle);
      if (corner == 0) {
        octagon.moveTo(x, y);
      } else {
        octagon.lineTo(x, y);
      }
    }
    octagon.closePath();
    return octagon;
  }

  private static Shape questionMark() {
    Path2D mark = new Path2D.Double();
    mark.moveTo(12, 12.5);
    mark.curveTo(12, 6.5, 20.5, 6.5, 20.5, 12.5);
    mark.curveTo(20.5, 16, 16, 15.5, 16, 19);
    dot(mark, 16, 24);
    return mark;
  }

  private static Shape dots() {
    Path2D dots = new Path2D.Double();
    dot(dots, 10, 16);
    dot(dots, 16, 16);
    dot(dots, 22, 16);
    return dots;
  }

  private static void dot(Path2D path, double x, double y) {
    path.moveTo(x, y);
    path.lineTo(x, y + 0.01);
  }
}
