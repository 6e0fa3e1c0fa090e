package org.rostrum.govuk;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Says what stands around the pages of this request; the room that knows who reads implements it.
 */
@FunctionalInterface
public interface FurnitureSource {

  Furniture furniture(HttpServletRequest request);
}
