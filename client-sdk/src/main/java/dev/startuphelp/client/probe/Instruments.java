package dev.startuphelp.client.probe;

import dev.startuphelp.client.time.Clocks;

/**
 * What looking needs.
 *
 * @param clocks of this computer
 * @param thisComputer what needs no network to be seen
 * @param plainPort where plain HTTP is tried to find out who answers in the server's place
 */
record Instruments(Clocks clocks, ThisComputer thisComputer, int plainPort) {}
