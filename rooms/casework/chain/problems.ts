/** What may go wrong around notices of the chain after a measure. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const chainProblems = {
  'chain-notice-not-visible': notVisible(),
  'not-your-decision': entry(
    403,
    [
      'Dit besluit is niet van uw orgaan',
      'Alleen wie het besluit nam, meldt het. Wat een verhuurder schreef, meldt het orgaan dat de brief kreeg.',
    ],
    [
      'This decision is not of your organ',
      'Only whoever decided says so. What a landlord wrote is said by the organ that got the letter.',
    ],
  ),
  'kind-not-in-the-power': entry(
    400,
    ['Dit past niet bij deze bevoegdheid', 'Kies een van de uitkomsten die bij de bevoegdheid staan.'],
    ['This does not fit this power', 'Choose one of the outcomes that belong to the power.'],
  ),
}
