/** The map beside the list: the same figures, the same words; hatched where withheld, empty where there is none. */
import { useId } from 'react'
import { useFormats, useMessages } from '../../../kit/workbench/index.ts'
import type { DrawnArea } from '../edition/contract.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { areaPicture, classesOf, classOf } from './resident/area-picture.ts'

type Pictured = {
  readonly areas: readonly DrawnArea[]
  readonly title: string
  readonly period: string
  readonly decimals: number
  readonly chosen: string | null
}

export function AreaMap({ areas, title, period, decimals, chosen }: Pictured) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const id = useId()
  const picture = areaPicture(areas)
  if (!picture) return null
  const classes = classesOf(
    areas.flatMap(({ amount, standing }) => (standing === 'given' && amount !== null ? [amount] : [])),
  )
  const lookOf = ({ amount, standing }: DrawnArea) => {
    if (standing === 'given' && amount !== null)
      return `area-class area-class-${classOf(amount, classes) + 1 + (5 - classes.length)}`
    return standing === 'withheld' ? 'area-withheld' : standing === 'filled-in-zero' ? 'area-filled-in' : 'area-none'
  }
  const words = ({ name, amount, standing }: DrawnArea) =>
    `${name}: ${standing === 'given' && amount !== null ? format.number(amount, decimals) : say.standings[standing]}`
  const seen = new Set(areas.map(({ standing }) => standing))
  return (
    <figure className="area-map">
      <svg viewBox={`-2 -2 ${picture.width + 4} ${picture.height + 4}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{say.mapOf(title, period)}</title>
        <desc id={`${id}-d`}>{say.mapText}</desc>
        <defs>
          <pattern
            id={`${id}-hatch`}
            className="area-hatch"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="7" height="7" />
            <line x1="0" y1="0" x2="0" y2="7" />
          </pattern>
        </defs>
        {picture.areas.map(({ area, path }) => (
          <path
            key={area.code}
            d={path}
            className={`area-shape ${lookOf(area)}${area.code === chosen ? ' area-chosen' : ''}`}
            {...(area.standing === 'withheld' && { fill: `url(#${id}-hatch)` })}
          >
            <title>{words(area)}</title>
          </path>
        ))}
      </svg>
      <figcaption>
        {picture.schematic && <p className="hint">{say.schematic}</p>}
        <ul className="area-legend" aria-label={say.legend}>
          {classes.map(([low, high], place) => (
            <li key={low}>
              <span className={`area-swatch area-class-${place + 1 + (5 - classes.length)}`} aria-hidden="true" />
              {low === high
                ? format.number(low, decimals)
                : say.between(format.number(low, decimals), format.number(high, decimals))}
            </li>
          ))}
          {seen.has('withheld') && (
            <li>
              <span className="area-swatch area-swatch-hatch" aria-hidden="true" />
              {say.standings.withheld}
            </li>
          )}
          {seen.has('filled-in-zero') && (
            <li>
              <span className="area-swatch area-filled-in" aria-hidden="true" />
              {say.standings['filled-in-zero']}
            </li>
          )}
          {(seen.has('no-row') || seen.has('not-given') || seen.has('cannot-occur')) && (
            <li>
              <span className="area-swatch area-none" aria-hidden="true" />
              {say.standings['not-given']}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  )
}
