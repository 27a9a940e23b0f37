/** Reads out of a delivery how it may be read: from what the source says of it, else from what stands in its first rows. */

import { tableOfFeatures } from './features-table.ts'
import { isPerCent } from './figure-cell.ts'
import { entriesOfMargins } from './find-margin-entries.ts'
import { type Said, type Standing, standingOf } from './find-standing.ts'
import { headingPartsIn, headingSign } from './heading-parts.ts'
import { endIn, endWords } from './margin-entries.ts'
import type { Delivered } from './open-delivery.ts'
import { tableOfPages, tableOfText, tableOfWorkbook } from './read-source.ts'
import { ReadingFault } from './reading-fault.ts'
import { columnsFromSample } from './sample-columns.ts'
import { isAboutPersons, sensitiveKindOf } from './sensitive.ts'
import type { Sample, SourceTable } from './source-table.ts'
import { stretchIn } from './stretch.ts'
import type { MetadataFigure } from './table-metadata.ts'
import type { Encoding, SourceFile } from './text.ts'
import type { Cell, FigureKind, Recipe, RecipeFigure } from './words.ts'

/** Units: rows looked at. */
const sampleRows = 400

/** The rows of a delivery as its recipe says they stand. */
/** Whether anything is to be read but outlines. */
export const readsFigures = (delivered: Delivered, recipe: Recipe): boolean =>
  delivered.figures !== null &&
  (delivered.figures.form !== 'features' || recipe.figures.some(({ state }) => state === 'read'))

export async function tableFor(delivered: Delivered, recipe: Standing): Promise<SourceTable> {
  const { figures } = delivered
  if (!figures) throw new ReadingFault('no-measure')
  const [first] = figures.files
  if (figures.form === 'features') return tableOfFeatures(delivered.boundaries, recipe.encoding)
  if (figures.form === 'text') return tableOfText(figures.files, { ...recipe, delimiter: recipe.delimiter ?? ',' })
  if (figures.form === 'workbook') return tableOfWorkbook(first as SourceFile, recipe)
  return tableOfPages(figures.files, recipe.encoding)
}

export async function sampleOf(table: SourceTable, most = sampleRows): Promise<Sample> {
  const rows: (readonly Cell[])[] = []
  for await (const { rows: some } of table.rows()) {
    rows.push(...some.map(({ cells }) => cells))
    if (rows.length >= most) break
  }
  return { columns: table.columns, rows: rows.slice(0, most) }
}

/**
 * A first recipe; a person looks at it before anything is loaded.
 *
 * A map without figures among the properties of its areas has no columns here.
 * Errors: `about-persons` when a column can only be about persons; `no-rows` where there is a heading and nothing else.
 */
export async function proposeRecipe(delivered: Delivered, encoding: Encoding, said: Said = {}): Promise<Recipe> {
  const { standing, title } = await standingOf(delivered, encoding, said)
  const table = await tableFor(delivered, standing)
  const sample = await sampleOf(table)
  const draws = delivered.figures?.form === 'features'
  if (!draws) refusePersons(sample)
  if (sample.rows.length === 0) throw new ReadingFault('no-rows', { file: delivered.figures?.files[0]?.name ?? '' })
  const { metadata } = delivered
  const file = delivered.figures?.files[0]?.name ?? ''
  const decimal = decimalIn(sample, standing.delimiter)
  const parts =
    delivered.figures?.form === 'observations'
      ? null
      : standing.headingRows
        ? (table.parts ?? null)
        : headingPartsIn(sample)
  const found = columnsFromSample(sample, {
    metadata,
    decimal,
    observations: delivered.figures?.form === 'observations',
    parts,
    codes: delivered.codes,
    entries: await entriesOfMargins(table, sample, delivered, sample.rows.length < sampleRows),
  })
  // A map about nothing but its areas is no table; one with figures is held to what every table is.
  if (draws && found.figures.length === 0) return boundaryRecipe(file, encoding)
  if (draws) refusePersons(sample)
  const read = figuresOf(found.figures, { ...delivered, title }, table, inPerCent(sample))
  const period =
    found.columns.some(({ role }) => role === 'period') || parts?.order.includes('period')
      ? null
      : (metadata?.period ?? yearIn(metadata?.title) ?? yearIn(title) ?? yearIn(file))
  // Nobody asked for a table who hands in a map: where nothing says of when its figures are, they wait until somebody does.
  const waits = draws && period === null && !found.columns.some(({ role }) => role === 'period')
  const figures = waits
    ? read.map((one) => (one.state === 'read' ? { ...one, state: 'left-out' as const } : one))
    : read
  const named = metadata?.table ?? /(?:^|[^0-9A-Z])(\d{5}(?:NED|ENG))(?![A-Z])/.exec(file)?.[1]
  return {
    table: (named ?? stemOf(file)).slice(0, 80),
    title: (metadata?.title ?? title ?? stemOf(file)).slice(0, 200),
    source: metadata?.source ?? '',
    licence: metadata?.licence ?? null,
    published: metadata?.published ?? null,
    ...standing,
    decimal,
    ...(draws && { draws }),
    layout: delivered.figures?.form === 'observations' ? 'observations' : parts ? 'headings' : 'columns',
    headingParts: parts?.order ?? [],
    areaBy: found.areaBy,
    ...(found.margin && { margin: found.margin }),
    period,
    ...(hasDays(sample, found.columns, parts) && { dates: 'days' as const }),
    vintage:
      metadata?.vintage ??
      (period ? Number(period.slice(0, 4)) : draws ? boundaryRecipe(file, encoding).vintage : null),
    columns: found.columns,
    figures,
    breaks: [],
  }
}

/** Boundaries need no more than a name, a year and who made them. */
export const boundaryRecipe = (file: string, encoding: Encoding): Recipe => ({
  ...{
    table: stemOf(file).slice(0, 80),
    title: stemOf(file).slice(0, 200),
    source: '',
    licence: null,
    published: null,
  },
  ...{ encoding, delimiter: null, decimal: '.', headingLine: 1, unitLine: null, sheet: null, layout: 'columns' },
  ...{ headingParts: [], areaBy: 'code', period: null, columns: [], figures: [], breaks: [] },
  vintage: Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(file)?.[0]) || null,
})

const stemOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[a-z]+$/i, '')

/** One date that is not the first of a month: then dates are days. */
function hasDays(
  { columns, rows }: Sample,
  found: Recipe['columns'],
  parts: ReturnType<typeof headingPartsIn>,
): boolean {
  const places = found.flatMap(({ name, role }) => (role === 'period' ? [columns.indexOf(name)] : []))
  const at = parts?.order.indexOf('period') ?? -1
  const headings = at < 0 ? [] : (parts?.columns ?? []).map((name) => name.split(headingSign)[at] ?? '')
  const cells = rows
    .flatMap((row) => places.map((place) => row[place]))
    .flatMap((cell) => (typeof cell === 'string' ? [cell] : []))
  return [...cells, ...headings].some((text) => stretchIn(text.trim())?.kind === 'day')
}

/** What a title says of itself about what was counted and who found it. Where it says nothing, nothing is assumed. */
function registerWords(title: string): Pick<RecipeFigure, 'counts' | 'foundBy'> {
  const counts = /\b(?:unieke )?melders\b|reporters/i.test(title)
    ? ('reporters' as const)
    : /\b(?:unieke )?(?:adressen|locaties|plaatsen)\b.*\b(?:melding|overlast|incident)|distinct places/i.test(title)
      ? ('places' as const)
      : /\b(?:meldingen|aangiften)\b|\breports\b/i.test(title)
        ? ('reports' as const)
        : null
  const foundBy = /\baangifte[ns]?\b|victim[- ]reported/i.test(title)
    ? ('victim-reported' as const)
    : /ambtshalve|opgespoord|aangetroffen|heterdaad|police[- ]found/i.test(title)
      ? ('police-found' as const)
      : null
  return { ...(counts && { counts }), ...(foundBy && { foundBy }) }
}

function refusePersons({ columns }: Sample): void {
  const about = columns.find(isAboutPersons)
  if (about !== undefined) throw new ReadingFault('about-persons', { column: about })
}

/** `10.084` may be ten thousand or a little over ten: alone it proves nothing, and a file parted by `;` is Dutch. */
function decimalIn({ rows }: Sample, delimiter: Standing['delimiter']): Recipe['decimal'] {
  const cells = rows.flat().flatMap((cell) => (typeof cell === 'string' ? [cell.replace(/\s*%\s*$/, '')] : []))
  const shows = (form: RegExp) => cells.filter((cell) => form.test(cell.trim())).length
  const commas = shows(/^-?\d+,(?:\d{1,2}|\d{4,})$/) + shows(/^-?\d{1,3}(?:\.\d{3})+,\d+$/)
  const points = shows(/^-?\d+\.(?:\d{1,2}|\d{4,})$/) + shows(/^-?\d{1,3}(?:,\d{3})+\.\d+$/)
  if (commas !== points) return commas > points ? ',' : '.'
  return delimiter === ';' ? ',' : '.'
}

const yearIn = (text: string | null | undefined): string | null =>
  /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text ?? '')?.[0] ?? null

const kindOf = (unit: string, title: string): FigureKind => {
  if (/^%|procent|percent/i.test(unit) || /^%|percentage/i.test(title)) return 'share'
  if (
    /gemiddeld|average|mean|per |afstand|dichtheid|relatief|naar oppervlakte|graad|mediaan|marge|rate|score|cijfer/i.test(
      `${unit} ${title}`,
    )
  )
    return 'other'
  if (unit === '') return countsByName.test(title) ? 'count' : 'other'
  return /^(?:aantal|number|x 1 ?000$|ha$|huishoudens|personen)/i.test(unit) ? 'count' : 'other'
}
const countsByName =
  /aantal|inwoners|bevolking|population|personen|huishoudens|count|misdrijven|meldingen|registraties|mannen|vrouwen|woningvoorraad/i

function figuresOf(
  names: readonly string[],
  delivered: Delivered & { readonly title: string | null },
  { columns, units }: SourceTable,
  perCent: ReadonlySet<string>,
): RecipeFigure[] {
  const { metadata } = delivered
  // Where headings only say when, the table itself is the figure.
  const whole = metadata?.title ?? delivered.title ?? stemOf(delivered.figures?.files[0]?.name ?? '')
  const known = new Map<string, MetadataFigure>(metadata?.figures.map((figure) => [figure.name, figure]))
  return names.map((name) => {
    const figure = known.get(name)
    const title = figure?.title ?? (name === '*' ? whole : titleOf(name))
    const place = columns.indexOf(name)
    const said = figure?.unit ?? units?.[place] ?? /\(([^()]*)\)$/.exec(name)?.[1] ?? ''
    const unit = said || (perCent.has(name) ? '%' : '')
    const group = figure?.group.join(' › ') ?? ''
    const sensitive = sensitiveKindOf(name, title, group)
    const kind = kindOf(unit, title)
    return {
      name,
      title: title.slice(0, 200),
      group: group.slice(0, 300),
      unit: unit.slice(0, 80),
      decimals: figure?.decimals ?? null,
      kind,
      state: sensitive ? 'quarantined' : 'read',
      sensitive,
      ...registerWords(title),
      ...(/^(?:zero|0)$/i.test(figure?.whenAbsent ?? '') && { whenAbsent: 'zero' as const }),
      ...(endOf(name, names, known) ?? halfOf(name, names)),
    }
  })
}

/** `Onveilig_ondergrens` beside `Onveilig`; in a group of the source, `Ondergrens 95%-interval` beside `Waarde`. */
function endOf(
  name: string,
  names: readonly string[],
  known: ReadonlyMap<string, MetadataFigure>,
): Pick<RecipeFigure, 'marginOf' | 'end' | 'level'> | null {
  const saidOf = (one: string) => `${known.get(one)?.group.join(' ') ?? ''} ${known.get(one)?.title ?? one}`
  const said = endIn(saidOf(name))
  if (!said) return null
  const bare = (text: string) =>
    text
      .replace(endWords[said.end], ' ')
      .replace(/(?<!\d)(?:0?[.,])?(?:80|90|95|99)(?!\d)(?: ?%)?/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/\b(?:waarden?|value|(?:betrouwbaarheids|confidence ?)?intervals?|bi|ci)\b/gi, ' ')
      .replace(/ +/g, ' ')
      .trim()
      .toLowerCase()
  const others = names.filter((other) => other !== name && !endIn(saidOf(other)) && !isHalf(other))
  const of =
    others.find((other) => bare(saidOf(other)) === bare(saidOf(name))) ??
    (bare(saidOf(name)) === '' && others.length === 1 ? others[0] : undefined)
  return of === undefined ? null : { marginOf: of, end: said.end, ...(said.level && { level: said.level }) }
}

const isHalf = (name: string): boolean => /marge|margin/i.test(name)

/** `Marges` beside one other figure, `Onveilig_marge` beside `Onveilig`. */
function halfOf(name: string, names: readonly string[]): Pick<RecipeFigure, 'marginOf'> | null {
  if (!isHalf(name)) return null
  const others = names.filter((other) => !isHalf(other) && !endIn(other))
  const bare = name.replace(/[ _-]*(?:95 ?%[ _-]*)?(?:marges?|margins?)[ _-]*/i, '').toLowerCase()
  const of = others.length === 1 ? others[0] : others.find((other) => bare !== '' && other.toLowerCase() === bare)
  return of === undefined ? null : { marginOf: of }
}

/** Columns whose figures carry the sign themselves. */
const inPerCent = ({ columns, rows }: Sample): ReadonlySet<string> =>
  new Set(
    columns.filter((_, place) =>
      rows.some((row) => typeof row[place] === 'string' && isPerCent(String(row[place]).trim())),
    ),
  )

/** `AantalInwoners_5` as `Aantal inwoners`, `k_0Tot15Jaar_8` as `0 tot 15 jaar`, `PersonenautoSTotaal_99` as `Personenauto's totaal`. */
function titleOf(name: string): string {
  if (!/^(?:[A-Z]|k_\d)\w*_\d+$/.test(name))
    return name
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(': ')
  const words = name
    .replace(/_\d+$/, '')
    .replace(/^k_/, '')
    .replace(/([a-z])S(?=[A-Z][a-z])/g, "$1's")
    .match(/[A-Z]{2,}(?![a-z])|[A-Z]?[a-z']+|[A-Z]|\d+/g)
  const [first = '', ...rest] = (words ?? [name]).map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
}
