/**
 * The window that an end user sees. A finished {@link dev.startuphelp.client.Diagnosis} comes in,
 * what the person chose goes out as an {@link dev.startuphelp.client.swing.Answer}. The door is
 * {@link dev.startuphelp.client.swing.DiagnosisDialog}; nothing here asks a network, and every text
 * of a diagnosis is shown as plain text.
 */
@NullMarked
package dev.startuphelp.client.swing;

import org.jspecify.annotations.NullMarked;
