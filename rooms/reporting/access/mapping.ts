/** Which resource type is which table. No attributes: everything here is open. */
import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  'reporting::Report': { table: 'reporting.reports', action: 'read-report', attributes: {} },
  'reporting::Interpretation': {
    table: 'reporting.interpretations',
    action: 'read-interpretation',
    attributes: {},
  },
} satisfies TableMapping
