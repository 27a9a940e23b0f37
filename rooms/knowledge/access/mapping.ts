/** Which resource type is which table. Without attributes: it is open to everybody. */
import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  'knowledge::Term': { table: 'knowledge.terms', action: 'read-term', attributes: {} },
  'knowledge::Meaning': { table: 'knowledge.meanings', action: 'read-meaning', attributes: {} },
  'knowledge::Theme': { table: 'knowledge.themes', action: 'read-theme', attributes: {} },
  'knowledge::Power': { table: 'knowledge.powers', action: 'read-power', attributes: {} },
  'knowledge::Lesson': {
    table: 'knowledge.lessons',
    action: 'read-lesson',
    attributes: { organ: { column: 'organ' }, shared: { column: 'shared' } },
  },
} satisfies TableMapping
