/** Reads a folder with the full published series (`police-figures.csv`, `safety-monitor.csv`) as one publication. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CsvRow, readCsv } from './csv.ts'
import {
  describeEdition,
  type EditionDescription,
  type Fault,
  type Publication,
  type PublishedFigure,
  type PublishedSeries,
  periodNames,
  seriesKey,
} from './publication.ts'
import { totalThatCounts } from './total.ts'

export type ReadFolder = {
  readonly publication: Publication
  readonly faults: readonly Fault[]
  readonly rowsRead: number
}
type Line = { readonly series: Omit<PublishedSeries, 'figures'>; readonly figure: PublishedFigure }

const files = {
  'police-figures.csv': {
    columns: ['theme', 'category_nl', 'category_en', 'year', 'period', 'count', 'source_page', 'vintage'],
    line: registerLine,
  },
  'safety-monitor.csv': {
    columns: ['theme', 'indicator_nl', 'indicator_en', 'unit', 'year', 'value', 'source_page', 'area', 'vintage'],
    line: surveyLine,
  },
} as const

/**
 * Errors: nothing is thrown for a bad row; every fault names its file and line. A file that is absent is a fault.
 * Not: this does not check the figures against each other; `faultsOf` does.
 */
export async function readSeriesFolder(folder: string): Promise<ReadFolder> {
  const faults: Fault[] = []
  const lines: Line[] = []
  let rowsRead = 0
  for (const [file, { columns, line }] of Object.entries(files)) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => null)
    if (text === null) {
      faults.push({ where: file, reason: 'this file is not in the folder' })
      continue
    }
    const csv = readCsv(text)
    const missing = columns.filter((column) => !csv.columns.includes(column))
    if (missing.length > 0)
      faults.push({ where: `${file} line 1`, reason: `columns are missing: ${missing.join(', ')}` })
    else {
      faults.push(...csv.faults.map((fault) => ({ where: `${file} line ${fault.line}`, reason: fault.reason })))
      rowsRead += csv.rows.length + csv.faults.length
      for (const row of csv.rows) {
        const read = line(row, `${file} line ${row.line}`)
        if ('reason' in read) faults.push(read)
        else lines.push(read)
      }
    }
  }
  return { publication: { editions: editionsOf(lines), series: gathered(lines) }, faults, rowsRead }
}

function registerLine({ cells }: CsvRow, where: string): Line | Fault {
  const period = periodNames[cells.period ?? '']
  if (!period) return { where, reason: `period "${cells.period}" is not known` }
  return lineOf(where, cells, {
    nl: cells.category_nl,
    en: cells.category_en,
    source: 'police-register',
    unit: 'count',
    area: cityWide,
    amount: cells.count,
    period,
  })
}

function surveyLine({ cells }: CsvRow, where: string): Line | Fault {
  const unit = ({ '%': 'percent', score: 'score' } as const)[cells.unit ?? '']
  if (!unit) return { where, reason: `unit "${cells.unit}" is not known` }
  return lineOf(where, cells, {
    nl: cells.indicator_nl,
    en: cells.indicator_en,
    source: 'survey',
    unit,
    area: cells.area || cityWide,
    amount: cells.value,
    period: cells.year === '' ? 'not-printed' : 'full-year',
  })
}

type Reading = Pick<PublishedSeries, 'source' | 'unit' | 'area'> &
  Pick<PublishedFigure, 'period'> & { nl: string | undefined; en: string | undefined; amount: string | undefined }
const cityWide = 'Maastricht'

function lineOf(where: string, cells: CsvRow['cells'], reading: Reading): Line | Fault {
  const edition = cells.vintage ?? ''
  const describable = describeEdition(editionCode(edition))
  if (!describable)
    return { where, reason: `edition "${edition}" is neither a quarter, a half year nor marked (secondary)` }
  const amount = numberIn(reading.amount)
  if (amount === null) return { where, reason: `"${reading.amount}" is not a figure` }
  const year = cells.year === '' ? null : numberIn(cells.year)
  if (cells.year !== '' && year === null) return { where, reason: `"${cells.year}" is not a year` }
  const nl = labelIn(reading.nl)
  const en = labelIn(reading.en)
  const theme = cells.theme ?? ''
  return {
    series: {
      theme,
      area: reading.area,
      source: reading.source,
      unit: reading.unit,
      nl: nl.label,
      en: en.label,
      ownWords: [...(nl.own ? ['nl' as const] : []), ...(en.own ? ['en' as const] : [])],
      partOf: totalThatCounts(theme, nl.label),
      edition: describable.code,
    },
    figure: { year, period: reading.period, amount, sampleSize: null, page: cells.source_page ?? '', where },
  }
}

const editionCode = (vintage: string): string => vintage.trim()
const numberIn = (written: string | undefined): number | null =>
  /^-?\d+(\.\d+)?$/.test(written ?? '') ? Number(written) : null

/** A star marks a label that is a gloss; so does the remark that the Dutch page was not seen. */
function labelIn(written = ''): { label: string; own: boolean } {
  const unseen = written.replace(/^\(NL label not seen\) /, '')
  const label = unseen.replace(/\*$/, '').trim()
  return {
    label: unseen === written ? label : label.charAt(0).toUpperCase() + label.slice(1),
    own: label !== written.trim(),
  }
}

function editionsOf(lines: readonly Line[]): EditionDescription[] {
  return [...new Set(lines.map(({ series }) => series.edition))].map(
    (code) => describeEdition(code) as EditionDescription,
  )
}

function gathered(lines: readonly Line[]): PublishedSeries[] {
  const bySeries = new Map<string, { series: Omit<PublishedSeries, 'figures'>; figures: PublishedFigure[] }>()
  for (const { series, figure } of lines) {
    const key = `${seriesKey(series)}|${series.edition}`
    const found = bySeries.get(key)
    if (found) found.figures.push(figure)
    else bySeries.set(key, { series, figures: [figure] })
  }
  return [...bySeries.values()].map(({ series, figures }) => ({ ...series, figures }))
}
