/** What is said of a measure: bodies that fit, for the sequel and for whoever asks. */
import { aCheck, aMeasure } from '../../rooms/casework/testing/measure-house.ts'

/** The day of the story. */
export const decidedOn = '2026-11-23'
export const aMeasureFile = aMeasure()
export const aCheckOf = (member: string) => aCheck(member)
export const aView = { view: 'given', words: 'Ik wist dit niet en kon niet weigeren.' } as const
export const anUrgentCourse = {
  facts: 'Er is geschoten.',
  danger: 'Het kan vannacht weer.',
  whyNotWait: 'De schutter is niet gevonden.',
  household: 'De bewoonster slaapt bij haar zus.',
  shortestDays: 14,
  whyShortest: 'Tot de schutter is gevonden.',
} as const
export const anAdvice = { verdict: 'no-objection', text: 'Het advies, woord voor woord.', secrecy: 'none' } as const
export const aChainNotice = { power: 'bijstand-beperken', kind: 'ended', onDay: decidedOn, file: 'M-123A' } as const
export const aThreat = { kind: 'verbal', onDay: decidedOn, words: 'Iemand dreigde.' } as const
export const aConsequence = {
  basis: {
    basis: 'Besluit van 2 november 2026',
    kinds: ['lease-ended', 'debt'],
    keptMonths: 24,
    assessment: 'DPIA 2026-8',
    assessedOn: '2026-11-02',
  },
  opening: { pursued: 'unknown' },
  entry: { kind: 'lease-ended', onDay: decidedOn, source: 'household' },
} as const
