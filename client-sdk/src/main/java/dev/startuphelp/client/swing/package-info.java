/**
 * The windows that an end user sees. A finished {@link dev.startuphelp.client.Diagnosis} comes in,
 * what the person chose goes out. The doors are {@link
 * dev.startuphelp.client.swing.DiagnosisDialog} and, where the connection is to be tried again,
 * {@link dev.startuphelp.client.swing.ReconnectDialog}; nothing here asks a network, and every text
 * of a diagnosis is shown as plain text.
 */
@NullMarked
package dev.startuphelp.client.swing;

import org.jspecify.annotations.NullMarked;
