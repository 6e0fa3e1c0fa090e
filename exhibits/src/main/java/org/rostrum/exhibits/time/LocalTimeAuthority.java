package org.rostrum.exhibits.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamp authority for the demonstration and for tests, with keys made on the spot. Its word
 * proves nothing to anybody else: in real use the authorities are other people's.
 */
public final class LocalTimeAuthority {

  /** Its policy, from the arc for examples. */
  public static final String POLICY = "2.999.3161.1";

  private static final Duration VALID = Duration.ofDays(3650);
  private static final String SIGNATURE = "SHA256withECDSA";

  private final Clock clock;
  private final SecureRandom random;
  private final X509Certificate root;
  private final X509Certificate certificate;
  private final KeyPair keys;

  public LocalTimeAuthority(String name, Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
    try {
      KeyPair rootKeys = keyPair();
      this.keys = keyPair();
      X500Name rootName = new X500Name("CN=" + name + " (demonstration root)");
      this.root =
          certificate(
              rootKeys,
              builder(rootName, rootName, rootKeys)
                  .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                  .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign)));
      this.certificate =
          certificate(
              rootKeys,
              builder(rootName, new X500Name("CN=" + name + " (demonstration)"), keys)
                  .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                  .addExtension(
                      Extension.extendedKeyUsage,
                      true,
                      new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
    } catch (GeneralSecurityException | IOException | OperatorException e) {
      throw new IllegalStateException("no keys can be made", e);
    }
  }

  /** The certificate to pin. */
  public X509Certificate root() {
    return root;
  }

  /**
   * The reply to a query, as an authority over HTTP would give it; a query that cannot be read or
   * granted gets a reply that says so.
   */
  public byte[] answer(byte[] query) {
    try {
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build(SIGNATURE, keys.getPrivate(), certificate),
              new JcaDigestCalculatorProviderBuilder()
                  .build()
                  .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
              new ASN1ObjectIdentifier(POLICY));
      tokens.addCertificates(new JcaCertStore(List.of(certificate)));
      var replies = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED, Set.of(POLICY));
      try {
        return replies
            .generate(new TimeStampRequest(query), serial(), Date.from(clock.instant()))
            .getEncoded();
      } catch (IOException e) {
        return replies.generateRejectedResponse(e).getEncoded();
      }
    } catch (GeneralSecurityException | IOException | OperatorException | TSPException e) {
      throw new IllegalStateException("no stamp can be made", e);
    }
  }

  private X509Certificate certificate(KeyPair issuerKeys, X509v3CertificateBuilder builder)
      throws OperatorException, GeneralSecurityException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKeys.getPrivate())));
  }

  private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair) {
    Instant now = clock.instant();
    return new JcaX509v3CertificateBuilder(
        issuer,
        serial(),
        Date.from(now.minus(Duration.ofDays(1))),
        Date.from(now.plus(VALID)),
        subject,
        pair.getPublic());
  }

  private BigInteger serial() {
    return new BigInteger(120, random).setBit(119);
  }

  private KeyPair keyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }
}
