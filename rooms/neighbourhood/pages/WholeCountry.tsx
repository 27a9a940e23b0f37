/** Too many areas for one list and one drawing: the list and its plot come first, and the map when all outlines are there. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { Answer, LoadingState, Section, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { AreaLevel } from '../reading/words.ts'
import { CountryList } from './CountryList.tsx'
import { classesOf, classOf } from './resident/area-picture.ts'
import { type CountryArea, useCountry, useOutlines } from './use-country.ts'

// Fetched at once, so that it is there when the list is.
const bringWideMap = () => import('./WideMap.tsx')
const WideMap = lazy(bringWideMap)
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
const nothing: readonly never[] = []

type Asked = {
  readonly edition: string
  readonly series: number
  readonly stretch: string
  readonly level: AreaLevel
  readonly title: string
  readonly unit: string
  readonly intervalLevel: number | null
  readonly decimals: number
  readonly chosen: string | null
  readonly onChoose: (area: { code: string; name: string }) => void
}

export function WholeCountry(asked: Asked) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const { edition, series, stretch, level, decimals } = asked
  void bringWideMap()
  const { answer, areas } = useCountry({ edition, series, stretch, level })
  const list = answer.state === 'ready' ? answer.value : undefined
  const parts = list?.map?.parts ?? 1
  const { outlines, done, failed } = useOutlines(edition, list?.map?.boundarySet, parts)
  const [isDrawn, setDrawn] = useState(false)
  const classes = useMemo(
    () => classesOf(areas.flatMap(({ amount, standing }) => (standing === 'given' && amount !== null ? [amount] : []))),
    [areas],
  )
  const coloured = useMemo(() => {
    if (outlines.length === 0) return nothing
    const others = new Map(list?.map?.others)
    const known = new Map(areas.map((area) => [area.code, area]))
    return outlines.map((one) => ({ ...one, look: lookOf(known.get(others.get(one.code) ?? one.code), classes) }))
  }, [outlines, areas, classes, list])
  return (
    <Answer of={answer}>
      {({ map, baseMap }) => (
        <div className="figures-beside area-beside" data-drawn={isDrawn}>
          <Section title={say.map}>
            {!map && <p>{say.noMap}</p>}
            {failed && <p role="alert">{say.mapFailed}</p>}
            {map && !failed && !isDrawn && (
              <div className="long-work" role="status">
                <label htmlFor="map-progress">
                  {done < parts ? say.bringing(format.number(done), format.number(parts)) : say.drawing}
                </label>
                <progress id="map-progress" className="progress" value={done} max={parts + 1} />
              </div>
            )}
            {map && !failed && (
              <>
                <Suspense fallback={<LoadingState />}>
                  <WideMap
                    areas={coloured}
                    baseMap={baseMap?.address ?? null}
                    looks={looks}
                    label={say.mapOf(asked.title, stretch)}
                    words={{ zoomIn: say.zoomIn, zoomOut: say.zoomOut }}
                    chosen={asked.chosen}
                    onChoose={asked.onChoose}
                    onDrawn={() => setDrawn(true)}
                  />
                </Suspense>
                <p className="hint">
                  {say.drawnOn(map.name, map.licence ?? say.noLicence)} {baseMap && say.baseMap(baseMap.licence)}
                </p>
                <ul className="area-legend" aria-label={say.legend}>
                  {classes.map(([low, high], place) => (
                    <li key={low}>
                      <span
                        className={`area-swatch area-class-${place + 1 + (5 - classes.length)}`}
                        aria-hidden="true"
                      />
                      {low === high
                        ? format.number(low, decimals)
                        : say.between(format.number(low, decimals), format.number(high, decimals))}
                    </li>
                  ))}
                  <li>
                    <span className="area-swatch area-none" aria-hidden="true" />
                    {say.standings['not-given']}
                  </li>
                </ul>
              </>
            )}
          </Section>
          <Section title={say.listOf(asked.title, stretch)} lede={say.standingsText}>
            <CountryList
              areas={areas}
              caption={say.listOf(asked.title, stretch)}
              unit={asked.unit}
              intervalLevel={asked.intervalLevel}
              decimals={decimals}
              chosen={asked.chosen}
              onChoose={asked.onChoose}
            />
          </Section>
        </div>
      )}
    </Answer>
  )
}

function lookOf(area: CountryArea | undefined, classes: ReturnType<typeof classesOf>): string {
  if (area?.standing === 'given' && area.amount !== null)
    return `area-class-${classOf(area.amount, classes) + 1 + (5 - classes.length)}`
  return area?.standing === 'withheld'
    ? 'area-swatch-hatch'
    : area?.standing === 'filled-in-zero'
      ? 'area-filled-in'
      : 'area-none'
}
