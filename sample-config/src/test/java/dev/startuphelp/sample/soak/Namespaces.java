package dev.startuphelp.sample.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two network namespaces of Linux with a cable between them: this process's own, in which the
 * clients are, and one for the service. Nothing of it outlives this process.
 */
final class Namespaces implements Network {

  private static final String CLIENTS = "10.77.0.2";
  private static final String SERVICE = "10.77.0.1";
  private static final int PORT = 8080;

  private final Process holder;

  /** Lays the cable; this process must be in a namespace of its own, see {@link #enter}. */
  Namespaces() throws IOException, InterruptedException {
    holder = new ProcessBuilder("unshare", "-n", "cat").start(); // Ends with this process.
    while (namespace("self").equals(namespace(String.valueOf(holder.pid())))) {
      Thread.sleep(10);
    }
    here("ip link set lo up");
    here("ip link add name service type veth peer name clients");
    here("ip link set clients netns " + holder.pid());
    there("ip link set lo up");
    there("ip addr add " + SERVICE + "/24 dev clients");
    there("ip link set clients up");
    here("ip addr add " + CLIENTS + "/24 dev service");
    here("ip link set service up");
  }

  /** What to write before a command so that it gets a namespace of its own; empty: impossible. */
  static List<String> enter() throws IOException, InterruptedException {
    for (List<String> prefix :
        List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n", "--"))) {
      List<String> trial = new ArrayList<>(prefix);
      trial.addAll(
          List.of(
              "sh",
              "-c",
              "ip link add name service type veth peer name clients && nsenter -t $$ -n true"));
      try {
        if (new ProcessBuilder(trial).start().waitFor() == 0) {
          return prefix;
        }
      } catch (IOException e) {
        return List.of(); // There is no unshare here.
      }
    }
    return List.of();
  }

  private static Path namespace(String process) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", process, "ns", "net"));
  }

  @Override
  public String name() {
    return "network namespaces";
  }

  @Override
  public String serviceHost() {
    return SERVICE;
  }

  @Override
  public int servicePort() {
    return PORT;
  }

  @Override
  public List<String> atTheService() {
    return List.of("nsenter", "-t", String.valueOf(holder.pid()), "-n");
  }

  @Override
  public URI document() {
    return URI.create("http://" + SERVICE + ":" + PORT + "/v1/help");
  }

  @Override
  public URI refused() {
    return URI.create("http://" + SERVICE + ":1/");
  }

  @Override
  public void cut() throws IOException, InterruptedException {
    here("ip link set service down");
  }

  @Override
  public void silence() throws IOException, InterruptedException {
    there("ip route add blackhole " + CLIENTS + "/32");
  }

  @Override
  public void mend() throws IOException, InterruptedException {
    here("ip link set service up");
    there("ip route flush type blackhole");
  }

  private static void here(String command) throws IOException, InterruptedException {
    run(List.of(command.split(" ")));
  }

  private void there(String command) throws IOException, InterruptedException {
    List<String> there = new ArrayList<>(atTheService());
    there.addAll(List.of(command.split(" ")));
    run(there);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("cannot " + String.join(" ", command));
    }
  }

  @Override
  public void close() {
    holder.destroy();
  }
}
