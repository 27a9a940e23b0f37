/** One area over time, as a table with a line beside it that is cut where counting changed. */
import { Answer, Section, Table, useAnswer, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import type { AreaPoint } from '../edition/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { call } from './call.ts'

type Wanted = {
  readonly edition: string
  readonly series: number
  readonly area: string
  readonly decimals: number
  readonly name: string
}

export function AreaLine({ edition, series, area, decimals, name }: Wanted) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${format.number(amount, decimals)}`
  const withInterval = (amount: number, interval: AreaPoint['interval']) =>
    `${format.number(amount, decimals)}${interval ? ` (${format.number(interval.low, decimals)}–${format.number(interval.high, decimals)})` : ''}`
  const changeWords = (change: AreaPoint['change']): string => {
    if (!change) return '–'
    if (change.verdict === 'difference') return say.changes.difference(signed(change.difference))
    if (change.verdict !== 'cannot-tell')
      return say.changes[change.verdict](
        signed(change.difference),
        signed(change.interval.low),
        signed(change.interval.high),
      )
    return change.why === 'interval-holds-no-change' && change.interval
      ? say.changes[change.why](signed(change.interval.low), signed(change.interval.high))
      : say.changes[change.why === 'within-rounding' ? change.why : 'no-margin-published']
  }
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition/line', {
    params: { edition },
    query: { series, area },
  })
  return (
    <Section title={say.lineOf(name)}>
      <Answer of={answer}>
        {({ points }) => (
          <>
            <Line points={points} />
            <Table
              caption={say.lineOf(name)}
              captionHidden
              rows={points}
              rowKey={({ stretch }) => stretch}
              columns={[
                {
                  label: say.period,
                  cell: ({ stretch, provisional, cut }) => (
                    <>
                      {cut && <small className="figures-was">{say.cut(isKind(cut) ? say.method : cut)}</small>}
                      {stretch}
                      {provisional && ` (${say.provisional})`}
                    </>
                  ),
                },
                {
                  label: say.figure,
                  numeric: true,
                  cell: ({ amount, standing, revisedFrom, interval }) => (
                    <>
                      {standing === 'given' && amount !== null
                        ? withInterval(amount, interval)
                        : say.standings[standing]}
                      {revisedFrom.map((was) => (
                        <small key={was.load} className="figures-was">
                          {say.was(withInterval(was.amount, was.interval), was.load)}
                        </small>
                      ))}
                    </>
                  ),
                },
                { label: say.change, cell: ({ change }) => changeWords(change) },
              ]}
            />
          </>
        )}
      </Answer>
    </Section>
  )
}

const isKind = (cut: string): boolean => ['year', 'half-year', 'quarter', 'month', 'week', 'day'].includes(cut)
const [width, height, edge] = [480, 140, 10]

/** Decoration beside the table, which says the same: hidden from readers of the screen. */
function Line({ points }: { points: readonly AreaPoint[] }) {
  const given = points.flatMap(({ amount, standing }) => (standing === 'given' && amount !== null ? [amount] : []))
  if (given.length < 2) return null
  const reach = points.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : []))
  const high = Math.max(...given, ...reach, 0)
  const low = Math.min(...given, ...reach, 0)
  const x = (place: number) => edge + (place / Math.max(points.length - 1, 1)) * (width - 2 * edge)
  const y = (amount: number) => height - edge - ((amount - low) / Math.max(high - low, 1e-9)) * (height - 2 * edge)
  const pieces: string[] = []
  let piece = ''
  points.forEach(({ amount, standing, cut }, place) => {
    const drawn = standing === 'given' && amount !== null
    if (piece && (cut || !drawn)) {
      pieces.push(piece)
      piece = ''
    }
    if (drawn) piece += `${piece ? 'L' : 'M'}${x(place).toFixed(1)} ${y(amount).toFixed(1)}`
  })
  if (piece) pieces.push(piece)
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="grid" x1={edge} x2={width - edge} y1={y(0)} y2={y(0)} />
      {pieces.map((path) => (
        <path key={path} className="area-line" d={path} />
      ))}
      {points.map(
        ({ interval, stretch }, place) =>
          interval && (
            <path
              key={stretch}
              className="area-reach"
              d={`M${x(place) - 4} ${y(interval.high)}h8M${x(place)} ${y(interval.high)}V${y(interval.low)}m-4 0h8`}
            />
          ),
      )}
      {points.map(
        ({ amount, standing, stretch }, place) =>
          standing === 'given' &&
          amount !== null && <circle key={stretch} className="dot" cx={x(place)} cy={y(amount)} r={4} />,
      )}
      {points.map(
        ({ cut, stretch }, place) =>
          cut && (
            <line
              key={stretch}
              className="area-cut"
              x1={(x(place) + x(place - 1)) / 2}
              x2={(x(place) + x(place - 1)) / 2}
              y1={0}
              y2={height}
            />
          ),
      )}
    </svg>
  )
}
