/** One scale over surveys, as a table with a line beside it that is cut where the method changed. */
import { Answer, Section, Table, useAnswer, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownStep } from '../survey/contract.ts'
import type { ScaleId } from '../survey/words.ts'
import { call } from './call.ts'
import { Score } from './SurveyScore.tsx'

type Wanted = {
  readonly survey: string
  readonly scale: ScaleId
  readonly area: string | undefined
  readonly name: string
}

export function SurveyLine({ survey, scale, area, name }: Wanted) {
  const say = useMessages<typeof en>(nl, en)
  const answer = useAnswer(call, 'GET /v1/surveys/:survey/picture', {
    params: { survey },
    query: { scale, ...(area && { area }) },
  })
  return (
    <Section title={say.line(name)}>
      <Answer of={answer}>
        {({ line }) => (
          <>
            <Drawn line={line} />
            <Table
              caption={say.line(name)}
              captionHidden
              rows={line}
              rowKey={(step) => step.survey}
              columns={[
                {
                  label: say.survey,
                  cell: ({ title, cut }) => (
                    <>
                      {cut && (
                        <small className="figures-was">
                          {cut.kind === 'said' ? say.cuts.said(cut.why ?? '') : say.cuts[cut.kind]}
                        </small>
                      )}
                      {title}
                    </>
                  ),
                },
                { label: say.score, numeric: true, cell: ({ figure }) => <Score figure={figure} /> },
                { label: say.change, cell: ({ change }) => <Change change={change} /> },
              ]}
            />
          </>
        )}
      </Answer>
    </Section>
  )
}

function Change({ change }: Pick<ShownStep, 'change'>) {
  const say = useMessages<typeof en>(nl, en)
  const format = useFormats()
  if (!change) return say.none
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${format.number(amount, 1)}`
  const [low, high] = [signed(change.low), signed(change.high)]
  return change.verdict === 'cannot-tell'
    ? say.changeUnknown(low, high)
    : say.changed(say.verdicts[change.verdict], signed(change.difference), low, high)
}

const [width, height, edge] = [480, 120, 10]
/** Decoration beside the table, which says the same: hidden from readers of the screen. */
function Drawn({ line }: { line: readonly ShownStep[] }) {
  const x = (place: number) => edge + (place / Math.max(line.length - 1, 1)) * (width - 2 * edge)
  const y = (score: number) => height - edge - (score / 10) * (height - 2 * edge)
  const points = line.flatMap(({ survey, figure, cut }, place) =>
    figure.kind === 'measured' ? [{ survey, place, cut, ...figure }] : [],
  )
  if (points.length < 2) return null
  const path = points
    .map(({ place, mean, cut }, at) => {
      const joined = at > 0 && !cut && points[at - 1]?.place === place - 1
      return `${joined ? 'L' : 'M'}${x(place).toFixed(1)} ${y(mean).toFixed(1)}`
    })
    .join('')
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="grid" x1={edge} x2={width - edge} y1={y(0)} y2={y(0)} />
      <line className="grid" x1={edge} x2={width - edge} y1={y(10)} y2={y(10)} />
      <path className="area-line" d={path} />
      {points.map(({ survey, place, low, high, mean }) => (
        <g key={survey}>
          <line className="area-line" x1={x(place)} x2={x(place)} y1={y(low)} y2={y(high)} />
          <circle className="dot" cx={x(place)} cy={y(mean)} r={4} />
        </g>
      ))}
      {line.map(({ survey, cut }, place) => {
        if (!cut) return null
        const between = (x(place) + x(place - 1)) / 2
        return <line key={survey} className="area-cut" x1={between} x2={between} y1={0} y2={height} />
      })}
    </svg>
  )
}
