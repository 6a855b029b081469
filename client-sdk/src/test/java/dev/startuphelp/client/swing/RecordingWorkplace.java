package dev.startuphelp.client.swing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.SwingUtilities;

/** A workplace that notes what is asked of it; with or without a browser. */
final class RecordingWorkplace implements Workplace {

  final List<URI> opened = new CopyOnWriteArrayList<>();
  final List<String> copied = new CopyOnWriteArrayList<>();
  private final boolean hasBrowser;

  RecordingWorkplace(boolean hasBrowser) {
    this.hasBrowser = hasBrowser;
  }

  @Override
  public boolean open(URI link) {
    if (SwingUtilities.isEventDispatchThread()) {
      throw new IllegalStateException("a browser may take seconds to start");
    }
    opened.add(link);
    return hasBrowser;
  }

  @Override
  public boolean copy(String text) {
    copied.add(text);
    return true;
  }
}
