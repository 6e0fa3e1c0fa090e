package org.rostrum.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A request with files as everybody else sees it: an ordinary form. Asked for one field, it reads
 * no further than the first file; asked for all fields (when a form is handed back to its sender),
 * it skips the files.
 */
final class StreamedForm extends HttpServletRequestWrapper {

  private final FormParts parts;

  StreamedForm(HttpServletRequest request, FormParts parts) {
    super(request);
    this.parts = parts;
  }

  FormParts parts() {
    return parts;
  }

  @Override
  public String getContentType() {
    return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
  }

  @Override
  public @Nullable String getParameter(String name) {
    parts.readToFirstFile();
    return parts.fields().getFirst(name);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    List<String> values = all().get(name);
    return values == null ? null : values.toArray(String[]::new);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> map = new HashMap<>();
    all().forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
    return map;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(all().keySet());
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  private Map<String, List<String>> all() {
    parts.skipToEnd();
    return parts.fields();
  }
}
