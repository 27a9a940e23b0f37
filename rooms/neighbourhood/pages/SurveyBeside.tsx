/** A figure of the survey beside one of open data, neighbourhood by neighbourhood, by name. */
import { useState } from 'react'
import {
  Answer,
  Section,
  SelectField,
  Table,
  useAnswer,
  useFormats,
  useMessages,
} from '../../../kit/workbench/index.ts'
import { openData as openDataEn } from '../messages/open-data.en.ts'
import { openData as openDataNl } from '../messages/open-data.nl.ts'
import { survey as en } from '../messages/survey.en.ts'
import { survey as nl } from '../messages/survey.nl.ts'
import type { ShownArea } from '../survey/contract.ts'
import { call } from './call.ts'
import { Score } from './SurveyScore.tsx'

type Beside = { readonly scale: string; readonly areas: readonly ShownArea[] }

export function SurveyBeside(beside: Beside) {
  const say = useMessages<typeof en>(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const [edition, setEdition] = useState('')
  const tables = useAnswer(call, 'GET /v1/open-data/editions')
  return (
    <Section title={say.besideTitle} lede={say.besideLede}>
      <Answer of={tables}>
        {({ tables: all }) => (
          <>
            <SelectField
              name="besideTable"
              label={say.besideTable}
              optional
              placeholder={say.besideNone}
              value={edition}
              onChange={setEdition}
              options={all.map(({ id, title, load }) => ({ value: id, label: `${title}, ${words.load(load)}` }))}
            />
            {edition && <OfTable key={edition} edition={edition} {...beside} />}
          </>
        )}
      </Answer>
    </Section>
  )
}

function OfTable({ edition, ...beside }: Beside & { edition: string }) {
  const say = useMessages<typeof en>(nl, en)
  const [series, setSeries] = useState(0)
  const [stretch, setStretch] = useState('')
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition', { params: { edition } })
  return (
    <Answer of={answer}>
      {({ list, source }) => {
        const figure = list[series] ?? list[0]
        const periods = figure?.stretches.map(({ code }) => code) ?? []
        const period = periods.includes(stretch) ? stretch : (periods.at(-1) ?? '')
        return (
          <>
            <SelectField
              name="besideFigure"
              label={say.besideFigure}
              value={String(series)}
              onChange={(chosen) => setSeries(Number(chosen))}
              options={list.map((one) => ({
                value: String(one.series),
                label: [one.title, ...one.breakdown, one.unit].filter(Boolean).join(' · '),
              }))}
            />
            <SelectField
              name="besidePeriod"
              label={say.besidePeriod}
              value={period}
              onChange={setStretch}
              options={periods.map((code) => ({ value: code, label: code }))}
            />
            {figure && (
              <SideBySide
                edition={edition}
                series={series}
                stretch={period}
                title={figure.title}
                decimals={figure.decimals ?? undefined}
                {...beside}
              />
            )}
            <p className="hint">{say.besideSource(source)}</p>
          </>
        )
      }}
    </Answer>
  )
}

type Chosen = Beside & { edition: string; series: number; stretch: string; title: string; decimals: number | undefined }
function SideBySide({ edition, series, stretch, title, decimals, scale, areas }: Chosen) {
  const say = useMessages<typeof en>(nl, en)
  const words = useMessages(openDataNl, openDataEn)
  const format = useFormats()
  const municipality = /^(?:BU|WK)(\d{4})/.exec(areas[0]?.code ?? '')?.[1]
  const answer = useAnswer(call, 'GET /v1/open-data/editions/:edition/areas', {
    params: { edition },
    query: {
      ...{ series, stretch, level: areas[0]?.code.startsWith('WK') ? 'district' : 'neighbourhood' },
      ...(municipality && { municipality: `GM${municipality}` }),
    },
  })
  return (
    <Answer of={answer}>
      {({ items }) => {
        const known = new Map(items.map((item) => [item.code, item]))
        return (
          <Table
            caption={`${scale}, ${title}`}
            captionHidden
            rows={[...areas].sort((one, other) => one.name.localeCompare(other.name, 'nl'))}
            rowKey={({ code }) => code}
            columns={[
              { label: say.area, cell: ({ name }) => name },
              { label: scale, numeric: true, cell: ({ figure }) => <Score figure={figure} /> },
              {
                label: title,
                numeric: true,
                cell: ({ code }) => {
                  const found = known.get(code)
                  if (found?.amount === null || !found) return words.standings[found?.standing ?? 'no-row']
                  const amount = format.number(found.amount, decimals)
                  return found.interval
                    ? say.interval(
                        amount,
                        format.number(found.interval.low, decimals),
                        format.number(found.interval.high, decimals),
                      )
                    : amount
                },
              },
            ]}
          />
        )
      }}
    </Answer>
  )
}
