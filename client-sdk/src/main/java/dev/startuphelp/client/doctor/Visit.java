package dev.startuphelp.client.doctor;

/**
 * One try to reach an address, as an application would make it. Blocks for some seconds at most.
 */
interface Visit {

  /** How long a server may take to accept a connection, in milliseconds. */
  int CONNECT = 5_000;

  /** How long it may take to answer, in milliseconds. */
  int ANSWER = 10_000;

  /**
   * Tries.
   *
   * @throws Exception what an application would catch
   */
  Outcome pay() throws Exception;

  /** What comes of it. */
  static Outcome to(Address address) {
    try {
      return address.visit().pay();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed(e);
    } catch (Exception e) { // An application's failures, whatever they are.
      return new Outcome.Failed(e);
    }
  }
}
