/**
 * What a person wants to know first: is it me or them, and does an announcement explain it. In come
 * a situation, what is announced and what was found on the way; out come whether a notice explains
 * the failure ({@link Explaining}) and the picture of the way ({@link Way}). Pure. The golden cases
 * in help-protocol bind the page's {@code explain.js} and {@code way.js} to the same answers.
 */
@NullMarked
package dev.startuphelp.client.explain;

import org.jspecify.annotations.NullMarked;
