package dev.startuphelp.server.command;

import dev.startuphelp.server.file.NoticeFile;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What the commands work on.
 *
 * @param file the notice file, which need not exist
 * @param state the state directory
 * @param zone where times without an offset are taken to be
 */
public record Workplace(NoticeFile file, Path state, ZoneId zone) {}
