/**
 * The answers of {@code /v1/help}. A publication and the time come in, bytes and headers go out,
 * rendered once and used until the next transition. The door is {@link
 * dev.startuphelp.server.help.HelpAnswers}; {@link dev.startuphelp.server.help.HelpService} routes
 * requests to it.
 */
@NullMarked
package dev.startuphelp.server.help;

import org.jspecify.annotations.NullMarked;
