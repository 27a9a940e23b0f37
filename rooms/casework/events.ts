/** What casework tells: ids only. Whoever hears it reads again, under its own lock. */
export const caseworkEvents = {
  /** A case was reported. ids: [case]. */
  reported: 'casework.CaseReported',
  /** A report became a case. ids: [case]. */
  admitted: 'casework.CaseAdmitted',
  /** A report was refused and destroyed. ids: [destruction]. */
  refused: 'casework.ReportRefused',
  /** ids: [contribution]; never the case, so that nobody hears of what is withheld from them. */
  contributed: 'casework.ContributionGiven',
  /** A release was put to those who supplied something. ids: [release]. */
  releaseOffered: 'casework.ReleaseOffered',
  /** Somebody asked has spoken. ids: [release]; never who, or what. */
  positionTaken: 'casework.ReleasePositionTaken',
  /** A result was handed over. ids: [release]. */
  released: 'casework.ResultReleased',
  /** A question to another register may be asked. ids: [question]. */
  questionApproved: 'casework.KnownQuestionApproved',
  /** A request to align agreements, or the decision about one, is to be carried across. ids: [alignment]. */
  alignmentMoved: 'casework.AlignmentMoved',
  /** ids: [case]. */
  closed: 'casework.CaseClosed',
  /** An item of a release is on its way to a file of its receiver. ids: [delivery]. */
  itemDelivered: 'casework.ItemDelivered',
  /** ids: [measure]. */
  measureDecided: 'casework.MeasureDecided',
  /** The office-holder went on without a vulnerability check. ids: [override]. */
  checkOverridden: 'casework.VulnerabilityCheckOverridden',
  /** An organ has spoken about a person's right. ids: [request of the rights desk]. */
  consultationAnswered: 'casework.ConsultationAnswered',
  /** Somebody is to be invited to a conference. ids: [invitation]. */
  invitationAsked: 'casework.InvitationAsked',
  /** To open pages only. A block of the record has a new version. ids: [block, edition]. */
  blockWritten: 'casework.BlockWritten',
  /** To open pages only. A contribution was given, corrected or taken back. ids: [contribution]. */
  contributionMoved: 'casework.ContributionMoved',
  /** To open pages only. Somebody took up or laid down the pen of a block, or took it out. ids: [block]. */
  penMoved: 'casework.PenMoved',
  /** To open pages only. Something at the table is new: an item, a seat, a decision, an action, a guest. ids: [that]. */
  recordMoved: 'casework.RecordMoved',
  /** To open pages only. Somebody began or ended drafting a decision or an action. ids: [seat]. */
  draftingMoved: 'casework.DraftingMoved',
  /** To open pages only. Organs no longer read a case: their pages let go of it. ids: [case]. */
  standingMoved: 'casework.StandingMoved',
  /** To open pages only. A conference opened or closed. ids: [conference]. */
  conferenceMoved: 'casework.ConferenceMoved',
  /** What an organ found wrong at a person's request was corrected or destroyed. ids: [requests of the rights desk]. */
  acceptedPutRight: 'casework.AcceptedPutRight',
} as const
