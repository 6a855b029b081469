package dev.startuphelp.client.swing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

@WindowTest
class QrCodeTest {

  @Test
  void isReadBackAsTheLink() throws Exception {
    QrCode code = QrCode.of(Samples.HELP.toString());

    Result read = new QRCodeReader().decode(bitmap(picture(code)));

    assertThat(read.getText()).isEqualTo(Samples.HELP.toString());
  }

  @Test
  void isNotOfferedForALinkThatNoPhoneWouldRead() {
    assertThat(QrCode.isPossibleFor("https://help.example.com/")).isTrue();
    assertThat(QrCode.isPossibleFor("https://help.example.com/" + "a".repeat(300))).isFalse();
  }

  private static BufferedImage picture(QrCode code) {
    Dimension size = code.getPreferredSize();
    code.setSize(size);
    BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
    code.paint(picture.createGraphics());
    return picture;
  }

  private static BinaryBitmap bitmap(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
  }
}
