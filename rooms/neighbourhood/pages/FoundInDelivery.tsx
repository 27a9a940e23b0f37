/** What was found in a delivery, for somebody to judge before it is loaded. */
import { FactsRail, Notice, Section, Table, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { DeliveryReport, JoinReport, Recipe } from '../reading/words.ts'

type Told = { readonly report: DeliveryReport; readonly recipe: Recipe | null }

export function FoundInDelivery({ report, recipe, imported }: Told & { readonly imported: boolean }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const apart = recipe?.figures.filter(({ state }) => state === 'quarantined') ?? []
  return (
    <>
      {!imported && report.known === 'same' && <Notice>{say.knownSame}</Notice>}
      {!imported && report.known === 'later' && <Notice>{say.knownLater}</Notice>}
      <Section title={say.found}>
        <Facts report={report} />
        {report.empty.length > 0 && <p>{say.empty(format.number(report.empty.length))}</p>}
      </Section>
      {report.doubts && report.doubts.length > 0 && (
        <Section title={say.doubts} count={report.doubts.length} lede={say.doubtsText}>
          <ul>
            {report.doubts.map(({ code, count, found }) => (
              <li key={code}>{say.doubt[code](format.number(count), found)}</li>
            ))}
          </ul>
        </Section>
      )}
      {apart.length > 0 && (
        <Section title={say.apart} count={apart.length} lede={say.apartText}>
          <ul>
            {apart.map(({ name, title, sensitive }) => (
              <li key={name}>
                {title}
                {sensitive && ` (${say.sensitive[sensitive]})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(!report.shapes || report.series > 0) && <Joins joins={report.joins} areas={report.areas} />}
      {report.sums.length > 0 && <Sums report={report} recipe={recipe} />}
      {report.preview.areas.length > 0 && <Preview report={report} />}
    </>
  )
}

function Facts({ report }: { report: DeliveryReport }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const drawn = report.shapes && {
    term: say.boundarySet,
    value: `${format.number(report.shapes.count)} ${say.levels[report.shapes.level]}`,
  }
  if (drawn && report.series === 0) return <FactsRail facts={[drawn]} />
  const counted = [
    [say.rows, report.rows],
    [say.givenFigures, report.given],
    [say.intervals, report.intervals ?? 0],
    [say.withheld, report.withheld],
    [say.notGiven, report.notGiven],
    [say.cannotOccur, report.cannotOccur],
    [say.filledInZeros, report.filledInZeros],
    [say.rowsWithoutArea, report.rowsWithoutArea],
    [say.rowsQuarantined, report.rowsQuarantined],
  ] as const
  const periods = report.stretches.map(({ code, provisional }) => (provisional ? `${code} (${say.provisional})` : code))
  return (
    <FactsRail
      facts={[
        ...(drawn ? [drawn] : []),
        {
          term: say.areas,
          value: format.list(report.areas.map(({ level, count }) => `${format.number(count)} ${say.levels[level]}`)),
        },
        { term: say.periods, value: periods.length > 8 ? `${periods[0]} – ${periods.at(-1)}` : format.list(periods) },
        ...counted
          .filter(([term, count]) => count > 0 || term === say.rows)
          .map(([term, count]) => ({ term, value: format.number(count) })),
      ]}
    />
  )
}

/** Never silent: how many were found, and which were not, on both sides. */
function Joins({ joins, areas }: { joins: readonly JoinReport[]; areas: DeliveryReport['areas'] }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  /** Rounded down: all is said only when all were found. */
  const share = (joined: number, of: number) =>
    say.joinedOf(
      format.number(joined),
      format.number(of),
      format.percentage(Math.floor((joined / of) * 1000) / 1000, joined === of ? 0 : 1),
    )
  /** Of municipalities that this map does not draw at all. */
  const elsewhere = ({ level, inTable }: JoinReport) =>
    Math.max(0, (areas.find((one) => one.level === level)?.count ?? 0) - inTable)
  const some = (codes: readonly string[]) =>
    codes.length === 0 ? say.none : codes.length > 6 ? say.andMore(codes.slice(0, 6).join(', ')) : codes.join(', ')
  return (
    <Section title={say.joins}>
      {joins.length === 0 ? (
        <p>{say.joinsNone}</p>
      ) : (
        <Table
          caption={say.joins}
          captionHidden
          rows={joins}
          rowKey={({ boundarySet }) => boundarySet}
          columns={[
            { label: say.boundarySet, cell: ({ name, vintage }) => `${name} (${vintage ?? say.unknownYear})` },
            {
              label: say.joined,
              cell: (join) => (
                <>
                  {say.ofTable(share(join.joined, join.inTable))}
                  <small className="figures-was">{say.ofMap(share(join.joined, join.inBoundaries))}</small>
                  {join.recoded > 0 && (
                    <small className="figures-was">{say.recoded(format.number(join.recoded))}</small>
                  )}
                  {elsewhere(join) > 0 && (
                    <small className="figures-was">{say.elsewhere(format.number(elsewhere(join)))}</small>
                  )}
                </>
              ),
            },
            { label: say.onlyInTable, cell: ({ onlyInTable }) => some(onlyInTable) },
            { label: say.onlyInBoundaries, cell: ({ onlyInBoundaries }) => some(onlyInBoundaries) },
          ]}
        />
      )}
    </Section>
  )
}

function Sums({ report, recipe }: Told) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const titleOf = (name: string) => recipe?.figures.find((figure) => figure.name === name)?.title ?? name
  const [first] = report.sums
  const apart = Math.max(...report.sums.map((sum) => sum.apart))
  return (
    <Section title={say.sums} lede={say.sumsText(apart, format.number(first?.compared ?? 0))}>
      <Table
        caption={say.sums}
        captionHidden
        rows={[...report.sums].sort((one, other) => other.apart - one.apart).slice(0, 8)}
        rowKey={({ figure }) => figure}
        columns={[
          { label: say.figure, cell: ({ figure }) => titleOf(figure) },
          {
            label: say.furthest,
            cell: ({ worst }) =>
              worst &&
              `${worst.name}: ${say.sumRow(format.number(worst.sum), format.number(worst.parts), format.number(worst.count))}`,
          },
          { label: '', cell: ({ roundedTo }) => (roundedTo === null ? '' : say.roundedTo(format.number(roundedTo))) },
        ]}
        note={say.noCounting}
      />
    </Section>
  )
}

function Preview({ report: { preview } }: { report: DeliveryReport }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  /** A number as people write it here, also within its interval. */
  const inWords = (cell: string) =>
    cell.replace(/-?\d[\d.]*(?:e[+-]?\d+)?/g, (number) =>
      number === '0' && cell === '0*' ? number : format.number(Number(number), decimalsIn(number)),
    )
  return (
    <Section title={say.preview}>
      <div className="long-headings">
        <Table
          caption={say.preview}
          captionHidden
          rows={preview.areas}
          rowKey={({ code }) => code}
          columns={[
            { label: say.area, cell: ({ name, code }) => (name === code ? code : `${name} (${code})`) },
            ...preview.figures.map((label, place) => ({
              label,
              numeric: true as const,
              cell: ({ cells }: (typeof preview.areas)[number]) => inWords(cells[place] ?? ''),
            })),
          ]}
          note={say.previewNote}
        />
      </div>
    </Section>
  )
}

const decimalsIn = (cell: string): number => Math.min(2, cell.split('.')[1]?.length ?? 0)
