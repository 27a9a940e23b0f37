/** Somebody who takes away everything, believes nothing, and adds and subtracts until a small group is found. */
import { spawnSync } from 'node:child_process'
import { inflateRawSync } from 'node:zlib'
import { interval, type Published } from '../../packages/disclosure-control/bench/independent-attacker.ts'
import { protectedUpTo } from '../../rooms/neighbourhood/publication/attacked-table.ts'
import { figureAt, figuresOf } from '../../rooms/neighbourhood/publication/figure.ts'
import type { Conditions, HeldTable } from '../../rooms/neighbourhood/publication/held-table.ts'
import type { Newsstand } from './newsstand.ts'

/** Every place where a publication can be had, for people and for programs. */
const documentsOf = (id: string) => [`/v1/publications/${id}/pdf`, `/v1/publications/${id}/pdf?language=en`]
/** The first category and the second, in the language of the place in this list. */
const chartsOf = (id: string) =>
  [0, 1].flatMap((category) =>
    ['nl', 'en'].map((language) => `/v1/publications/${id}/chart?language=${language}&category=${category}`),
  )
const outletsOf = (id: string) => [
  ...['', '/artefact', '/csv', '/csv-metadata', '/json-stat', '/geojson', '/svg', '/svg?language=en', '/xlsx'].map(
    (outlet) => `/v1/publications/${id}${outlet}`,
  ),
  ...documentsOf(id),
  ...chartsOf(id),
  `/v1/features/collections/${id}`,
  `/v1/features/collections/${id}/items?limit=1000`,
  `/nl/publicaties/${id}`,
  `/en/publicaties/${id}`,
  `/nl/publicaties/${id}/c1p0`,
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
  const book = `/v1/publications/${id}/xlsx`
  leaks.push(...leaksInWorkbook(await stand.take(book, 'bytes'), closed).map((of) => `${book}: ${of}`))
  for (const [language, path] of documentsOf(id).entries())
    leaks.push(
      ...(await leaksInDocument(await stand.take(path, 'bytes'), whole.artefact, closed, language)).map(
        (of) => `${path}: ${of}`,
      ),
    )
  for (const [at, path] of chartsOf(id).entries())
    leaks.push(
      ...leaksInChart(texts.get(path) ?? '', whole.artefact, closed, Math.floor(at / 2), at % 2).map(
        (of) => `${path}: ${of}`,
      ),
    )
  for (const path of paths.filter((one) => one.includes('/svg')))
    for (const [, name, said] of (texts.get(path) ?? '').matchAll(/<title>([^<:]+): ([^<]*)<\/title>/g)) {
      const area = whole.artefact.areas.find((one: { name: string }) => one.name === name)?.code
      const cell = closed.get(key(area, whole.artefact.categories[0]))
      if (cell && /\d/.test(said ?? '')) leak(path, area)
    }
  return { outlets: paths.length, cells, leaks }
}

type Drawn = { readonly areas: readonly { code: string; name: string }[]; readonly categories: readonly string[] }
type Closed = ReadonlyMap<string, Cell>
const wordOf = (cell: Cell, language: number) => stateWords[cell.state as keyof typeof stateWords]?.[language] ?? ''

/** Every cell of every sheet, as bytes unpacked: a row that gives nothing has no cell with a number. */
function leaksInWorkbook(book: Buffer, closed: Closed): string[] {
  const sheet = unpacked(book, 'xl/worksheets/sheet1.xml')
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].slice(1)
  const seen = new Set<string>()
  const leaks = rows.flatMap(([, row = '']) => {
    const at = (column: string) =>
      new RegExp(`<c r="${column}\\d+"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)<`).exec(row)?.[1] ?? ''
    const key = JSON.stringify([at('A'), unescaped(at('E'))])
    seen.add(key)
    return closed.has(key) && /<v>/.test(row) ? [key] : []
  })
  return [...leaks, ...[...closed.keys()].filter((key) => !seen.has(key)).map((key) => `${key}: not in the workbook`)]
}
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
/** One part of a ZIP, by its local header (APPNOTE 4.3.7). */
function unpacked(zip: Buffer, part: string): string {
  for (let at = zip.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 4, 'latin1')) {
    const [size, name, extra] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)]
    if (zip.toString('utf8', at + 30, at + 30 + name) !== part) continue
    const from = at + 30 + name + extra
    return inflateRawSync(zip.subarray(from, from + size)).toString('utf8')
  }
  return ''
}

/** What a reader of the document reads, line by line. Without such a reader on this machine nothing is said of documents. */
async function leaksInDocument(pdf: Buffer, artefact: Drawn, closed: Closed, language: number): Promise<string[]> {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  if (error) return []
  const lines = stdout.split(/[\n\f]/).map((line) => line.trim())
  const rows = artefact.categories.flatMap((category) =>
    artefact.areas.map(({ code, name }) => ({ category, code, name })),
  )
  let at = 0
  return rows.flatMap(({ category, code, name }) => {
    const starts = name || ['Alles samen', 'All together'][language] || ''
    while (at < lines.length && !lines[at]?.startsWith(`${starts} `)) at++
    const said = lines[at++]?.slice(starts.length).trim()
    const cell = closed.get(JSON.stringify([code, category]))
    if (said === undefined) return [`${code} ${category}: not in the document`]
    return cell && (/\d/.test(said) || !said.startsWith(wordOf(cell, language))) ? [`${code} ${category}: ${said}`] : []
  })
}

/** One group of marks and words per area, in the order of the artefact. */
function leaksInChart(svg: string, artefact: Drawn, closed: Closed, category: number, language: number): string[] {
  const groups = [...svg.matchAll(/<g>(.*?)<\/g>/gs)].map(([, inside = '']) => inside)
  if (groups.length !== artefact.areas.length) return ['not every area has its line']
  return artefact.areas.flatMap(({ code, name }, at) => {
    const cell = closed.get(JSON.stringify([code, artefact.categories[category] ?? '']))
    const [, marks = ''] = /^<text[^>]*>[^<]*<\/text>(.*)$/s.exec(groups[at] ?? '') ?? []
    const words = marks.replaceAll(/<[^>]*>/g, '')
    const isSilent = words === (cell && wordOf(cell, language)) && !/<(?:line|circle|rect|path)/.test(marks)
    return cell && !isSilent ? [`${name || code}: ${words}`] : []
  })
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
      // Only this one mark, without anything in it: another could carry what the words do not say.
      const [, figure = '', margin = '', beside = '–'] = [
        ...(tables[at]?.[row]?.[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs),
      ].map(([, inside = '']) => inside.replace(/^<span class="figures-interval">([^<]*)<\/span>$/, '$1'))
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
