/** Somebody who takes away everything, believes nothing, and adds and subtracts until a small group is found. */
import { interval, type Published } from '../../packages/disclosure-control/bench/independent-attacker.ts'
import { protectedUpTo } from '../../rooms/neighbourhood/publication/attacked-table.ts'
import { figureAt, figuresOf } from '../../rooms/neighbourhood/publication/figure.ts'
import type { Conditions, HeldTable } from '../../rooms/neighbourhood/publication/held-table.ts'
import type { Newsstand } from './newsstand.ts'

/** Every place where a publication can be had, for people and for programs. */
const outletsOf = (id: string) => [
  ...['', '/artefact', '/csv', '/csv-metadata', '/json-stat', '/geojson', '/svg', '/svg?language=en'].map(
    (outlet) => `/v1/publications/${id}${outlet}`,
  ),
  `/v1/features/collections/${id}`,
  `/v1/features/collections/${id}/items?limit=1000`,
  `/nl/publicaties/${id}`,
  `/en/publicaties/${id}`,
]
type Cell = {
  area: string
  category: string
  state: string
  amount: number | null
  count: number | null
  base: number | null
}
export type Taken = {
  readonly outlets: number
  readonly cells: readonly Cell[]
  /** Outlets that give a number, or say another word, where nothing is given. */
  readonly leaks: readonly string[]
}

const stateWords = {
  protected: ['afgeschermd', 'protected'],
  'too-few': ['te weinig antwoorden', 'too few answers'],
  'no-data': ['geen gegevens', 'no data'],
}

export async function takeEverything(stand: Newsstand, id: string): Promise<Taken> {
  const paths = outletsOf(id)
  const texts = new Map<string, string>()
  for (const path of paths) texts.set(path, await stand.take(path))
  const whole = JSON.parse(texts.get(`/v1/publications/${id}`) ?? '{}')
  const cells: Cell[] = whole.artefact.cells
  const key = (area: string, category: string) => JSON.stringify([area, category])
  const closed = new Map(
    cells.filter(({ state }) => state !== 'given').map((cell) => [key(cell.area, cell.category), cell]),
  )
  const leaks: string[] = []
  const leak = (path: string, of: string) => void leaks.push(`${path}: ${of}`)
  for (const cell of closed.values())
    if ([cell.amount, cell.count, cell.base].some((number) => number !== null)) leak('api', cell.area)
  for (const line of (texts.get(`/v1/publications/${id}/csv`) ?? '').split('\n').slice(1, -1)) {
    const [area = '', , , , category = '', , ...numbers] = line.split(',')
    if (closed.has(key(area, category)) && numbers.slice(0, 5).some((number) => number !== '')) leak('csv', area)
  }
  const stat = JSON.parse(texts.get(`/v1/publications/${id}/json-stat`) ?? '{}')
  const [areas, categories] = [
    Object.keys(stat.dimension.area.category.index),
    Object.keys(stat.dimension.category.category.index),
  ]
  areas.forEach((area, a) => {
    categories.forEach((category, c) => {
      const at = (a * categories.length + c) * 3
      if (closed.has(key(area, category)) && stat.value.slice(at, at + 3).some((number: unknown) => number !== null))
        leak('json-stat', area)
    })
  })
  for (const path of [`/v1/publications/${id}/geojson`, `/v1/features/collections/${id}/items?limit=1000`])
    for (const { id: area, properties } of JSON.parse(texts.get(path) ?? '{}').features)
      for (const figure of properties.figures)
        if (
          closed.has(key(area, figure.category)) &&
          ['amount', 'low', 'high', 'count', 'base'].some((name) => name in figure)
        )
          leak(path, area)
  for (const [language, path] of [`/nl/publicaties/${id}`, `/en/publicaties/${id}`].entries())
    leaks.push(...leaksOnPage(texts.get(path) ?? '', whole.artefact, closed, language).map((of) => `${path}: ${of}`))
  for (const path of paths.filter((one) => one.includes('/svg')))
    for (const [, name, said] of (texts.get(path) ?? '').matchAll(/<title>([^<:]+): ([^<]*)<\/title>/g)) {
      const area = whole.artefact.areas.find((one: { name: string }) => one.name === name)?.code
      const cell = closed.get(key(area, whole.artefact.categories[0]))
      if (cell && /\d/.test(said ?? '')) leak(path, area)
    }
  return { outlets: paths.length, cells, leaks }
}

/** In the order of the page: one table per category, one row per area. */
function leaksOnPage(
  page: string,
  artefact: { areas: { code: string; name: string }[]; categories: string[] },
  closed: ReadonlyMap<string, Cell>,
  language: number,
): string[] {
  const tables = [...page.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, rows = '']) => [
    ...rows.matchAll(/<tr>(.*?)<\/tr>/gs),
  ])
  return artefact.categories.slice(0, 13).flatMap((category, at) =>
    artefact.areas.flatMap(({ code }, row) => {
      const cell = closed.get(JSON.stringify([code, category]))
      if (!cell) return []
      const [, figure = '', margin = '', beside = '–'] = [
        ...(tables[at]?.[row]?.[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs),
      ].map(([, inside = '']) => inside)
      const word = stateWords[cell.state as keyof typeof stateWords]?.[language]
      return figure === word && margin === '–' && beside === '–'
        ? []
        : [`${code} ${category}: ${figure} ${margin} ${beside}`]
    }),
  )
}

export type Found = { readonly small: number; readonly recovered: number; readonly bounded: number }
/**
 * What follows about each small group of `table` that no publication gives, from everything taken of all of them.
 * `recovered`: exactly known. `bounded`: known to hold at most as many as are protected.
 */
export function addUp(table: HeldTable, taken: readonly Taken[], most: number): Found {
  const figures = new Map(figuresOf(table).map((figure) => [figure.key, figure]))
  const keys = [...new Set([...table.pieces.map((_, place) => String(place)), ...figures.keys()])]
  const position = new Map(keys.map((key, at) => [key, at]))
  const seen = new Array<number | undefined>(keys.length).fill(undefined)
  const others = table.columns.slice(table.divisions)
  for (const { cells } of taken)
    for (const cell of cells) {
      if (cell.state !== 'given' || cell.count === null || cell.base === null) continue
      const codes = cell.category.split(' · ')
      const division = table.columns
        .slice(0, table.divisions)
        .find((_, at) => table.pieces.some((piece) => piece.codes[at] === cell.area))
      const area: Conditions = division ? { [division]: cell.area } : {}
      const names = codes.length === others.length ? others : others.slice(-1)
      const of = { ...area, ...Object.fromEntries(names.map((name, at) => [name, codes[at] ?? ''])) }
      const { [others.at(-1) ?? '']: _, ...group } = of
      for (const [what, number] of [
        [of, cell.count],
        [group, cell.base],
      ] as const) {
        const at = position.get(figureAt(table, what).key)
        if (at !== undefined) seen[at] = number
      }
    }
  const relations = [...figures.values()]
    .filter(({ pieces }) => pieces.length > 1)
    .map(({ key, pieces }) => ({
      total: position.get(key) ?? 0,
      parts: pieces.map((place) => position.get(String(place)) ?? 0),
    }))
  const published: Published = { seen, relations }
  const pieces = table.pieces.map(({ count }, place) => ({ key: String(place), count }))
  const small = [...figures.values(), ...pieces].filter(
    ({ key, count }) => count > 0 && count <= protectedUpTo && seen[position.get(key) ?? 0] === undefined,
  )
  let [recovered, bounded] = [0, 0]
  for (const { key } of small.slice(0, most)) {
    const [lowest, highest] = interval(published, position.get(key) ?? 0)
    if (highest - lowest < 1e-6) recovered++
    else if (highest < protectedUpTo + 1 - 1e-6) bounded++
  }
  return { small: Math.min(small.length, most), recovered, bounded }
}
