/**
 * Words that people see, from resource bundles in English and Russian. A key and a locale come in,
 * a sentence goes out. The door is {@link dev.startuphelp.server.wording.Texts}; every room keeps
 * its own bundle beside its classes.
 */
@NullMarked
package dev.startuphelp.server.wording;

import org.jspecify.annotations.NullMarked;
