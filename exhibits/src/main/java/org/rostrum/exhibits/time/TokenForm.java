package org.rostrum.exhibits.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The one form in which a token is kept. The signature covers what the authority says, but not the
 * wrapping around it (RFC 5652 5.4), where a byte could be changed without anybody noticing. So the
 * wrapping may say each thing in one way only: one signer, one digest, the certificates of its
 * chain and no others, nothing unsigned.
 */
final class TokenForm {

  private static final int CERTIFICATES = 8;

  private static final List<ASN1ObjectIdentifier> DIGESTS =
      List.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  /** RSA with each of these digests, as some write it; we write {@code rsaEncryption}. */
  private static final List<ASN1ObjectIdentifier> RSA =
      List.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption);

  private static final List<ASN1ObjectIdentifier> ECDSA =
      List.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512);

  private TokenForm() {}

  /** The signed data in a token, with exactly one signer. */
  static SignedData signedData(byte[] token) throws Refusal {
    ContentInfo info = ContentInfo.getInstance(token);
    if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      throw new Refusal("it is not a time-stamp token");
    }
    SignedData data = SignedData.getInstance(info.getContent());
    if (data.getSignerInfos().size() != 1) {
      throw new Refusal("it has not exactly one signer");
    }
    return data;
  }

  static SignerInfo signer(SignedData data) {
    return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
  }

  /** Refuses a token whose wrapping is not in the form in which it is kept. */
  static void demand(SignedData data, Certificate signedBy) throws Refusal, IOException {
    SignerInfo signer = signer(data);
    AlgorithmIdentifier digest = signer.getDigestAlgorithm();
    boolean form =
        data.getVersion().hasValue(3)
            && data.getCRLs() == null
            && data.getDigestAlgorithms().size() == 1
            && same(
                AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0)), digest)
            && plain(digest)
            && data.getEncapContentInfo()
                .getContentType()
                .equals(PKCSObjectIdentifiers.id_ct_TSTInfo)
            && data.getEncapContentInfo().getContent() instanceof ASN1OctetString
            && signer.getUnauthenticatedAttributes() == null;
    if (!form) {
      throw new Refusal("its wrapping is not in the one form in which stamps are kept");
    }
    demandSigner(signer, signedBy);
    demandAlgorithm(signer);
  }

  private static void demandSigner(SignerInfo signer, Certificate by) throws Refusal, IOException {
    if (signer.getSID().getId() instanceof ASN1OctetString) {
      if (!signer.getVersion().hasValue(3)) {
        throw new Refusal("its signer has a wrong version");
      }
      return; // a key identifier, which was matched byte for byte
    }
    IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
    if (!signer.getVersion().hasValue(1)
        || !Arrays.equals(named.getName().getEncoded(), by.getIssuer().getEncoded())
        || !named.getSerialNumber().equals(by.getSerialNumber())) {
      throw new Refusal("it names its signer otherwise than the certificate does");
    }
  }

  private static void demandAlgorithm(SignerInfo signer) throws Refusal {
    ASN1ObjectIdentifier signature = signer.getDigestEncryptionAlgorithm().getAlgorithm();
    var parameters = signer.getDigestEncryptionAlgorithm().getParameters();
    int digest = DIGESTS.indexOf(signer.getDigestAlgorithm().getAlgorithm());
    boolean known =
        digest >= 0
            && (signature.equals(PKCSObjectIdentifiers.rsaEncryption)
                    && DERNull.INSTANCE.equals(parameters)
                || signature.equals(ECDSA.get(digest)) && parameters == null
                || signature.equals(EdECObjectIdentifiers.id_Ed25519) && parameters == null);
    if (!known) {
      throw new Refusal("it is signed in a way that is not accepted or not written as it must be");
    }
  }

  /** Refuses certificates that say twice, and differently, how they are signed. */
  static List<Certificate> certificates(SignedData data) throws Refusal {
    if (data.getCertificates() == null || data.getCertificates().size() > CERTIFICATES) {
      throw new Refusal("it carries no certificates, or too many");
    }
    List<Certificate> certificates = new ArrayList<>();
    for (var item : data.getCertificates()) {
      Certificate certificate = Certificate.getInstance(item);
      if (!same(certificate.getSignatureAlgorithm(), certificate.getTBSCertificate().getSignature())
          || certificate.getSignature().getPadBits() != 0) {
        throw new Refusal("one of its certificates is malformed");
      }
      certificates.add(certificate);
    }
    return certificates;
  }

  /** The same stamp with its wrapping in the form in which it is kept. */
  static byte[] kept(SignedData data, List<Certificate> chain) throws IOException {
    SignerInfo signer = signer(data);
    AlgorithmIdentifier signature = signer.getDigestEncryptionAlgorithm();
    int digest = DIGESTS.indexOf(signer.getDigestAlgorithm().getAlgorithm());
    boolean rsa = digest >= 0 && signature.getAlgorithm().equals(RSA.get(digest));
    SignerInfo bare =
        new SignerInfo(
            signer.getSID(),
            signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(),
            rsa
                ? new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)
                : signature,
            signer.getEncryptedDigest(),
            null);
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    chain.forEach(certificates::add);
    SignedData kept =
        new SignedData(
            new DLSet(signer.getDigestAlgorithm()),
            data.getEncapContentInfo(),
            new DLSet(certificates),
            null,
            new DLSet(bare));
    return new ContentInfo(CMSObjectIdentifiers.signedData, kept).getEncoded(ASN1Encoding.DL);
  }

  private static boolean plain(AlgorithmIdentifier digest) {
    return digest.getParameters() == null || DERNull.INSTANCE.equals(digest.getParameters());
  }

  private static boolean same(AlgorithmIdentifier one, AlgorithmIdentifier other) {
    return one.equals(other);
  }
}
