/**
 * A diagnosis in shapes for other programs to show: a fragment of an HTML page ({@link
 * dev.startuphelp.client.report.HtmlReport}), an answer of a web application ({@link
 * dev.startuphelp.client.report.ProblemReport}) and plain data ({@link
 * dev.startuphelp.client.report.JsonReport}). The first two are for users of a web application and
 * name nothing of the network it runs in; the third is for the application's own log. A {@link
 * dev.startuphelp.client.Diagnosis} comes in, text goes out. Pure, safe for any thread; as text for
 * a terminal or a log it is written by the terminal room.
 */
@NullMarked
package dev.startuphelp.client.report;

import org.jspecify.annotations.NullMarked;
