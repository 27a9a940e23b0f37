/** A list and a decision follow from the same written rules. */
import { proveCedarAndSqlAgree } from '../foundation/policy/testing/prove-cedar-and-sql-agree.ts'
import type { Proof } from './proof.ts'

export const proof: Proof = {
  name: 'cedar-and-sql-agree',
  title: 'A row is listed exactly when the rules let it be read: Cedar and row security never differ',
  promises: ['P1', 'P2'],
  run: async (size) => {
    const { control, ...agreement } = await proveCedarAndSqlAgree({
      cells: size === 'full' ? 50_000 : 2_000,
      seed: 20261123,
    })
    const { cells, allowed, differences, tables, ruleSets } = agreement
    return {
      passed: differences === 0 && cells >= (size === 'full' ? 50_000 : 2_000),
      figures: { cells, allowed, differences, tables, randomRuleSets: ruleSets, controlDifferences: control },
      control: control > 0 ? 'found' : 'missed',
      planted: 'every lock once more with its forbids left out',
    }
  },
}
