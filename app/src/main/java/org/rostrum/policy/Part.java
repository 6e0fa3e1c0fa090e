package org.rostrum.policy;

/** The three papers that were adopted together. */
public enum Part {
  POLICY,
  /** The guidance, which the policy calls Appendix 1. */
  GUIDANCE,
  APPENDIX_2
}
