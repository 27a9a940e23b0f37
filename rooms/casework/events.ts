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
  /** An organ has spoken about a person's right. ids: [request of the rights desk]. */
  consultationAnswered: 'casework.ConsultationAnswered',
  /** What an organ found wrong at a person's request was corrected or destroyed. ids: [requests of the rights desk]. */
  acceptedPutRight: 'casework.AcceptedPutRight',
} as const
