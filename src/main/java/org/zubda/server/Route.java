package org.zubda.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/**
 * One thing that can be asked for.
 *
 * @param method how
 * @param path where, with parts in braces
 * @param handler what answers
 */
record Route(HandlerType method, String path, Answer handler) {

  /** Answers a request. */
  @FunctionalInterface
  interface Answer {
    /** Writes what is answered into the request. */
    void answer(Context request) throws Exception;
  }

  static Route get(String path, Answer handler) {
    return new Route(HandlerType.GET, path, handler);
  }

  static Route post(String path, Answer handler) {
    return new Route(HandlerType.POST, path, handler);
  }
}
