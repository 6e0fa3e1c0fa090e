package org.rostrum.evidence;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps the second port and the application apart: what comes in there is answered here and never
 * reaches a page, a session or a cookie; what comes in elsewhere never reaches the desk.
 */
final class DeskValve extends ValveBase {

  private final Connector second;
  private final ObjectProvider<Desk> desk;

  DeskValve(Connector second, ObjectProvider<Desk> desk) {
    super(true);
    this.second = second;
    this.desk = desk;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getConnector().equals(second)) {
      desk.getObject().answer(request.getMethod(), request.getRequestURI(), response.getResponse());
    } else {
      getNext().invoke(request, response);
    }
  }
}
