/** The SDK as a client among others, judged by the rows of the failure contract. */
@NullMarked
package dev.startuphelp.client.conformance;

import org.jspecify.annotations.NullMarked;
