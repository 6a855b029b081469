/** The SDK in child processes that have no thread, no memory or no stack left. */
package dev.startuphelp.client.starved;
