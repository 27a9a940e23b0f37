/** Chooses one figure of one table in one period, and one area it is about. */
import { type ReactNode, useState } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
import { Answer, SelectField, useAnswer, useMessages } from '../../../kit/workbench/index.ts'
import type { editionContract } from '../edition/contract.ts'
import { elicitation as en } from '../messages/elicitation.en.ts'
import { elicitation as nl } from '../messages/elicitation.nl.ts'
import { openData as openDataEn } from '../messages/open-data.en.ts'
import { openData as openDataNl } from '../messages/open-data.nl.ts'
import type { AreaLevel } from '../reading/words.ts'
import { call } from './call.ts'
import { namedApart } from './named-apart.ts'

export type ChosenFigure = {
  readonly edition: string
  readonly series: number
  readonly stretch: string
  readonly area: string
}
type Shown = RouteReply<(typeof editionContract)['GET /v1/open-data/editions/:edition']>

/** `countsOnly`: only figures that count events. `allAreas`: no area is asked for. What is chosen is given to the form below it. */
export function AreaFigureChoice({
  countsOnly = false,
  allAreas = false,
  children,
}: {
  countsOnly?: boolean
  allAreas?: boolean
  children: (chosen: ChosenFigure) => ReactNode
}) {
  const say = useMessages(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const [edition, setEdition] = useState('')
  const answer = useAnswer(call, 'GET /v1/open-data/editions')
  return (
    <Answer of={answer}>
      {({ tables }) => {
        const chosen = edition || (tables[0]?.id ?? '')
        if (!chosen) return <p>{say.noTables}</p>
        return (
          <>
            <form className="form" onSubmit={(event) => event.preventDefault()} aria-label={say.table}>
              <SelectField
                name="choiceTable"
                label={say.table}
                value={chosen}
                onChange={setEdition}
                options={tables.map(({ id, title, load }) => ({ value: id, label: `${title}, ${words.load(load)}` }))}
              />
            </form>
            <OfTable key={chosen} edition={chosen} countsOnly={countsOnly} allAreas={allAreas}>
              {children}
            </OfTable>
          </>
        )
      }}
    </Answer>
  )
}

type Choosing = { countsOnly: boolean; allAreas: boolean; children: (chosen: ChosenFigure) => ReactNode }
function OfTable({ edition, ...choosing }: Choosing & { edition: string }) {
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition', { params: { edition } })
  return <Answer of={answer}>{(table) => <InTable table={table} {...choosing} />}</Answer>
}

function InTable({ table, countsOnly, allAreas, children }: Choosing & { table: Shown }) {
  const say = useMessages(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const figures = table.list.filter(({ kind }) => !countsOnly || kind === 'count')
  const [series, setSeries] = useState(figures[0]?.series ?? 0)
  const figure = figures.find((one) => one.series === series)
  const periods = figure?.stretches.map(({ code }) => code) ?? []
  const [stretch, setStretch] = useState('')
  const period = periods.includes(stretch) ? stretch : (periods.at(-1) ?? '')
  const levels = table.levels.map(({ level }) => level)
  const [level, setLevel] = useState<AreaLevel>(levels.at(-1) ?? 'neighbourhood')
  const [municipality, setMunicipality] = useState(table.municipalities[0]?.code ?? '')
  if (!figure) return <p>{say.noTables}</p>
  const isInside = level === 'neighbourhood' || level === 'district'
  return (
    <>
      <form className="form" onSubmit={(event) => event.preventDefault()} aria-label={say.choice}>
        <SelectField
          name="choiceFigure"
          label={say.figure}
          value={String(series)}
          onChange={(chosen) => setSeries(Number(chosen))}
          options={figures.map((one) => ({
            value: String(one.series),
            label: [one.title, ...one.breakdown].join(' · '),
          }))}
        />
        <SelectField
          name="choicePeriod"
          label={say.period}
          value={period}
          onChange={setStretch}
          options={periods.map((code) => ({ value: code, label: code }))}
        />
        {!allAreas && (
          <SelectField
            name="choiceLevel"
            label={say.level}
            value={level}
            onChange={(chosen) => setLevel(chosen as AreaLevel)}
            options={levels.map((one) => ({ value: one, label: words.levels[one] }))}
          />
        )}
        {!allAreas && isInside && table.municipalities.length > 1 && (
          <SelectField
            name="choiceMunicipality"
            label={say.municipality}
            value={municipality}
            onChange={setMunicipality}
            options={table.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </form>
      {allAreas ? (
        children({ edition: table.id, series, stretch: period, area: '' })
      ) : (
        <InAreas
          key={`${level} ${municipality}`}
          asked={{ edition: table.id, series, stretch: period }}
          level={level}
          municipality={isInside ? municipality : ''}
        >
          {children}
        </InAreas>
      )}
    </>
  )
}

function InAreas({
  asked,
  level,
  municipality,
  children,
}: {
  asked: Omit<ChosenFigure, 'area'>
  level: AreaLevel
  municipality: string
  children: Choosing['children']
}) {
  const say = useMessages(nl, en)
  const [area, setArea] = useState('')
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition/areas', {
    params: { edition: asked.edition },
    query: { series: asked.series, stretch: asked.stretch, level, ...(municipality ? { municipality } : {}) },
  })
  return (
    <Answer of={answer}>
      {({ items }) => {
        const nameOf = namedApart(items)
        const chosen = items.some(({ code }) => code === area) ? area : (items[0]?.code ?? '')
        return (
          <>
            <form className="form" onSubmit={(event) => event.preventDefault()} aria-label={say.area}>
              <SelectField
                name="choiceArea"
                label={say.area}
                search
                value={chosen}
                onChange={setArea}
                options={items.map((one) => ({ value: one.code, label: nameOf(one) }))}
              />
            </form>
            {children({ ...asked, area: chosen })}
          </>
        )
      }}
    </Answer>
  )
}
