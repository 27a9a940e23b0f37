/** Which resource type is which table. Open to everybody, but for a lesson not yet read; of experts it counts whose entry it is. */
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
  'knowledge::BarrierModel': { table: 'knowledge.barrier_models', action: 'read-barrier-model', attributes: {} },
  'knowledge::Expert': {
    table: 'knowledge.experts',
    action: 'read-expert',
    attributes: { person: { column: 'person', type: 'uuid' } },
  },
  'knowledge::Training': {
    table: 'knowledge.trainings',
    action: 'read-training',
    attributes: { person: { column: 'person', type: 'uuid' }, organ: { column: 'organ' } },
  },
} satisfies TableMapping
