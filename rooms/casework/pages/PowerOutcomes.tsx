/** How objections and appeals on one power ended: numbers of whole years, never a word about this file. */
import { FactsRail } from '../../../kit/workbench/index.ts'
import type { PowerOfMeasure } from '../measure/contract.ts'
import { useMeasure } from './use-measure.ts'

export function PowerOutcomes({ power }: { power: PowerOfMeasure }) {
  const { say, format } = useMeasure()
  const { outcomes } = power
  if (!outcomes) return <p className="hint">{say.outcomesNone}</p>
  return (
    <>
      <FactsRail
        title={say.outcomesTitle(outcomes.fromYear, outcomes.toYear)}
        facts={outcomes.counts.map(({ outcome, many }) => ({
          term: say.remedyOutcomes[outcome],
          value: many === null ? say.outcomesTooFew : format.number(many),
        }))}
      />
      <p className="hint">{say.outcomesLede}</p>
    </>
  )
}
