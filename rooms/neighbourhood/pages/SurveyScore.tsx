/** A figure with its interval and with how many answered, or why there is none. */
import { useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownFigure } from '../survey/contract.ts'

export function Score({ figure }: { figure: ShownFigure }) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  if (figure.kind === 'withheld') return <span className="hint">{say.withheld}</span>
  return (
    <>
      {figure.kind === 'measured' ? (
        <span className="unbroken">
          {say.interval(format.number(figure.mean, 1), format.number(figure.low, 1), format.number(figure.high, 1))}
        </span>
      ) : (
        say.noMargin
      )}
      <small className="figures-was">{say.respondents(format.number(figure.respondents))}</small>
    </>
  )
}
