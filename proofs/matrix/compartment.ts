/**
 * What the law says about worries about radicalisation (§2.7, R9): nothing goes into the compartment, and nothing is read
 * there, until its protocol was adopted. In the story it was proposed and not adopted, so that whoever works there hears that.
 */
import { roles } from './law-data.ts'
import { inCompartment } from './worlds.ts'

const refusesEverything = inCompartment(roles.casework, () => 'refused')

export const compartment = {
  'reading worries': refusesEverything,
  'reporting a worry': refusesEverything,
  'weighing a worry': refusesEverything,
  'working on a worry': refusesEverything,
  'ending a worry': refusesEverything,
} as const
