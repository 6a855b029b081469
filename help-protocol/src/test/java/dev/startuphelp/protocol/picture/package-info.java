/**
 * Pictures of measurements for the benchmarks of all modules: numbers come in, an SVG goes out. The
 * door is {@link dev.startuphelp.protocol.picture.Bars}, which scripts can start, too.
 */
@NullMarked
package dev.startuphelp.protocol.picture;

import org.jspecify.annotations.NullMarked;
