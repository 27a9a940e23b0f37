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
  /** A question to another register may be asked. ids: [question]. */
  questionApproved: 'casework.KnownQuestionApproved',
  /** A request to align agreements, or the decision about one, is to be carried across. ids: [alignment]. */
  alignmentMoved: 'casework.AlignmentMoved',
  /** ids: [case]. */
  closed: 'casework.CaseClosed',
} as const
