/**
 * What stays known across restarts. A change of the {@link
 * dev.startuphelp.client.cache.CacheRecord} comes in and goes into one file; after a restart the
 * last whole record comes out. The door is {@link dev.startuphelp.client.cache.CacheFile}.
 */
@NullMarked
package dev.startuphelp.client.cache;

import org.jspecify.annotations.NullMarked;
