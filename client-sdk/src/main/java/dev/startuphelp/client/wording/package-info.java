/**
 * From a classification to words that help, in English or Russian. The door is {@link
 * dev.startuphelp.client.wording.Wording}; the texts are in {@code words.properties} and {@code
 * words_ru.properties}.
 */
@NullMarked
package dev.startuphelp.client.wording;

import org.jspecify.annotations.NullMarked;
