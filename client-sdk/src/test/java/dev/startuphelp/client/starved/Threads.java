package dev.startuphelp.client.starved;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Takes all threads that this process may have, and gives them back. */
final class Threads {

  private static final long HALF = 128L << 20; // bytes, half of what any other thread needs

  private final List<Thread> taken = new ArrayList<>();
  private volatile boolean givenBack;

  /** From here on no thread can be started, while there is memory for everything else. */
  void takeAll() {
    try {
      while (true) {
        Thread thread = new Thread(null, this::idle, "idle", HALF);
        thread.setDaemon(true);
        thread.start();
        taken.add(thread);
      }
    } catch (OutOfMemoryError noMore) {
      Thread last = taken.remove(taken.size() - 1); // Its room is for the rest of the JVM.
      end(last);
    }
  }

  void giveBack() {
    givenBack = true;
    taken.forEach(LockSupport::unpark);
    taken.forEach(Threads::join);
  }

  private void end(Thread thread) {
    thread.interrupt();
    join(thread);
  }

  private void idle() {
    while (!givenBack && !Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
