/** What applications embed. The door is HelpClient. */
@NullMarked
package dev.startuphelp.client;

import org.jspecify.annotations.NullMarked;
