/**
 * The help sources, asked in order, and the rules for when the live one is asked. What the
 * application remembers and the situation come in, a {@link dev.startuphelp.client.lookup.Help}
 * goes out; each part of it says where it comes from and how old it is. The door is {@link
 * dev.startuphelp.client.lookup.HelpLookup}. It answers from memory; what blocks runs on the {@link
 * dev.startuphelp.client.lookup.Background} threads.
 */
@NullMarked
package dev.startuphelp.client.lookup;

import org.jspecify.annotations.NullMarked;
