package org.zubda.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is no request that could be handed on: in one plain line that repeats nothing of it,
 * with the headers of every other answer.
 */
final class NotUnderstood implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
    response.setStatus(status);
    Gate.guard((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    String line = status + " " + HttpStatus.getMessage(status) + "\n";
    Content.Sink.write(response, true, request.getMethod().equals("HEAD") ? "" : line, callback);
    return true;
  }
}
