/** What sharing tells: ids only. */
export const sharingEvents = {
  /** Somebody asks to read what others did; a colleague of another organ decides. ids: [reading]. */
  readingAsked: 'sharing.LogReadingAsked',
  /** ids: [reading]. */
  readingDecided: 'sharing.LogReadingDecided',
  /** Rules for a regime were proposed. ids: [protocol]. */
  proposed: 'sharing.ProtocolProposed',
  /** Two organs adopted it; its rules are in force. ids: [protocol]. */
  adopted: 'sharing.ProtocolAdopted',
  /** An organ goes on without or against the committee's advice: to be told to the committee and the coordinating officer. ids: [deviation]. */
  deviated: 'sharing.DeviationRecorded',
  /** Keeping data of a case longer was proposed, decided. ids: [renewal]. */
  renewalProposed: 'sharing.RenewalProposed',
  renewalDecided: 'sharing.RenewalDecided',
  /** Two people let a list go. ids: [list]. */
  released: 'sharing.DestructionReleased',
  /** A case is kept for a claim or a duty, and no longer. ids: [hold]. */
  held: 'sharing.CaseHeld',
  lifted: 'sharing.HoldLifted',
} as const
