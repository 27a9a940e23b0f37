import type { Domains } from '../../../foundation/policy/mapping.ts'

/** What may be named to a person who was refused. */
export const domains = {
  context: {
    'release-extract': { neighbourCouldRecogniseWriter: { kind: 'condition', values: [false] } },
    'route-to-radicalisation': { protocolAdopted: { kind: 'condition', values: [true] } },
  },
} satisfies Domains
