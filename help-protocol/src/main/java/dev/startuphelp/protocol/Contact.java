package dev.startuphelp.protocol;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be asked; part of the standing help.
 *
 * @param label who it is, for example "Duty administrator"
 * @param url how to reach them, by the rule of {@link HelpLink}; null when only the label helps
 * @param hours when they can be reached, in free words; null when not told
 */
public record Contact(LocalizedText label, @Nullable URI url, @Nullable LocalizedText hours) {}
