/**
 * The web client in a real Chromium. {@link dev.startuphelp.web.ChromiumExtension} brings the
 * browser, {@link dev.startuphelp.web.TestSite} plays the servers: the application, the help
 * service, or a host that has neither.
 */
package dev.startuphelp.web;
