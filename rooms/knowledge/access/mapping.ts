/** Which resource type is which table. Everything here is open; of experts it counts whose entry it is. */
import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  'knowledge::Term': { table: 'knowledge.terms', action: 'read-term', attributes: {} },
  'knowledge::Meaning': { table: 'knowledge.meanings', action: 'read-meaning', attributes: {} },
  'knowledge::Theme': { table: 'knowledge.themes', action: 'read-theme', attributes: {} },
  'knowledge::Power': { table: 'knowledge.powers', action: 'read-power', attributes: {} },
  'knowledge::BarrierModel': { table: 'knowledge.barrier_models', action: 'read-barrier-model', attributes: {} },
  'knowledge::Expert': {
    table: 'knowledge.experts',
    action: 'read-expert',
    attributes: { person: { column: 'person', type: 'uuid' } },
  },
} satisfies TableMapping
