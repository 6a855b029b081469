/**
 * The API of the admin page. Requests of people whom {@code access} lets in come in; the notice
 * file, its history, what a text would show and what is served now go out. The door is {@link
 * dev.startuphelp.server.admin.AdminService}. Texts are changed at the desk of {@code publish}
 * alone.
 */
@NullMarked
package dev.startuphelp.server.admin;

import org.jspecify.annotations.NullMarked;
