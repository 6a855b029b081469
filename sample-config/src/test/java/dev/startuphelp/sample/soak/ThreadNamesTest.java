package dev.startuphelp.sample.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadNamesTest {

  private static final String DUMP =
      """
      4711:
      Full thread dump OpenJDK 64-Bit Server VM:

      "main" #3 [12] prio=5 os_prio=0 runnable  [0x00007f]
         java.lang.Thread.State: RUNNABLE
      \tat java.io.FileInputStream.readBytes(java.base@25.0.3/Native Method)

      "startup-help" #41 [52] daemon prio=5 waiting on condition  [0x00007f]
         java.lang.Thread.State: TIMED_WAITING (parking)
      \tat jdk.internal.misc.Unsafe.park(java.base@25.0.3/Native Method)
      \t- parking to wait for  <0x00000000f0> (a java.util.concurrent.locks.Condition)
      \tat java.util.concurrent.locks.LockSupport.parkNanos(java.base@25.0.3/LockSupport.java:1)
      \tat java.util.concurrent.LinkedBlockingQueue.poll(java.base@25.0.3/Queue.java:2)
      \tat java.util.concurrent.ThreadPoolExecutor.getTask(java.base@25.0.3/Pool.java:3)

      "C2 CompilerThread0" #9 [18] daemon prio=9 waiting on condition  [0x0000000000000000]
         java.lang.Thread.State: RUNNABLE
         No compile task

      "GC Thread#0" os_prio=0 cpu=1.0ms tid=0x00007f nid=6 runnable

      JNI global refs: 14, weak refs: 0
      """;

  @Test
  void tellsKindsOfThreadsByNameAndPlace() {
    assertThat(ThreadNames.of(DUMP).counts())
        .isEqualTo(
            Map.of(
                "main at java.io.FileInputStream.readBytes", 1L,
                "startup-help at java.util.concurrent.LinkedBlockingQueue.poll", 1L,
                "CN CompilerThreadN", 1L,
                "GC Thread#N", 1L));
  }

  @Test
  void tellsOfWhichThereAreMoreThanBefore() {
    ThreadNames before = new ThreadNames(Map.of("main", 1L, "worker", 2L, "gone", 1L));
    ThreadNames after = new ThreadNames(Map.of("main", 1L, "worker", 5L, "new", 1L));

    assertThat(after.beyond(before).counts()).isEqualTo(Map.of("worker", 3L, "new", 1L));
  }
}
