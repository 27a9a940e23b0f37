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
} as const
