/** What was typed after `./schakel import`. */
import { parseArgs } from 'node:util'
import type { HandedIn } from '../../rooms/neighbourhood/door.ts'

export type ImportWanted = {
  readonly paths: readonly string[]
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly lookOnly: boolean
  /** What the person knows better than the files say. */
  readonly correct: NonNullable<HandedIn['correct']>
  readonly fault?: string
}

const options = {
  source: { type: 'string' },
  licence: { type: 'string' },
  title: { type: 'string' },
  table: { type: 'string' },
  period: { type: 'string' },
  vintage: { type: 'string' },
  encoding: { type: 'string' },
  look: { type: 'boolean' },
} as const

/** Never throws: what is wrong is a sentence in `fault`. */
export function readImportWords(words: readonly string[]): ImportWanted {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const { source, licence, title, table, period, vintage, encoding = 'utf-8', look = false } = values
    const fault = faultIn(positionals, encoding, vintage)
    return {
      paths: positionals,
      encoding: encoding === 'windows-1252' ? encoding : 'utf-8',
      lookOnly: look,
      correct: (proposed) => ({
        ...proposed,
        source: source ?? proposed.source,
        licence: licence ?? proposed.licence,
        title: title ?? proposed.title,
        table: table ?? proposed.table,
        period: period ?? proposed.period,
        vintage: vintage === undefined ? proposed.vintage : Number(vintage),
      }),
      ...(fault ? { fault } : {}),
    }
  } catch (error) {
    return {
      paths: [],
      encoding: 'utf-8',
      lookOnly: false,
      correct: (proposed) => proposed,
      fault: (error as Error).message,
    }
  }
}

function faultIn(paths: readonly string[], encoding: string, vintage: string | undefined): string | undefined {
  if (paths.length === 0)
    return 'Say which folder or file: ./schakel import <folder> or ./schakel import <file> --source "CBS"'
  if (!['utf-8', 'windows-1252'].includes(encoding)) return '--encoding is utf-8 or windows-1252.'
  if (vintage !== undefined && !/^(?:19|20)\d{2}$/.test(vintage)) return '--vintage is a year, such as 2020.'
  return undefined
}
