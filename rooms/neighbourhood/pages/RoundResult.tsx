/** What came out of a round: issues by their middle place with the spread, together and by discipline, beside the round before. */
import { Notice, Section, Table, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import type { ShownRanking, ShownResult, ShownRound, ShownSpread } from '../elicitation/contract.ts'
import { standings } from '../elicitation/words.ts'
import { elicitation as en } from '../messages/elicitation.en.ts'
import { elicitation as nl } from '../messages/elicitation.nl.ts'

export function RoundResult({ round, result }: { round: ShownRound; result: ShownResult }) {
  const say = useMessages(nl, en)
  const shown = result.disciplines.filter(({ picture }) => picture !== null)
  return (
    <Section title={say.result} lede={say.resultNote}>
      {result.together ? (
        <>
          <SpreadTable issues={round.issues} result={result} before={round.before?.result} />
          <BesideWords picture={result.together} />
        </>
      ) : (
        <NothingToSay missing={result.missing} />
      )}
      {result.together && result.leftOut && <p className="hint">{say.leftOut}</p>}
      {shown.map(({ discipline, picture, reasons }) => (
        <details key={discipline}>
          <summary>{say.disciplines[discipline]}</summary>
          {picture && <PictureTable caption={say.disciplines[discipline]} issues={round.issues} picture={picture} />}
          {picture && <BesideWords picture={picture} />}
          <Reasons title={say.reasons} reasons={reasons} />
        </details>
      ))}
      <Reasons title={shown.length > 0 ? say.reasonsOfOthers : say.reasons} reasons={result.reasons} />
    </Section>
  )
}

function NothingToSay({ missing }: { missing: number | null }) {
  const say = useMessages(nl, en)
  return <Notice title={say.nothing}>{missing ? say.missing(missing) : say.nothingText}</Notice>
}

/** Two may say the same in the same words. */
function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {[...new Set(reasons)].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}

/** All together; in a second round the first stands beside it. */
export function SpreadTable({
  issues,
  result,
  before,
}: {
  issues: readonly string[]
  result: ShownResult
  before?: ShownResult | undefined
}) {
  const say = useMessages(nl, en)
  if (!result.together) return <NothingToSay missing={result.missing} />
  return (
    <PictureTable
      caption={say.result}
      issues={issues}
      picture={result.together}
      before={before?.together ?? undefined}
    />
  )
}

function PictureTable({
  caption,
  issues,
  picture,
  before,
}: {
  caption: string
  issues: readonly string[]
  picture: ShownRanking
  before?: ShownRanking | undefined
}) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const words = useSpreadWords()
  const rows = picture.issues
    .map((spread, at) => ({ issue: issues[at] ?? '', spread, before: before?.issues[at] }))
    .sort((one, other) => one.spread.median - other.spread.median)
  const [first] = picture.issues
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ issue }) => issue}
      columns={[
        { label: say.issue, cell: ({ issue }) => issue },
        {
          label: say.togetherOf(format.number(first?.answers ?? 0)),
          numeric: true,
          cell: ({ spread }) => words(spread),
        },
        ...(before
          ? [
              {
                label: say.firstRound,
                numeric: true as const,
                cell: (row: (typeof rows)[number]) => (row.before ? words(row.before) : '–'),
              },
            ]
          : []),
        {
          label: say.placeInSpread,
          wideOnly: true,
          cell: ({ spread }) => <SpreadLine spread={spread} places={issues.length} />,
        },
      ]}
    />
  )
}

function useSpreadWords(): (spread: ShownSpread) => string {
  const say = useMessages(nl, en)
  const format = useFormats()
  const place = (at: number) => format.number(at, Number.isInteger(at) ? 0 : 1)
  return ({ median, low, high }) => say.median(place(median), place(low), place(high))
}

const [width, height, edge] = [140, 20, 8]
/** Decoration beside the numbers, which say the same: hidden from readers of the screen. */
function SpreadLine({ spread, places }: { spread: ShownSpread; places: number }) {
  const x = (place: number) => edge + ((place - 1) / Math.max(places - 1, 1)) * (width - 2 * edge)
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line className="grid" x1={x(1)} x2={x(places)} y1={height / 2} y2={height / 2} />
      <line className="area-line" x1={x(spread.low)} x2={x(spread.high)} y1={height / 2} y2={height / 2} />
      <circle className="dot" cx={x(spread.median)} cy={height / 2} r={5} />
    </svg>
  )
}

function BesideWords({ picture: { beside } }: { picture: ShownRanking }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  if (!beside) return <p>{say.besideUnknown}</p>
  const word = (place: number) => say.standings[standings[Math.round(place) - 1] ?? 'alike']
  return (
    <p>{say.besideResult(word(beside.median), word(beside.low), word(beside.high), format.number(beside.answers))}</p>
  )
}
