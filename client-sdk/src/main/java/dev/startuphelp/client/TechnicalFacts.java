package dev.startuphelp.client;

/**
 * A failure for an expert, without secrets.
 *
 * @param line the one line that an expert wants to see
 * @param details all of it, in several lines
 */
public record TechnicalFacts(String line, String details) {}
