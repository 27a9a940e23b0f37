/** One table: choose a figure, see it over areas and over time, and where it comes from. */
import { useState } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
import {
  Answer,
  Button,
  FactsRail,
  Link,
  PageHeader,
  Section,
  SelectField,
  Table,
  useAnswer,
  useFormats,
  useMe,
  useMessages,
  usePathValues,
} from '../../../kit/workbench/index.ts'
import type { editionContract, TableFigure } from '../edition/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { AreaEstimates } from './AreaEstimates.tsx'
import { AreaLine } from './AreaLine.tsx'
import { AreaMap } from './AreaMap.tsx'
import { DecideCovariate } from './AreaRecords.tsx'
import { call } from './call.ts'
import { namedApart } from './named-apart.ts'
import { TableBreaks } from './TableBreaks.tsx'
import { WholeCountry } from './WholeCountry.tsx'

type Shown = RouteReply<(typeof editionContract)['GET /v1/open-data/editions/:edition']>
type Level = Shown['levels'][number]['level']

export default function TablePage() {
  const say = useMessages(nl, en)
  const { edition } = usePathValues('edition')
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition', { params: { edition } })
  return (
    <Answer of={answer}>
      {(table) => (
        <>
          <PageHeader
            title={table.title}
            lede={`${say.source}: ${table.source}`}
            crumbs={[{ label: say.title, to: '/open-data' }]}
          />
          <Explorer key={table.id} table={table} />
          <TableBreaks table={table} />
          <About table={table} />
        </>
      )}
    </Answer>
  )
}

function Explorer({ table }: { table: Shown }) {
  const say = useMessages(nl, en)
  const levels = table.levels.map(({ level }) => level)
  const [series, setSeries] = useState(0)
  const figure = table.list[series] ?? table.list[0]
  const [stretch, setStretch] = useState(figure?.stretches.at(-1)?.code ?? '')
  const [level, setLevel] = useState<Level>(levels.at(-1) ?? 'neighbourhood')
  const many = (table.levels.find((one) => one.level === level)?.count ?? 0) > 1_000
  const home = table.municipalities.find(({ code }) => code === 'GM0935')?.code
  const [municipality, setMunicipality] = useState(many ? (home ?? table.municipalities[0]?.code ?? '') : '')
  const { appointment } = useMe()
  if (!figure) return null
  const periods = figure.stretches.map(({ code }) => code)
  const period = periods.includes(stretch) ? stretch : (periods.at(-1) ?? '')
  return (
    <>
      <form className="form explorer" onSubmit={(event) => event.preventDefault()} aria-label={say.figureChoice}>
        <SelectField
          name="series"
          label={say.figureChoice}
          value={String(series)}
          onChange={(chosen) => setSeries(Number(chosen))}
          options={table.list.map((one) => ({ value: String(one.series), label: figureWords(one, say.total) }))}
        />
        <SelectField
          name="stretch"
          label={say.periodChoice}
          value={period}
          onChange={setStretch}
          options={periods.map((code) => ({ value: code, label: code }))}
        />
        <SelectField
          name="level"
          label={say.levelChoice}
          value={level}
          onChange={(chosen) => setLevel(chosen as Level)}
          options={levels.map((one) => ({ value: one, label: say.levels[one] }))}
        />
        {table.municipalities.length > 1 && (level === 'neighbourhood' || level === 'district') && (
          <SelectField
            name="municipality"
            label={say.municipalityChoice}
            optional
            placeholder={say.allMunicipalities}
            value={municipality}
            onChange={setMunicipality}
            options={table.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </form>
      {figure.kind === 'count' && (figure.counts || figure.foundBy) && (
        <p className="hint">
          {say.registerWords(
            figure.counts ? say.counts[figure.counts] : say.countsUnknown,
            figure.foundBy ? say.foundBy[figure.foundBy] : say.foundByUnknown,
          )}
        </p>
      )}
      <Figures
        table={table}
        figure={figure}
        stretch={period}
        level={level}
        municipality={level === 'neighbourhood' || level === 'district' ? municipality : ''}
      />
      {figure.hasMargins && appointment.roles.some((role) => role === 'analyst' || role === 'programme-manager') && (
        <AreaEstimates
          key={`${figure.series} ${period} ${level}`}
          edition={table.id}
          series={figure.series}
          stretch={period}
          level={level}
          decimals={figure.decimals ?? 1}
        />
      )}
      {appointment.roles.includes('programme-manager') && (
        <DecideCovariate
          key={figure.series}
          edition={table.id}
          table={table.table}
          series={figure.series}
          figure={figure.figure}
        />
      )}
    </>
  )
}

const figureWords = ({ title, breakdown, unit, isTotal }: TableFigure, total: string): string =>
  [title, ...breakdown, isTotal && `(${total})`].filter(Boolean).join(', ') + (unit ? ` – ${unit}` : '')

type Wanted = {
  readonly table: Shown
  readonly figure: TableFigure
  readonly stretch: string
  readonly level: Level
  readonly municipality: string
}
function Figures({ table, figure, stretch, level, municipality }: Wanted) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const [chosen, setChosen] = useState<{ code: string; name: string } | null>(null)
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition/areas', {
    params: { edition: table.id },
    query: { series: figure.series, stretch, level, ...(municipality ? { municipality } : {}) },
  })
  const title = figureWords(figure, say.total)
  const [wide, setWide] = useState(false)
  return (
    <Answer of={answer}>
      {({ items, more, drawn }) => {
        const isWide = wide && more > 0 && !drawn
        const nameOf = namedApart(items)
        const decimals = figure.decimals ?? Math.min(2, Math.max(0, ...items.map(({ amount }) => decimalsIn(amount))))
        return (
          <>
            {isWide && (
              <WholeCountry
                key={`${figure.series} ${stretch} ${level}`}
                edition={table.id}
                series={figure.series}
                stretch={stretch}
                level={level}
                title={title}
                unit={figure.unit}
                intervalLevel={figure.level}
                decimals={decimals}
                chosen={chosen?.code ?? null}
                onChoose={setChosen}
              />
            )}
            <div className="figures-beside area-beside" hidden={isWide}>
              <Section title={say.map}>
                {drawn ? (
                  <>
                    <p>
                      {say.joinSentence(
                        format.number(drawn.join.joined),
                        format.number(drawn.join.inBoundaries),
                        drawn.join.name,
                      )}
                    </p>
                    <AreaMap
                      areas={drawn.areas}
                      title={title}
                      period={stretch}
                      decimals={decimals}
                      chosen={chosen?.code ?? null}
                    />
                  </>
                ) : (
                  <>
                    <p>{more > 0 ? say.chooseMunicipality : say.noMap}</p>
                    {more > 0 && <Button onPress={() => setWide(true)}>{say.wholeCountry}</Button>}
                  </>
                )}
              </Section>
              <Section title={say.listOf(title, stretch)} lede={say.standingsText}>
                <Table
                  caption={say.listOf(title, stretch)}
                  captionHidden
                  rows={items}
                  rowKey={({ code }) => code}
                  columns={[
                    {
                      label: say.area,
                      cell: ({ code, name }) => (
                        <button type="button" className="area-pick" onClick={() => setChosen({ code, name })}>
                          {nameOf({ code, name })}
                        </button>
                      ),
                    },
                    {
                      label: figure.unit || say.figure,
                      numeric: true,
                      cell: ({ amount, standing, interval }) =>
                        standing === 'given' && amount !== null ? (
                          `${format.number(amount, decimals)}${interval ? ` (${format.number(interval.low, decimals)}–${format.number(interval.high, decimals)})` : ''}`
                        ) : (
                          <span className="hint">{say.standings[standing]}</span>
                        ),
                    },
                  ]}
                  note={`${figure.level ? `${say.intervalNote(String(figure.level))} ` : ''}${say.source}: ${table.source}, ${stretch}. ${say.licence}: ${table.licence ?? say.noLicence}.${figure.roundedTo ? ` ${say.roundedTo(format.number(figure.roundedTo))}.` : ''}`}
                />
                {more > 0 && <p>{say.more(format.number(more))}</p>}
              </Section>
            </div>
            {chosen ? (
              <AreaLine
                key={`${chosen.code} ${figure.series}`}
                edition={table.id}
                series={figure.series}
                area={chosen.code}
                decimals={decimals}
                name={chosen.name}
              />
            ) : (
              <p className="hint">{say.chooseArea}</p>
            )}
          </>
        )
      }}
    </Answer>
  )
}

const decimalsIn = (amount: number | null): number =>
  amount === null ? 0 : (String(amount).split('.')[1]?.length ?? 0)

function About({ table }: { table: Shown }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const apart = table.apart.filter(({ state }) => state === 'quarantined')
  return (
    <Section title={say.about}>
      <FactsRail
        facts={[
          { term: say.source, value: table.source },
          { term: say.licence, value: table.licence ?? say.noLicence },
          { term: say.published, value: table.published ? format.day(table.published) : say.notStated },
          { term: say.division, value: table.vintage ?? say.unknownYear },
          {
            term: say.loaded,
            value: `${format.day(table.loadedOn)}, ${say.load(table.load)}, ${say.recipeVersion(table.recipeVersion)}`,
          },
          {
            term: say.loads,
            value: (
              <ul>
                {table.loads.map(({ id, load, loadedOn, revised }) => (
                  <li key={id}>
                    <Link to={`/open-data/tabellen/${id}`}>{say.load(load)}</Link>, {format.shortDay(loadedOn)}
                    {revised !== null && `, ${say.revisedBriefly(format.number(revised))}`}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {apart.length > 0 && (
        <>
          <h3>{say.apart}</h3>
          <p>{say.apartText}</p>
          <p>{format.list(apart.map(({ title }) => title))}</p>
        </>
      )}
      {table.empty.length > 0 && <p>{say.empty(format.number(table.empty.length))}</p>}
      <p>{say.noCounting}</p>
      <details>
        <summary>{say.fingerprints}</summary>
        <ul>
          {table.files.map(({ name, sha256 }) => (
            <li key={name}>
              {name}: <code className="fingerprint">{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}
