/**
 * The help that an infobase list (<code>*.v8i</code>) holds for one infobase. A name or a
 * connection string comes in, the entry's {@code StartupErrorHelpText} and {@code
 * StartupErrorHelpURL} go out, and nothing else of the lists, which carry passwords and access
 * codes. The door is {@link dev.startuphelp.client.infobase.InfobaseList}.
 */
@NullMarked
package dev.startuphelp.client.infobase;

import org.jspecify.annotations.NullMarked;
