package dev.startuphelp.server.signing;

import dev.startuphelp.server.file.FileBytes;

/**
 * One document as it was signed.
 *
 * @param content exactly these bytes
 * @param signatures the text of the header and of the file beside it
 */
public record SignedDocument(FileBytes content, String signatures) {}
