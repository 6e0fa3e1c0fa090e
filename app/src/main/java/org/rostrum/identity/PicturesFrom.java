package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The one other origin from which a page may show pictures. A higher room implements it; without
 * one, pictures come from our own origin alone.
 */
@FunctionalInterface
public interface PicturesFrom {

  /** Such as {@code http://localhost:8081}, as this request's browser reaches it. */
  String origin(HttpServletRequest request);
}
