package dev.startuphelp.client.lastresort;

import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The stack and the heap that this thread has left.
 *
 * <p>Whoever begins something without room breaks more than that: a class whose initialisation ends
 * with a StackOverflowError or an OutOfMemoryError stays unusable for as long as the process lives.
 * So the room is tried out before, by code that initialises nothing.
 */
public final class Room {

  // About twice what the first diagnosis of a process takes, class loading included.
  private static final int FRAMES = 400;
  private static final int BYTES = 64 * 1024;

  private Room() {}

  /**
   * Whether there is enough for a diagnosis, a text or a window.
   *
   * @throws StackOverflowError when there is not even room to ask; nothing is broken then
   */
  public static boolean isThere() {
    byte @Nullable [] heap = null;
    try {
      heap = new byte[BYTES];
      return descend(FRAMES, 1, 2, 3, 4) != 0;
    } catch (Throwable e) { // Named more closely, the class would have to be looked for just then.
      return false;
    } finally {
      Reference.reachabilityFence(heap);
    }
  }

  // Values that are needed after the call make each frame of compiled code as wide as one of the
  // interpreter.
  private static long descend(int frames, long a, long b, long c, long d) {
    if (frames == 0) {
      return a;
    }
    long below = descend(frames - 1, a + 1, b + a, c + b, d + c);
    return (below ^ a ^ b ^ c ^ d) | 1;
  }
}
