package dev.startuphelp.client.swing;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JPanel;

/** A text as a QR code for the camera of a phone, black on white under every look and feel. */
final class QrCode extends JPanel {

  /** The longest text, so that the dots stay large enough for a phone at arm's length. */
  private static final int LONGEST = 300;

  private static final String ENCODER = "com.google.zxing.qrcode.encoder.Encoder";
  private static final int DOT = 4;
  // ISO/IEC 18004 asks for a white margin of four dots.
  private static final int MARGIN = 4;

  private final transient QrEncoder.Square dots;

  private QrCode(QrEncoder.Square dots, String text) {
    this.dots = dots;
    int side = (dots.side() + 2 * MARGIN) * DOT;
    setPreferredSize(new Dimension(side, side));
    getAccessibleContext().setAccessibleName(text);
  }

  /** False for a long text, and where the application has no ZXing. */
  static boolean isPossibleFor(String text) {
    return text.length() <= LONGEST && hasEncoder();
  }

  // On the module path a class of another module is no resource to us: ask for it by its name.
  private static boolean hasEncoder() {
    try {
      Class.forName(ENCODER, false, QrCode.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The code of a text for which it is possible. */
  static QrCode of(String text) {
    return new QrCode(QrEncoder.encode(text), text);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    graphics.setColor(Color.BLACK);
    for (int y = 0; y < dots.side(); y++) {
      for (int x = 0; x < dots.side(); x++) {
        if (dots.isBlack(x, y)) {
          graphics.fillRect((x + MARGIN) * DOT, (y + MARGIN) * DOT, DOT, DOT);
        }
      }
    }
  }
}
