package org.rostrum.exhibits.pdq;

/**
 * The box along rows, four rows side by side: a running sum waits for itself, and four sums wait
 * together.
 */
final class Rows {

  static final int TOGETHER = 4;

  private Rows() {}

  /** The running sums of four rows; {@link #average} makes averages of them. */
  static void sums(float[][] in, float[][] out, Window window) {
    float[] a = in[0];
    float[] b = in[1];
    float[] c = in[2];
    float[] d = in[3];
    float[] outA = out[0];
    float[] outB = out[1];
    float[] outC = out[2];
    float[] outD = out[3];
    int length = window.length();
    int lead = window.lead();
    int size = window.size();
    float sumA = 0;
    float sumB = 0;
    float sumC = 0;
    float sumD = 0;
    int at = -lead;
    for (; at < size - lead; at++) {
      int entering = at + lead;
      sumA += a[entering];
      sumB += b[entering];
      sumC += c[entering];
      sumD += d[entering];
      if (at >= 0) {
        outA[at] = sumA;
        outB[at] = sumB;
        outC[at] = sumC;
        outD[at] = sumD;
      }
    }
    for (; at < length - lead; at++) {
      int entering = at + lead;
      int leaving = entering - size;
      sumA = sumA + a[entering] - a[leaving];
      sumB = sumB + b[entering] - b[leaving];
      sumC = sumC + c[entering] - c[leaving];
      sumD = sumD + d[entering] - d[leaving];
      outA[at] = sumA;
      outB[at] = sumB;
      outC[at] = sumC;
      outD[at] = sumD;
    }
    for (; at < length; at++) {
      int leaving = at + lead - size;
      sumA -= a[leaving];
      sumB -= b[leaving];
      sumC -= c[leaving];
      sumD -= d[leaving];
      outA[at] = sumA;
      outB[at] = sumB;
      outC[at] = sumC;
      outD[at] = sumD;
    }
  }

  /** Sums become averages, where they stand. */
  static void average(float[] sums, Window window) {
    int size = window.size();
    int from = size - window.lead() - 1;
    int to = window.length() - window.lead();
    for (int at = 0; at < from; at++) {
      sums[at] /= window.covered(at);
    }
    float whole = size;
    for (int at = from; at < to; at++) {
      sums[at] /= whole;
    }
    for (int at = to; at < window.length(); at++) {
      sums[at] /= window.covered(at);
    }
  }
}
