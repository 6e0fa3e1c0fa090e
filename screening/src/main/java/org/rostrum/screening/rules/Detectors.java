package org.rostrum.screening.rules;

import java.util.Map;

/** Which small class decides for a rule whose words alone do not. */
final class Detectors {

  private static final Detector BY_PHRASES = new PhraseDetector();

  private static final Map<String, Detector> OWN =
      Map.ofEntries(
          Map.entry("PD-01", new ContactDetails()),
          Map.entry("CA-01", new SpokenCapacity()),
          Map.entry("CA-02", new CouncilVoice()),
          Map.entry("CA-03", new UnnamedAccount()),
          Map.entry("CF-01", new ExemptMatter()),
          Map.entry("CF-02", new InConfidence()),
          Map.entry("CF-03", new ClosedRoom()),
          Map.entry("CF-04", new DealTold()),
          Map.entry("CP-01", new OthersWork()),
          Map.entry("CP-02", new CouncilPicture()),
          Map.entry("CP-03", new CouncilEmblem()),
          Map.entry("CX-01", new ChangedPosition()),
          Map.entry("DF-01", new Allegations()),
          Map.entry("DF-02", new CommentOnYourPage()),
          Map.entry("EL-01", new CampaignMeans()),
          Map.entry("EL-02", new ElectionPeriod()),
          Map.entry("EL-03", new MissingImprint()),
          Map.entry("EL-04", new PaidPromotion()),
          Map.entry("EL-05", new CandidateCharacter()),
          Map.entry("EQ-01", new Discrimination()),
          Map.entry("FC-01", new Deception()),
          Map.entry("FR-01", new Connections()),
          Map.entry("FX-01", new Unsourced()),
          Map.entry("FX-02", new GroupOpinion()),
          Map.entry("GM-01", new HeldPost()),
          Map.entry("HR-01", new PileOn()),
          Map.entry("IC-01", new ThreatReceived()),
          Map.entry("IC-03", new PatternReceived()),
          Map.entry("IC-04", new HateIncident()),
          Map.entry("IC-05", new Lobbying()),
          Map.entry("IC-06", new DataProtection()),
          Map.entry("IC-07", new NeedsReply()),
          Map.entry("IC-08", new Impersonation()),
          Map.entry("IC-10", new MemberComplaint()),
          Map.entry("MT-01", new InMeeting()),
          Map.entry("OB-01", new Obscenity()),
          Map.entry("PD-02", new CaseTold()),
          Map.entry("PD-03", new SensitiveFacts()),
          Map.entry("PD-04", new PeopleShown()),
          Map.entry("PD-05", new OwnSafety()),
          Map.entry("PR-01", new ClosedMind()),
          Map.entry("RS-01", new PersonalAbuse()),
          Map.entry("RS-02", new OfficerInPublic()),
          Map.entry("SE-01", new SuspiciousLinks()),
          Map.entry("SE-02", new SecretsGiven()),
          Map.entry("SG-01", new Safeguarding()),
          Map.entry("SH-01", new Shares()),
          Map.entry("TN-01", new Sarcasm()),
          Map.entry("TN-02", new HeatOfTheMoment()));

  private Detectors() {}

  static Detector of(String rule) {
    return OWN.getOrDefault(rule, BY_PHRASES);
  }
}
