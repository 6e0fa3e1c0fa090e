package org.rostrum.complaints;

import java.util.List;

/**
 * A request to keep the name confidential, for who decides about it.
 *
 * @param reasons as the page puts them
 * @param words the member's own; only the person deciding reads them
 */
public record ConfidentialityRequest(
    String codeName, Confidentiality state, List<String> reasons, String words) {

  public ConfidentialityRequest {
    reasons = List.copyOf(reasons);
  }
}
