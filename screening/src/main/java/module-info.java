/** Think twice as a library: text and circumstances in, findings out. */
module org.rostrum.screening {
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.rostrum.screening;

  uses org.rostrum.screening.AbuseModel;
}
