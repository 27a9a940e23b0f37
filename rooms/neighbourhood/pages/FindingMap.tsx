/** Where the areas of one question lie among those that were searched. The same areas stand in words beside it. */
import { useId } from 'react'
import type { RouteReply } from '../../../kit/contract.ts'
import { useFormats, useMessages } from '../../../kit/workbench/index.ts'
import type { detectionContract, ShownFinding } from '../detection/contract.ts'
import { detection as en } from '../messages/detection.en.ts'
import { detection as nl } from '../messages/detection.nl.ts'
import { areaPicture } from './area-picture.ts'

type Drawn = RouteReply<(typeof detectionContract)['GET /v1/detection/runs/:run']>['drawn']

export function FindingMap({ drawn, finding }: { drawn: Drawn; finding: ShownFinding }) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const id = useId()
  const inside = new Set(finding.areas.map(({ code }) => code))
  const picture = areaPicture(drawn.map((area) => ({ ...area, amount: null, standing: 'not-given' as const })))
  if (!picture) return null
  return (
    <figure className="area-map">
      <svg viewBox={`-2 -2 ${picture.width + 4} ${picture.height + 4}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{say.mapOf(format.list(finding.areas.map(({ name }) => name)))}</title>
        <desc id={`${id}-d`}>{say.mapText}</desc>
        {picture.areas.map(({ area, path }) => (
          <path
            key={area.code}
            d={path}
            className={`area-shape ${inside.has(area.code) ? 'area-class-5 area-chosen' : 'area-class-1'}`}
          >
            <title>{`${area.name}: ${inside.has(area.code) ? say.inFinding : say.searchedToo}`}</title>
          </path>
        ))}
      </svg>
      <figcaption>
        {picture.schematic && <p className="hint">{say.schematic}</p>}
        <ul className="area-legend">
          <li>
            <span className="area-swatch area-class-5" aria-hidden="true" />
            {say.inFinding}
          </li>
          <li>
            <span className="area-swatch area-class-1" aria-hidden="true" />
            {say.searchedToo}
          </li>
        </ul>
      </figcaption>
    </figure>
  )
}
