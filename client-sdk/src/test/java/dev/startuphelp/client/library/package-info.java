/** The SDK among the libraries that applications have: old, cut, missing, each in a process. */
@NullMarked
package dev.startuphelp.client.library;

import org.jspecify.annotations.NullMarked;
