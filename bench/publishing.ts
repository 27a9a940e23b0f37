/** Publishing as `npm run bench:picture` measures it: the gate on a table of 44 × 12 × 3, and a public page of 162 areas. */
import { brotliCompressSync } from 'node:zlib'
import { stopwatch } from '../foundation/clock.ts'
import { loadSolver } from '../packages/disclosure-control/src/index.ts'
import { seededRandom } from '../packages/testing/chance.ts'
import { publicationPage } from '../rooms/neighbourhood/pages/resident.ts'
import { readHeldTable } from '../rooms/neighbourhood/publication/held-table.ts'
import { protectTable } from '../rooms/neighbourhood/publication/protection.ts'
import type { Artefact } from '../rooms/neighbourhood/publication/words.ts'

/** Units: seconds on two idle cores. */
const [gateBound, pageBound] = [20, 1.5]

/** The yardstick: as many additions as a dense table of these figures squared holds. */
function dense(figures: number): number {
  const elapsed = stopwatch()
  let sum = 0
  for (let row = 0; row < figures; row++) for (let column = 0; column < figures; column++) sum += row ^ column
  return Number.isFinite(sum) ? elapsed() / 1000 : Number.NaN
}

export async function gate() {
  const random = seededRandom(44_12_3)
  const lines = Array.from({ length: 44 }, (_, area) =>
    Array.from({ length: 12 }, (_, kind) =>
      Array.from({ length: 3 }, (_, answer) => {
        const count = random() < 0.12 ? 0 : Math.floor(60 * random() ** 2.2)
        return `BU${String(area).padStart(8, '0')};soort ${kind};antwoord ${answer};${count}`
      }),
    ).flat(),
  ).flat()
  const reading = readHeldTable(['buurt;soort;antwoord;aantal', ...lines].join('\n'), 1)
  if (!('read' in reading)) throw new Error('the table of the bench cannot be read')
  const solver = await loadSolver()
  const [elapsed, before] = [stopwatch(), process.cpuUsage()]
  const { kind, cells, sensitive, withheld, found, faults } = protectTable(
    { table: reading.read, earlier: [], known: [] },
    solver,
    { secondsPerSolve: 600 },
  )
  const seconds = elapsed() / 1000
  const yardstick = dense(cells)
  return {
    bench: 'picture/gate',
    table: '44 × 12 × 3',
    kind,
    ...{ cells, sensitive, withheld: withheld.length, found },
    ...(faults[0] && { why: faults[0] }),
    seconds: Number(seconds.toFixed(1)),
    // What it would take on an idle core: a loaded machine makes others wait, not this one work.
    processorSeconds: Number((process.cpuUsage(before).user / 1e6).toFixed(1)),
    densePassSeconds: Number(yardstick.toFixed(3)),
    ratio: Number((seconds / Math.max(yardstick, 1e-4)).toFixed(0)),
    bound: { seconds: gateBound },
    within: seconds <= gateBound,
  }
}

export function publicPage() {
  const artefact = anArtefact(162)
  const elapsed = stopwatch()
  const page = String(publicationPage({ artefact, sha256: '0'.repeat(64), releasedOn: '2026-11-28' }, 'nl'))
  const seconds = elapsed() / 1000
  const yardstick = dense(1_000)
  return {
    bench: 'picture/public-page',
    areas: 162,
    kilobytesOverTheWire: Math.round(brotliCompressSync(page).length / 1024),
    seconds: Number(seconds.toFixed(3)),
    densePassSeconds: Number(yardstick.toFixed(4)),
    ratio: Number((seconds / Math.max(yardstick, 1e-4)).toFixed(1)),
    bound: { seconds: pageBound },
    within: seconds <= pageBound,
  }
}

/** Areas as rings of sixty points, side by side. */
function anArtefact(count: number): Artefact {
  const areas = Array.from({ length: count }, (_, place) => {
    const [west, south] = [5.6 + 0.01 * (place % 13), 50.8 + 0.01 * Math.floor(place / 13)]
    const ring = Array.from({ length: 60 }, (_, at): [number, number] => [
      Number((west + 0.005 * Math.cos((at * Math.PI) / 30)).toFixed(5)),
      Number((south + 0.005 * Math.sin((at * Math.PI) / 30)).toFixed(5)),
    ])
    const code = `BU${String(place).padStart(8, '0')}`
    return {
      code,
      name: `Buurt ${place}`,
      division: 'neighbourhood',
      middle: [west, south] as const,
      outline: [[ring]],
      kin: null,
    }
  })
  return {
    format: 'schakel-publication/1',
    id: '00000000-0000-4000-8000-000000000000',
    title: { nl: 'Onveilig in de buurt', en: 'Unsafe in the neighbourhood' },
    definition: { nl: 'Voelt u zich onveilig?', en: 'Do you feel unsafe?' },
    origin: 'open-data',
    unit: '%',
    decimals: 1,
    direction: 'higher-is-worse',
    smallestThatMatters: 5,
    source: { name: 'verzonnen', licence: null, edition: null },
    method: {
      protection: 'as-published',
      surety: 'published-margin',
      largestAddition: null,
      protectedUpTo: null,
      seed: null,
    },
    versions: {},
    against: [],
    periods: [{ code: '2025', cut: null, provisional: false }],
    categories: [''],
    whole: areas[0]?.code ?? null,
    areas,
    cells: areas.map(({ code }, place) => {
      const amount = 20 + ((place * 7) % 23)
      const given = place % 11 !== 5
      return {
        ...{ area: code, period: '2025', category: '', count: null, base: null, modelled: place % 5 === 0 },
        ...(given
          ? { state: 'given' as const, amount, low: amount - 4, high: amount + 4 }
          : { state: 'protected' as const, amount: null, low: null, high: null }),
      }
    }),
    proposedOn: '2026-11-28',
  }
}
