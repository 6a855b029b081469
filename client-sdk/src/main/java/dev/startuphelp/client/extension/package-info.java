/**
 * What applications add to the diagnosis: {@link dev.startuphelp.client.extension.OwnSituations}
 * turns their own exceptions into their own situations, with their own texts and links. Asked
 * before everything else; a faulty one is passed over.
 */
@NullMarked
package dev.startuphelp.client.extension;

import org.jspecify.annotations.NullMarked;
