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
  /** The desk asks the participants involved about a request; rooms find who they are. ids: [request]. */
  participantsAsked: 'sharing.ParticipantsAsked',
  /** The ground of a restriction is gone; later information waits at the desk. ids: [request]. */
  restrictionEnded: 'sharing.RestrictionEnded',
  /** The contact point informed a person. ids: [person]. */
  personInformed: 'sharing.PersonInformed',
  /** Told to open pages, never handed on: alerts about openings that nobody has settled. ids: [alert, …]. */
  alertsOpen: 'sharing.AlertsOpen',
  /** A breach was registered; its 72 hours run. ids: [breach]. */
  breachRegistered: 'sharing.BreachRegistered',
} as const
