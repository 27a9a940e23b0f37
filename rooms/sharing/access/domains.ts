import type { Domains } from '../../../foundation/policy/mapping.ts'

/** What may be named to a person who was refused. */
export const domains = {
  context: { 'adopt-protocol': { committeeHeard: { kind: 'condition', values: [true] } } },
} satisfies Domains
