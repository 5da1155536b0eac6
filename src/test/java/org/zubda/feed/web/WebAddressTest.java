package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://Example.ORG | http://example.org/",
        "HTTPS://example.org:443/a?b=c#d | https://example.org/a?b=c",
        "http://example.org:8080/a | http://example.org:8080/a",
        "' https://example.org/a b ' | https://example.org/a%20b",
        "http://example.org/é?q=ß | http://example.org/%C3%A9?q=%C3%9F",
        "http://example.org/50%/%41 | http://example.org/50%25/%41",
        "http://bücher.example/ | http://xn--bcher-kva.example/",
        "http://example.org./a | http://example.org/a",
        "http://example.org?q=1 | http://example.org/?q=1",
        "http://[::1]:81/a | http://[::1]:81/a",
      })
  void addressesHaveOneForm(String written, String form) {
    assertThat(WebAddress.of(written).orElseThrow()).hasToString(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "/etc/passwd",
        "file:///etc/passwd",
        "http:/example.org",
        "http://",
        "http://user@example.org/",
        "http://user:pass@example.org/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://exa mple.org/",
        "http://[::1/",
      })
  void otherThingsAreNone(String written) {
    assertThat(WebAddress.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c | http://example.org/a/c",
        "/c?d | http://example.org/c?d",
        "?x=1 | http://example.org/a/b?x=1",
        "../../../c | http://example.org/c",
        "//other.example/c | http://other.example/c",
        "https://other.example | https://other.example/",
        "./c#part | http://example.org/a/c",
        "'' | http://example.org/a/b?q=1",
      })
  void referencesAreResolved(String reference, String form) {
    WebAddress base = WebAddress.of("http://example.org/a/b?q=1").orElseThrow();
    assertThat(base.resolve(reference).orElseThrow()).hasToString(form);
  }

  @Test
  void longAddressesAreNone() {
    assertThat(WebAddress.of("http://example.org/" + "x".repeat(5000))).isEmpty();
  }
}
