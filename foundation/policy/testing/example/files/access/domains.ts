import type { Domains } from '../../../../mapping.ts'

export const domains = {
  principal: { organ: ['burgemeester', 'college', 'politie', 'om'] },
  resource: {
    'files::File': {
      state: { kind: 'phase', values: ['running', 'closed', 'shielded'] },
      participants: { kind: 'involvement', joins: 'organ' },
    },
  },
  context: {
    'release-file': {
      consent: { kind: 'consent', values: [true] },
      tested: { kind: 'condition', values: [true] },
      day: { kind: 'date', values: [20] },
    },
  },
} satisfies Domains
