/** Think twice as a library: text and circumstances in, findings out. */
module org.rostrum.screening {
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.rostrum.screening;
  // The transformer reads emoji as the weighed wording does.
  exports org.rostrum.screening.emoji to
      org.rostrum.screening.onnx;

  uses org.rostrum.screening.AbuseModel;
}
