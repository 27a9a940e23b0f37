/** What the acts of this room are called in the log and in the weekly review: by kind, never with content. */
import type { acts as nl } from './acts.nl.ts'

export const acts: { readonly [code in keyof typeof nl]: string } = {
  'reporting.interpretation.written': 'Interpretation of a report written',
  'reporting.report.downloaded': 'Report downloaded',
  'reporting.report.listed': 'Reports viewed',
  'reporting.report.made': 'Report made',
  'reporting.report.read': 'Report opened',
}
