/** The law is written once: what Cedar allows is what PostgreSQL shows, in random worlds, under our rules and random ones. */
import { proveCedarAndSqlAgree } from '../foundation/policy/testing/prove-cedar-and-sql-agree.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'cedar-and-sql-agree',
  title: 'What the rules allow in Cedar is what row security shows in PostgreSQL',
  promises: ['P2'],
  run: async (size) => {
    const seed = 20_261_123
    const { cells, differences, tables, ruleSets, control } = await proveCedarAndSqlAgree({
      cells: size === 'full' ? 60_000 : 4_000,
      seed,
    })
    return {
      passed: differences === 0 && cells >= (size === 'full' ? 50_000 : 4_000),
      figures: { cells, differences, tables, ruleSets, seed, cellsFoundByControl: control },
      control: control > 0 ? 'found' : 'missed',
      planted: 'every lock once more with its forbids left out',
    }
  },
}
