package dev.startuphelp.client.swing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;

/** ZXing, which an application may have or not: the only class that names its types. */
final class QrEncoder {

  private QrEncoder() {}

  /** A square of dots. */
  record Square(int side, BitSet black) {
    boolean isBlack(int x, int y) {
      return black.get(y * side + x);
    }
  }

  static Square encode(String text) {
    try {
      return square(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
  }

  private static Square square(ByteMatrix matrix) {
    int side = matrix.getWidth();
    BitSet black = new BitSet(side * side);
    for (int i = 0; i < side * side; i++) {
      black.set(i, matrix.get(i % side, i / side) == 1);
    }
    return new Square(side, black);
  }
}
