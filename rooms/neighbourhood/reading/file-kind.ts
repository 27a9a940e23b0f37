/** What a file is, told from its first bytes and never from its name alone. */
import { delimitedRows, delimiterIn } from './delimited.ts'
import { ReadingFault } from './reading-fault.ts'
import { type Encoding, textOf } from './text.ts'

export type FileKind =
  | 'rows-v3'
  | 'properties-v3'
  | 'info-v3'
  | 'codes-v3'
  | 'properties-v4'
  | 'dimensions-v4'
  | 'measures-v4'
  | 'groups-v4'
  | 'codes-v4'
  | 'observations-v4'
  | 'service'
  | 'features'
  | 'topology'
  | 'workbook'
  | 'delimited'

/** Errors: those of `textOf` for the first bytes, `unknown-kind`. */
export async function kindOf(name: string, head: Uint8Array, encoding: Encoding): Promise<FileKind> {
  if (head.length === 0) throw new ReadingFault('empty-file')
  if (head[0] === 0x50 && head[1] === 0x4b) return 'workbook'
  if (head[0] === 0xd0 && head[1] === 0xcf) throw new ReadingFault('locked-workbook')
  const text = await beginningOf(head, encoding)
  if (/^\s*[{[]/.test(text)) return jsonKind(name, text)
  const rows: (readonly string[])[] = []
  const half = text.slice(0, Math.max(text.lastIndexOf('\n'), 0)) || text
  for await (const some of delimitedRows(once(half), delimiterIn(half))) rows.push(...some.map(({ cells }) => cells))
  const heading = rows[0]?.map((cell) => cell.trim()) ?? []
  if (heading.includes('odata.type') && heading.includes('ParentID')) return 'properties-v3'
  if (heading.includes('Identifier') && heading.includes('ShortTitle')) return 'info-v3'
  if (heading[0] === 'Key' && heading[1] === 'Title' && heading.length <= 6 && !areFigures(rows[1])) return 'codes-v3'
  if (rows.some((cells) => cells.length > 1)) return 'delimited'
  throw new ReadingFault('unknown-kind', { found: text })
}

const areFigures = (cells: readonly string[] | undefined): boolean => /^-?\d+([.,]\d+)?$/.test(cells?.[2]?.trim() ?? '')

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/** A character cut in two at the end of the head is no fault of the file. */
async function beginningOf(head: Uint8Array, encoding: Encoding): Promise<string> {
  const whole = head.length > 4 && head.length >= 65_536 ? head.subarray(0, head.length - 4) : head
  const read = async (bytes: Uint8Array) => {
    let text = ''
    for await (const piece of textOf(bytesOnce(bytes), encoding)) text += piece
    return text
  }
  for (let cut = 0; ; cut++) {
    try {
      return await read(whole.subarray(0, whole.length - cut))
    } catch (error) {
      const mayBeCut = head.length >= 65_536 && cut < 3 && error instanceof ReadingFault && error.code === 'not-utf-8'
      if (!mayBeCut) throw error
    }
  }
}
async function* bytesOnce(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const ends: readonly (readonly [RegExp, FileKind])[] = [
  [/(?:Un)?[Tt]ypedDataSet$/, 'rows-v3'],
  [/DataProperties$/, 'properties-v3'],
  [/TableInfos$/, 'info-v3'],
  [/Observations$/, 'observations-v4'],
  [/Properties$/, 'properties-v4'],
  [/Dimensions$/, 'dimensions-v4'],
  [/MeasureCodes$/, 'measures-v4'],
  [/Groups$/, 'groups-v4'],
  [/Codes$/, 'codes-v4'],
]

function jsonKind(name: string, text: string): FileKind {
  if (/"type"\s*:\s*"FeatureCollection"/.test(text)) return 'features'
  if (/"type"\s*:\s*"Topology"/.test(text)) return 'topology'
  const [, set] = /"(?:odata\.metadata|@odata\.context)"\s*:\s*"[^"]*#(?:[\w.]*\.)?(\w+)/.exec(text) ?? []
  const called = name.replace(/^.*\//, '').split('.')[0] ?? ''
  for (const [form, kind] of ends) if (set && form.test(set)) return kind
  const has = (...names: readonly string[]) => names.every((key) => text.includes(`"${key}"`))
  if (has('odata.type', 'ParentID') || has('Type', 'Key', 'ParentID', 'Position')) return 'properties-v3'
  if (has('Identifier', 'ShortTitle')) return 'info-v3'
  if (has('Measure', 'Value', 'ValueAttribute')) return 'observations-v4'
  if (has('Identifier', 'MeasureGroupId')) return 'measures-v4'
  if (has('Identifier', 'DimensionGroupId')) return 'codes-v4'
  if (has('Identifier', 'Kind')) return 'dimensions-v4'
  if (has('Id', 'ParentId')) return 'groups-v4'
  if (has('Identifier', 'License')) return 'properties-v4'
  if (has('Key', 'Title')) return 'codes-v3'
  if (has('name', 'url') && !has('ID')) return 'service'
  for (const [form, kind] of ends) if (form.test(called)) return kind
  if (has('value')) return 'rows-v3'
  if (/"(?:odata\.)?error"|"message"/.test(text)) throw new ReadingFault('service-error', { found: text })
  throw new ReadingFault('unknown-kind', { found: text })
}
