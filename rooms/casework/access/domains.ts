import type { Domains } from '../../../foundation/policy/mapping.ts'

const core = ['burgemeester', 'college', 'politie', 'om', 'raad-kinderbescherming', 'ggd', 'dji'] as const

/** What may be named to a person who was refused. Who is withheld, and who decided what, is never among it. */
export const domains = {
  principal: { organ: core },
  resource: {
    'casework::Case': {
      state: { kind: 'phase', values: ['reported', 'open'] },
      involved: { kind: 'involvement', joins: 'organ' },
    },
  },
  context: {
    'report-case': { toldOrReasonGiven: { kind: 'condition', values: [true] } },
    'admit-case': {
      everyCriterionMet: { kind: 'condition', values: [true] },
      everyCriterionExplained: { kind: 'condition', values: [true] },
      ownReport: { kind: 'condition', values: [false] },
    },
    contribute: {
      lawful: { kind: 'condition', values: [true] },
      secrecyStated: { kind: 'consent', values: [true] },
    },
    'invite-guest': { statementSigned: { kind: 'consent', values: [true] } },
  },
} satisfies Domains
