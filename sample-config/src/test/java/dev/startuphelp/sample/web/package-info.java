/**
 * How a web application tells its own users what is wrong with what it depends on: the code of
 * docs/web-applications.md, run by tests. {@link dev.startuphelp.sample.web.Answer} is shared; each
 * framework needs a few lines around it.
 */
package dev.startuphelp.sample.web;
