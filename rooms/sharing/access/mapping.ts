import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  'sharing::Regime': { table: 'sharing.regimes', action: 'read-regime', attributes: { code: { column: 'code' } } },
  'sharing::Organ': { table: 'sharing.organs', action: 'read-organ', attributes: { code: { column: 'code' } } },
  'sharing::Purpose': { table: 'sharing.purposes', action: 'read-purpose', attributes: { code: { column: 'code' } } },
} satisfies TableMapping
