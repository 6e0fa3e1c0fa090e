/** A transformer's second opinion on abuse, for the library of screening. */
module org.rostrum.screening.onnx {
  requires org.rostrum.screening;
  requires com.microsoft.onnxruntime;
  requires static org.jspecify;

  provides org.rostrum.screening.AbuseModel with
      org.rostrum.screening.onnx.TunedModel;
}
