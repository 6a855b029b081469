package dev.startuphelp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/help",
        "/admin/",
        "/admin/index.html",
        "/observe/health/ready",
        "/.well-known/security.txt",
        "/a..b/...",
        "/v1/admin/history/5c1b7e90d2aa/restore",
        "http://help.example.com/v1/help",
        "HTTPS://help.example.com:8443/",
        "http://[::1]:8080/admin/"
      })
  void addressesOfThisServicePass(String target) {
    assertThat(PlainAddresses.isPlain(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "v1/help",
        "//",
        "//evil.example/..",
        "//evil.example/%2e%2e",
        "/x/..",
        "/x/../",
        "/x/.",
        "/./",
        "/..",
        "/../admin/",
        "/admin//",
        "/admin/x/..",
        "/admin/x/%2E%2e/",
        "/admin/x/%252e%252e",
        "/admin/x%2f..",
        "/admin\\",
        "/x\\..\\",
        "/x%5c..",
        "/;x",
        "/x;/..",
        "/\u0001",
        "/v1/%61dmin/notice",
        "http://evil.example",
        "http://evil.example//",
        "http://evil.example/x/..",
        "http://anna:secret@evil.example/",
        "ftp://evil.example/",
        "http:/x",
        "evil.example:80",
        "mailto:anna"
      })
  void otherNamesOfThemDoNot(String target) {
    assertThat(PlainAddresses.isPlain(target)).isFalse();
  }
}
