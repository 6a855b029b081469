package dev.startuphelp.sample.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link Clients} in a process of its own: gives it orders and collects what it tells. */
final class ClientsProcess implements AutoCloseable {

  private final Process process;
  private final Writer orders;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<String> thrown = new ArrayList<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  ClientsProcess(int count, Network network, Path caches) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:MarkSweepDeadRatio=0", // A collection leaves nothing that is dead.
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Clients.class.getName(),
                String.valueOf(count),
                network.document().toString(),
                network.refused().toString(),
                caches.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    orders = process.outputWriter();
    Thread.ofPlatform().daemon().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void take(String line) {
    Sighting.ofLine(line).ifPresent(sightings::add);
    if (line.startsWith("thrown\t")) {
      thrown.add(line);
    } else if (!line.startsWith("saw\t")) {
      answers.add(line);
    }
  }

  void order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
  }

  /** Gives an order and waits for what it says. */
  String ask(String order) throws IOException, InterruptedException {
    order(order);
    String answer = answers.poll(180, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IOException("The clients do not answer to " + order);
    }
    return answer;
  }

  /** Lets each of them fail once, and waits until all have been answered. */
  void failOnce() throws IOException, InterruptedException {
    if (!ask("once").equals("done")) {
      throw new IOException("Not all clients were answered");
    }
  }

  /** Its footprint, when nothing is under way any more. */
  Footprint rest() throws IOException, InterruptedException {
    ask("rest");
    return Footprint.of(process.pid());
  }

  /** Everything that was shown up to now, in its order. */
  synchronized List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  /** Every exception that reached a caller. */
  synchronized List<String> thrown() {
    return List.copyOf(thrown);
  }

  @Override
  public void close() throws IOException {
    orders.close();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().destroyForcibly();
  }
}
