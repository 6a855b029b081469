/**
 * The command line program that shows what an end user would be shown. An address comes in; it is
 * tried as an application would, and the diagnosis goes out as text, JSON or a window. The door is
 * {@link dev.startuphelp.client.doctor.Doctor}; it uses the library as any application does.
 */
@NullMarked
package dev.startuphelp.client.doctor;

import org.jspecify.annotations.NullMarked;
