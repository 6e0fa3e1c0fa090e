package org.rostrum.exhibits.time;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.time.Judgement.Proved;
import org.rostrum.exhibits.time.Judgement.Refused;
import org.rostrum.exhibits.time.Judgement.Unknown;

/**
 * Judges time stamps against pinned authorities: the chain at the stamp's own time, imprint, nonce
 * and policy, the one critical purpose of time stamping, and the certificate named in what is
 * signed (RFC 3161 2.2 to 2.4, RFC 5816). Offline, so revocation is not asked. Immutable.
 */
public final class TimeJudge {

  /** Longest reply or token read, in bytes. */
  public static final int LIMIT = 1 << 16;

  private final Set<X509Certificate> anchors;
  private final Set<String> policies;

  /**
   * @param anchors the certificates that are trusted: roots, or an authority's own
   * @param policies the policies that are accepted, as object identifiers; empty for any
   */
  public TimeJudge(Set<X509Certificate> anchors, Set<String> policies) {
    this.anchors = Set.copyOf(anchors);
    this.policies = Set.copyOf(policies);
  }

  /**
   * Judges an authority's answer. Its stamp comes back in the form in which it is kept:
   * certificates nobody needs and whatever is unsigned are left out.
   */
  public Judgement reply(byte[] reply, TimeRequest request) {
    try {
      shape(reply);
      TimeStampResponse response = new TimeStampResponse(reply);
      TimeStampToken token = response.getTimeStampToken();
      if (response.getStatus() != 0 || token == null) {
        throw new Refusal("the authority did not grant it (status " + response.getStatus() + ")");
      }
      TimeStampTokenInfo info = token.getTimeStampInfo();
      if (!request.nonce().equals(info.getNonce())) {
        throw new Refusal("its nonce is not that of the request");
      }
      if (request.policy() != null && !request.policy().equals(info.getPolicy().getId())) {
        throw new Refusal("its policy is not the one asked for");
      }
      if (!digest(info).getAlgorithm().equals("SHA-512")
          || !MessageDigest.isEqual(request.imprint(), info.getMessageImprintDigest())) {
        throw new Refusal("it is about something else");
      }
      return judge(token.toCMSSignedData().toASN1Structure().getEncoded("DL"), false);
    } catch (Refusal e) {
      return new Refused(e.reason());
    } catch (IOException
        | TSPException
        | RuntimeException e) { // parsers of hostile bytes throw both
      return new Refused("it cannot be read as a reply");
    }
  }

  /** Judges a token as it was kept: no byte of it may be another. */
  public Judgement token(byte[] token, byte[] content) {
    try {
      shape(token);
      TimeStampTokenInfo info = parsed(TokenForm.signedData(token)).getTimeStampInfo();
      if (!MessageDigest.isEqual(digest(info).digest(content), info.getMessageImprintDigest())) {
        throw new Refusal("it is about something else");
      }
      return judge(token, true);
    } catch (Refusal e) {
      return new Refused(e.reason());
    } catch (IOException | TSPException | CMSException | RuntimeException e) {
      return new Refused("it cannot be read as a time-stamp token");
    }
  }

  private Judgement judge(byte[] bytes, boolean asKept) throws Refusal {
    try {
      SignedData data = TokenForm.signedData(bytes);
      TimeStampToken token = parsed(data);
      List<Certificate> certificates = TokenForm.certificates(data);
      X509CertificateHolder signer = signer(token);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      List<X509Certificate> carried = new ArrayList<>();
      for (Certificate certificate : certificates) {
        carried.add(certificate(certificate.getEncoded()));
      }
      Date at = token.getTimeStampInfo().getGenTime();
      List<X509Certificate> chain = chain(certificate(signer.getEncoded()), carried, at);
      byte[] kept =
          asKept || chain == null ? bytes : TokenForm.kept(data, needed(certificates, chain));
      TokenForm.demand(TokenForm.signedData(kept), signer.toASN1Structure());
      return verdict(token, kept, chain, asKept && chain != null && !chain.containsAll(carried));
    } catch (TSPException | OperatorException e) {
      throw new Refusal("its signature or its certificate does not hold");
    } catch (IOException | CMSException | GeneralSecurityException | RuntimeException e) {
      throw new Refusal("it cannot be read as a time-stamp token");
    }
  }

  private Judgement verdict(
      TimeStampToken token, byte[] kept, @Nullable List<X509Certificate> chain, boolean surplus) {
    TimeStampTokenInfo info = token.getTimeStampInfo();
    TimeStamp stamp =
        new TimeStamp(
            info.getGenTime().toInstant(),
            signer(token).getSubject().toString(),
            info.getPolicy().getId(),
            info.getSerialNumber(),
            kept);
    if (chain == null) {
      return new Unknown(stamp, "its authority is not among those you trust");
    } else if (surplus) {
      return new Refused("it carries a certificate that its chain does not need");
    } else if (!policies.isEmpty() && !policies.contains(stamp.policy())) {
      return new Refused("its policy is not among those you accept");
    }
    return new Proved(stamp);
  }

  /** From the signer to a pinned certificate, that one last; null where there is no such way. */
  private @Nullable List<X509Certificate> chain(
      X509Certificate signer, List<X509Certificate> carried, Date at)
      throws GeneralSecurityException {
    if (anchors.contains(signer)) {
      return List.of(signer);
    } else if (anchors.isEmpty()) {
      return null;
    }
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(signer);
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(
            anchors.stream().map(a -> new TrustAnchor(a, null)).collect(Collectors.toSet()),
            target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
    parameters.setDate(at);
    parameters.setRevocationEnabled(false);
    try {
      var built = (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
      List<X509Certificate> chain = new ArrayList<>();
      built.getCertPath().getCertificates().forEach(c -> chain.add((X509Certificate) c));
      chain.add(built.getTrustAnchor().getTrustedCert());
      return chain;
    } catch (CertPathBuilderException e) {
      return null;
    }
  }

  /** Those carried certificates that the chain is made of, in its order. */
  private static List<Certificate> needed(List<Certificate> carried, List<X509Certificate> chain)
      throws GeneralSecurityException, IOException {
    List<Certificate> needed = new ArrayList<>();
    for (X509Certificate link : chain) {
      for (Certificate certificate : carried) {
        if (certificate(certificate.getEncoded()).equals(link) && !needed.contains(certificate)) {
          needed.add(certificate);
        }
      }
    }
    return needed;
  }

  private static X509CertificateHolder signer(TimeStampToken token) {
    return token.getCertificates().getMatches(null).stream()
        .filter(token.getSID()::match)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no certificate of the signer"));
  }

  private static TimeStampToken parsed(SignedData data)
      throws IOException, TSPException, CMSException {
    return new TimeStampToken(new ContentInfo(CMSObjectIdentifiers.signedData, data));
  }

  private static MessageDigest digest(TimeStampTokenInfo info) throws Refusal {
    String algorithm =
        switch (info.getMessageImprintAlgOID().getId()) {
          case "2.16.840.1.101.3.4.2.1" -> "SHA-256";
          case "2.16.840.1.101.3.4.2.2" -> "SHA-384";
          case "2.16.840.1.101.3.4.2.3" -> "SHA-512";
          default -> throw new Refusal("its imprint is of a kind that is not accepted");
        };
    return Hash.digest(algorithm);
  }

  private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private static void shape(byte[] bytes) throws Refusal {
    if (bytes.length > LIMIT) {
      throw new Refusal("it is too long");
    }
    DerShape.demand(bytes);
  }

  /** The certificates whose chains are trusted. */
  public Set<X509Certificate> anchors() {
    return new HashSet<>(anchors);
  }
}
