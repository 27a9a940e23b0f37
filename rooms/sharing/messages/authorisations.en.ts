import type { authorisations as nl } from './authorisations.nl.ts'

export const authorisations: typeof nl = {
  title: 'Appointments',
  lede: 'Who may work here, for which organ and on which ground. Every year the organ checks whether that is still needed.',
  none: 'There are no appointments you may see',
  who: 'Colleague',
  organ: 'Organ',
  rights: 'Rights',
  screening: 'Screening',
  noScreening: 'missing: no access',
  training: 'Training',
  trainingMissing: 'expired or missing',
  review: 'Yearly review',
  states: { reviewed: 'reviewed', due: 'to review', overdue: 'overdue', 'to-end': 'to be ended' },
  until: (day) => `until ${day}`,
  grounds: { processing: 'to process', legality: 'to control legality', maintenance: 'to maintain' },
  rests: 'rests: nobody acts in it',
  restsBecause: (regimes, what, organ) =>
    `This person is also ‘${what}’ for ${organ} (${regimes}). Whoever works on cases does not control whether that is lawful.`,
  someRest: 'Some appointments rest',
  someRestText:
    'Somebody was appointed to work on cases and to control whether that is lawful, in the same legal world. The later of the two gives no access. End one of them.',
  keep: 'Still needed',
  end: 'No longer needed',
  endNow: 'End the appointment',
  endText: (name) =>
    `The access of ${name} ends at once, also in an open screen. This cannot be undone; a new appointment needs a new application.`,
  ended: 'The appointment has ended.',
}
