package org.rostrum.evidence;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.rostrum.identity.Visitor;

/** A form with files as a browser sends it. */
public final class FormWithFiles {

  private static final String BOUNDARY = "----boundary7MA4YWxkTrZu0gW";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public FormWithFiles field(String name, String value) {
    part("name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public FormWithFiles file(String field, String name, byte[] bytes) {
    String escaped = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    part(
        "name=\"" + field + "\"; filename=\"" + escaped + "\"\r\nContent-Type: image/png\r\n",
        bytes);
    return this;
  }

  private void part(String header, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + header + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> sendBy(Visitor visitor, String path) {
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return visitor.send(
        HttpRequest.newBuilder(URI.create(visitor.base() + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** One file as the body, as the script sends it. */
  public static HttpResponse<String> upload(Visitor visitor, String name, byte[] bytes) {
    return visitor.send(
        HttpRequest.newBuilder(URI.create(visitor.base() + "/evidence/uploads"))
            .header("Content-Type", "application/octet-stream")
            .header("X-CSRF-TOKEN", visitor.formToken())
            .header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  /** The id in an answer to an upload. */
  public static String id(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
  }
}
