/** The service. */
@NullMarked
package dev.startuphelp.server;

import org.jspecify.annotations.NullMarked;
