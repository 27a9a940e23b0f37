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
  /** ids: [case]. */
  closed: 'casework.CaseClosed',
  /** An organ has spoken about a person's right. ids: [request of the rights desk]. */
  consultationAnswered: 'casework.ConsultationAnswered',
} as const
