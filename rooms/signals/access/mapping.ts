import type { TableMapping } from '../../../foundation/policy/mapping.ts'

const desk = { desk: { column: 'desk' } } as const

export const mapping = {
  'signals::Letter': { table: 'signals.letters', action: 'read-letter', attributes: desk },
  'signals::Answer': { table: 'signals.answers', action: 'read-answer', attributes: desk },
  'signals::Reply': { table: 'signals.replies', action: 'read-reply', attributes: desk },
  'signals::Signal': { table: 'signals.signals', action: 'read-signal', attributes: desk },
  'signals::OfficerKey': {
    table: 'signals.officer_keys',
    action: 'read-officer-key',
    attributes: { person: { column: 'person', type: 'uuid' } },
  },
  'signals::OfficerList': { table: 'signals.officer_lists', action: 'read-officer-list', attributes: desk },
  'signals::ListKey': {
    table: 'signals.list_keys',
    action: 'read-list-key',
    attributes: { organ: { column: 'organ' } },
  },
  'signals::Area': { table: 'signals.areas', action: 'read-area', attributes: { code: { column: 'code' } } },
  'signals::ProtectedMonth': {
    table: 'signals.protected_months',
    action: 'read-protected-month',
    attributes: { theme: { column: 'theme' } },
  },
  'signals::Extract': {
    table: 'signals.extracts',
    action: 'read-extract',
    attributes: {
      regime: { column: 'regime' },
      organ: { column: 'organ' },
      state: { column: 'state' },
      author: { column: 'author', type: 'uuid' },
    },
  },
} satisfies TableMapping
