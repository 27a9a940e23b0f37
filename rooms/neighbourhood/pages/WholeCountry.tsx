/** Too many areas for one list and one drawing: they come in parts, a list is looked through by name, and a map shows all. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { LoadingState, Section, Table, TextField, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import type { DrawnArea } from '../edition/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { AreaLevel } from '../reading/words.ts'
import { call } from './call.ts'
import { classesOf, classOf } from './resident/area-picture.ts'

const WideMap = lazy(() => import('./WideMap.tsx'))
/** More lines than this nobody reads; typing a name finds the others. */
const mostLines = 200
const { compare: byName } = new Intl.Collator('nl', { numeric: true })
/** Units: parts that are asked for at once. */
const atOnce = 3
const looks = [
  'area-class-1',
  'area-class-2',
  'area-class-3',
  'area-class-4',
  'area-class-5',
  'area-none',
  'area-swatch-hatch',
  'area-filled-in',
]

type Asked = {
  readonly edition: string
  readonly series: number
  readonly stretch: string
  readonly level: AreaLevel
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly chosen: string | null
  readonly onChoose: (area: { code: string; name: string }) => void
}
type Come = {
  readonly areas: readonly DrawnArea[]
  readonly parts: number
  readonly done: number
  readonly failed: boolean
}

/** Part after part, until all have come or the choice changes. */
function useParts({ edition, series, stretch, level }: Asked): Come {
  const [come, setCome] = useState<Come>({ areas: [], parts: 1, done: 0, failed: false })
  useEffect(() => {
    let wanted = true
    const partAt = async (part: number) => {
      const answer = await call('GET /v1/open-data/editions/:edition/map', {
        params: { edition },
        query: { series, stretch, level, part },
      })
      if (!answer.ok) throw new Error(answer.problem.code)
      return answer.value
    }
    const bring = async () => {
      const first = await partAt(0)
      const { parts } = first
      const held = new Map([[0, first.areas]])
      const tell = () => wanted && setCome({ areas: [...held.values()].flat(), parts, done: held.size, failed: false })
      tell()
      let next = 1
      const oneAfterTheOther = async () => {
        for (let part = next++; part < parts && wanted; part = next++) {
          held.set(part, (await partAt(part)).areas)
          tell()
        }
      }
      await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther))
    }
    // The drawing itself is fetched meanwhile.
    void import('./WideMap.tsx')
    bring().catch(() => wanted && setCome((so) => ({ ...so, failed: true })))
    return () => {
      wanted = false
    }
  }, [edition, series, stretch, level])
  return come
}

export function WholeCountry(asked: Asked) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { areas, parts, done, failed } = useParts(asked)
  const [name, setName] = useState('')
  const [isDrawn, setDrawn] = useState(false)
  const isAll = done >= parts
  const classes = useMemo(
    () =>
      isAll
        ? classesOf(areas.flatMap(({ amount, standing }) => (standing === 'given' && amount !== null ? [amount] : [])))
        : [],
    [areas, isAll],
  )
  const coloured = useMemo(
    () => (isAll ? areas.map((area) => ({ ...area, look: lookOf(area, classes) })) : []),
    [areas, classes, isAll],
  )
  const words = ({ amount, standing }: DrawnArea) =>
    standing === 'given' && amount !== null ? format.number(amount, asked.decimals) : say.standings[standing]
  const found = useMemo(() => {
    const wanted = name.trim().toLowerCase()
    return areas
      .filter((area) => wanted === '' || area.name.toLowerCase().includes(wanted))
      .sort((one, other) => byName(one.name, other.name) || (one.code < other.code ? -1 : 1))
  }, [areas, name])
  const rows = found.slice(0, mostLines)
  if (failed) return <p role="alert">{say.mapFailed}</p>
  if (isAll && areas.length === 0) return <p>{say.noMap}</p>
  return (
    <div className="figures-beside area-beside" data-drawn={isDrawn}>
      <Section title={say.map}>
        {!(isAll && isDrawn) && (
          <div className="long-work" role="status">
            <label htmlFor="map-progress">{isAll ? say.drawing : say.bringing(format.number(areas.length))}</label>
            <progress id="map-progress" className="progress" value={done} max={parts + 1} />
          </div>
        )}
        {isAll && (
          <Suspense fallback={<LoadingState />}>
            <WideMap
              areas={coloured}
              looks={looks}
              label={say.mapOf(asked.title, asked.stretch)}
              words={{ zoomIn: say.zoomIn, zoomOut: say.zoomOut }}
              chosen={asked.chosen}
              onChoose={asked.onChoose}
              onDrawn={() => setDrawn(true)}
            />
          </Suspense>
        )}
        <ul className="area-legend" aria-label={say.legend}>
          {classes.map(([low, high], place) => (
            <li key={low}>
              <span className={`area-swatch area-class-${place + 1 + (5 - classes.length)}`} aria-hidden="true" />
              {low === high
                ? format.number(low, asked.decimals)
                : say.between(format.number(low, asked.decimals), format.number(high, asked.decimals))}
            </li>
          ))}
          <li>
            <span className="area-swatch area-none" aria-hidden="true" />
            {say.standings['not-given']}
          </li>
        </ul>
      </Section>
      <Section title={say.listOf(asked.title, asked.stretch)} lede={say.standingsText}>
        <TextField name="areaName" label={say.findArea} search value={name} onChange={setName} />
        <Table
          caption={say.listOf(asked.title, asked.stretch)}
          captionHidden
          rows={rows}
          rowKey={({ code }) => code}
          empty={{ title: say.noSuchName, text: say.noSuchNameText }}
          columns={[
            {
              label: say.area,
              cell: ({ code, name: called }) => (
                <button type="button" className="area-pick" onClick={() => asked.onChoose({ code, name: called })}>
                  {called}
                </button>
              ),
            },
            { label: asked.unit || say.figure, numeric: true, cell: (area) => words(area) },
          ]}
        />
        {found.length > rows.length && <p>{say.more(format.number(found.length - rows.length))}</p>}
      </Section>
    </div>
  )
}

function lookOf({ amount, standing }: DrawnArea, classes: ReturnType<typeof classesOf>): string {
  if (standing === 'given' && amount !== null)
    return `area-class-${classOf(amount, classes) + 1 + (5 - classes.length)}`
  return standing === 'withheld' ? 'area-swatch-hatch' : standing === 'filled-in-zero' ? 'area-filled-in' : 'area-none'
}
