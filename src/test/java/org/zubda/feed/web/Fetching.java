package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A fetcher and a server that misbehaves. Nothing but loopback is connected to. */
@Timeout(20)
abstract class Fetching {

  final BadServer server = new BadServer();
  Fetcher fetcher = TestWeb.fetcher(TestWeb.options());

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  void with(FetchOptions options) {
    fetcher.close();
    fetcher = TestWeb.fetcher(options);
  }

  Answer get(String path) throws InterruptedException {
    return fetch(server.at(path));
  }

  Answer fetch(String address) throws InterruptedException {
    return fetcher.get(WebAddress.of(address).orElseThrow(), Validators.NONE);
  }

  static Answer.Got got(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Got.class);
    return (Answer.Got) answer;
  }

  static String text(Answer answer) {
    return new String(got(answer).bytes(), StandardCharsets.UTF_8);
  }

  static Answer.Failed failed(Answer answer, Why why) {
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    Answer.Failed failed = (Answer.Failed) answer;
    assertThat(failed.why()).as(failed.reason()).isEqualTo(why);
    return failed;
  }

  /** An answer that begins so and goes on for ever. */
  void endless(String begin, String more) {
    server.on(
        "/endless",
        request -> {
          request.raw(begin);
          while (true) {
            request.raw(more);
          }
        });
  }
}
