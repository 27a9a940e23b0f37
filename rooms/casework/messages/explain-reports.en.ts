import type { reports as nl } from './explain-reports.nl.ts'

/** Why somebody reads or asks about a report, until it is decided on. */
export const reports: { readonly [K in keyof typeof nl]: string } = {
  'casework.core-participant-weighs-report':
    'The delegates of the core participants (at the RIEC: of the participants) judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-report': 'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-goal-of-report':
    'The delegates of the core participants (at the RIEC: of the participants) judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-goal-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-goal-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-persons-of-report':
    'The delegates of the core participants (at the RIEC: of the participants) judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-persons-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-persons-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-criteria-of-report':
    'The delegates of the core participants (at the RIEC: of the participants) judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-criteria-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-criteria-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-telling-of-report':
    'The delegates of the core participants (at the RIEC: of the participants) judge together whether a report fits; for that they read it.',
  'casework.reporter-follows-own-telling-of-report':
    'The organ that reported follows its own report until it is decided on.',
  'casework.process-manager-screens-telling-of-report': 'The process manager checks whether a report is complete.',
  'casework.core-participant-weighs-inquiry-of-report':
    'The delegates of the core participants judge together whether a report fits; for that they also read what the reporter was asked.',
  'casework.reporter-follows-own-inquiry-of-report':
    'The organ that reported reads what it was asked about the report.',
  'casework.process-manager-screens-inquiry-of-report': 'The process manager checks whether a report is complete.',
  'casework.organ-involved-reads-inquiry':
    'Whoever works for an organ involved reads what the reporter was asked and answered.',
  'casework.whoever-screens-or-weighs-asks-reporter':
    'Until it is decided, the process manager and the delegates of the core participants ask the reporter what they miss.',
  'casework.reporter-answers-inquiry': 'Your organ reported this and answers the question.',
}
