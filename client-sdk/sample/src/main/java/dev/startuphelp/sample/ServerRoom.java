package dev.startuphelp.sample;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.io.IOException;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;

/**
 * Where whoever tries the sample plays the administrator: a window of its own, because dialogs
 * block the others. For the event thread only.
 */
final class ServerRoom {

  private static final int ROOM = 12;

  private final SampleServer server;
  private final SampleWords words;
  private final JFrame frame;
  private final JLabel state = new JLabel();
  private final JButton startOrStop = new JButton();

  ServerRoom(SampleServer server, SampleWords words) {
    this.server = server;
    this.words = words;
    frame = new JFrame(words.text("server-room"));
    build();
    show();
    frame.pack();
  }

  JFrame frame() {
    return frame;
  }

  private void build() {
    JCheckBox lock = new JCheckBox(words.text("lock-sessions"));
    lock.addActionListener(clicked -> server.lock(lock.isSelected()));
    startOrStop.addActionListener(clicked -> toggle());
    JPanel controls = new JPanel(new FlowLayout(FlowLayout.LEADING, ROOM, 0));
    controls.add(startOrStop);
    controls.add(lock);
    JPanel content = new JPanel(new BorderLayout(ROOM, ROOM));
    content.setBorder(BorderFactory.createEmptyBorder(ROOM, ROOM, ROOM, ROOM));
    content.add(state, BorderLayout.PAGE_START);
    content.add(controls, BorderLayout.CENTER);
    content.add(hint(), BorderLayout.PAGE_END);
    frame.setContentPane(content);
    frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
  }

  private JLabel hint() {
    return new JLabel(words.text("hint", SampleServer.PASSWORD, SampleServer.ACCESS_CODE));
  }

  private void toggle() {
    try {
      if (server.isRunning()) {
        server.stop();
      } else {
        server.start();
      }
      show();
    } catch (IOException e) {
      state.setText(e.getMessage());
    }
  }

  private void show() {
    boolean running = server.isRunning();
    state.setText(words.text(running ? "server-running" : "server-stopped"));
    startOrStop.setText(words.text(running ? "stop-server" : "start-server"));
  }
}
