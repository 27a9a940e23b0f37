/**
 * Thousands of areas by name, each with its figure and how sure it is: a line for its interval, a dot for the figure, all on one
 * scale. Only the lines on the screen exist. Never in the order of the figures.
 */
import { type UIEvent, useMemo, useState } from 'react'
import { EmptyState, TextField, useFormats, useMessages } from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { CountryArea } from './use-country.ts'

/** Units: points on the screen, as `.country-line` and `.country-list` have them; lines drawn above and below what is seen. */
const [lineHeight, shown, spare] = [40, 480, 6]
/** Units: of the drawing of one line. */
const [width, height, edge] = [120, 16, 6]

type Listed = {
  readonly areas: readonly CountryArea[]
  readonly caption: string
  readonly unit: string
  /** Units: per cent; null where the source gives no intervals. */
  readonly intervalLevel: number | null
  readonly decimals: number
  readonly chosen: string | null
  readonly onChoose: (area: { code: string; name: string }) => void
}
export function CountryList({ areas, caption, unit, intervalLevel, decimals, chosen, onChoose }: Listed) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const [name, setName] = useState('')
  const [first, setFirst] = useState(0)
  const found = useMemo(() => {
    const wanted = name.trim().toLowerCase()
    return wanted === '' ? areas : areas.filter((area) => area.name.toLowerCase().includes(wanted))
  }, [areas, name])
  const [low, high] = useMemo(() => endsOf(areas), [areas])
  const x = (amount: number) => edge + ((amount - low) / Math.max(high - low, 1e-9)) * (width - 2 * edge)
  const from = Math.max(0, Math.min(first, found.length) - spare)
  const until = Math.min(found.length, first + Math.ceil(shown / lineHeight) + spare)
  const words = ({ amount, standing, low: least, high: most }: CountryArea) =>
    standing === 'given' && amount !== null
      ? `${format.number(amount, decimals)}${least !== null && most !== null ? ` (${format.number(least, decimals)}–${format.number(most, decimals)})` : ''}`
      : say.standings[standing]
  // Not as the section around it: two landmarks of one name cannot be told apart.
  const label = `${caption}, ${say.areasByName(format.number(found.length))}`
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const now = Math.floor(currentTarget.scrollTop / lineHeight)
    if (Math.abs(now - first) >= spare / 2 || now === 0) setFirst(now)
  }
  return (
    <>
      <TextField
        name="areaName"
        label={say.findArea}
        search
        value={name}
        onChange={(typed) => {
          setName(typed)
          setFirst(0)
        }}
      />
      {found.length === 0 ? (
        <EmptyState title={say.noSuchName} text={say.noSuchNameText} />
      ) : (
        <>
          <p className="hint">
            {say.plotText(
              format.number(low, decimals),
              format.number(high, decimals),
              unit || say.figure,
              String(intervalLevel ?? 95),
            )}
          </p>
          <div className="table" key={name}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
            <section className="table-scroll country-list" aria-label={label} tabIndex={0} onScroll={scrolled}>
              <table aria-rowcount={found.length + 1}>
                <caption className="unseen">{caption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say.area}</th>
                    <th scope="col" className="number">
                      {unit || say.figure}
                    </th>
                    <th scope="col">
                      <span className="unseen">{say.plot}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <Room lines={from} />
                  {found.slice(from, until).map((area, at) => (
                    <tr
                      key={area.code}
                      aria-rowindex={from + at + 2}
                      className={area.code === chosen ? 'country-line country-chosen' : 'country-line'}
                    >
                      <th scope="row">
                        <button type="button" className="area-pick" onClick={() => onChoose(area)}>
                          {area.name}
                        </button>
                      </th>
                      <td className="number">{words(area)}</td>
                      <td>
                        <Plot area={area} x={x} />
                      </td>
                    </tr>
                  ))}
                  <Room lines={found.length - until} />
                </tbody>
              </table>
            </section>
          </div>
          <p className="hint">{say.areasByName(format.number(found.length))}</p>
        </>
      )}
    </>
  )
}

/** As high as the lines that are not there. */
const Room = ({ lines }: { lines: number }) =>
  lines > 0 && (
    <tr>
      <td colSpan={3} className="country-room" style={{ blockSize: lines * lineHeight }} />
    </tr>
  )

/** Beside the words, which say the same: hidden from readers of the screen. */
function Plot({ area: { amount, standing, low, high }, x }: { area: CountryArea; x: (amount: number) => number }) {
  if (standing !== 'given' || amount === null) return null
  const middle = height / 2
  return (
    <svg className="chart country-plot" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="grid" x1={edge} x2={width - edge} y1={middle} y2={middle} />
      {low !== null && high !== null && <line className="area-line" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />}
      <circle className="dot" cx={x(amount)} cy={middle} r={3.5} />
    </svg>
  )
}

/** One scale for all, whatever somebody looks for. */
function endsOf(areas: readonly CountryArea[]): readonly [number, number] {
  let [low, high] = [0, 0]
  for (const { amount, standing, low: least, high: most } of areas) {
    if (standing !== 'given' || amount === null) continue
    low = Math.min(low, least ?? amount)
    high = Math.max(high, most ?? amount)
  }
  return [low, high]
}
