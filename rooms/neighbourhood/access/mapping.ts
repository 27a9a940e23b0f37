/** Which resource type is which table. No attributes: everything here is open. */
import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  'neighbourhood::Edition': { table: 'neighbourhood.editions', action: 'read-edition', attributes: {} },
  'neighbourhood::Indicator': { table: 'neighbourhood.indicators', action: 'read-indicator', attributes: {} },
  'neighbourhood::Figure': { table: 'neighbourhood.figures', action: 'read-figure', attributes: {} },
} satisfies TableMapping
