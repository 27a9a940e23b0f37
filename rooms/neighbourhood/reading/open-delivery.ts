/** Sorts the files of one delivery: figures, what the source says about them, boundaries. Reads beginnings only. */
import { delimitedRows, delimiterIn } from './delimited.ts'
import { type FileKind, kindOf } from './file-kind.ts'
import { documentIn, type Envelope, itemsIn } from './json-items.ts'
import { ReadingFault } from './reading-fault.ts'
import {
  type CodeTitles,
  codeTitlesIn,
  metadataFromMeasures,
  metadataFromProperties,
  type TableMetadata,
} from './table-metadata.ts'
import { type Encoding, headOf, type SourceFile, textOf } from './text.ts'

export type Delivered = {
  /** What the figures came in; null where there are none. */
  readonly figures: {
    readonly form: 'text' | 'workbook' | 'pages' | 'observations' | 'features'
    readonly files: readonly SourceFile[]
  } | null
  readonly metadata: TableMetadata | null
  /** Titles of codes by dimension, or under `''` where the file does not say of which. */
  readonly codes: ReadonlyMap<string, CodeTitles>
  readonly boundaries: readonly { readonly kind: 'features' | 'topology'; readonly file: SourceFile }[]
}

/** Units: bytes looked at to know what a file is. */
const headLength = 65_536

/** Errors: whatever a file has wrong, with its name; `more-than-one-table`; `metadata-only`. */
export async function openDelivery(files: readonly SourceFile[], encoding: Encoding): Promise<Delivered> {
  const kinds = new Map<SourceFile, FileKind>()
  for (const file of files)
    kinds.set(file, await inFile(file, async () => kindOf(file.name, await headOf(file.bytes(), headLength), encoding)))
  const of = (...wanted: readonly FileKind[]) => files.filter((file) => wanted.includes(kinds.get(file) as FileKind))
  const boundaries = of('features', 'topology').map((file) => ({
    kind: kinds.get(file) as 'features' | 'topology',
    file,
  }))
  const table = figureFiles(of)
  const metadata = await metadataIn(of, encoding)
  if (!table && boundaries.length === 0) throw new ReadingFault('metadata-only')
  // A map may hold figures; a table beside it holds them itself.
  const figures = table ?? { form: 'features' as const, files: boundaries.map(({ file }) => file) }
  const codes = new Map<string, CodeTitles>()
  for (const file of of('codes-v3', 'codes-v4'))
    codes.set(dimensionOf(file.name, metadata), codeTitlesIn(await itemsOf(file, encoding)))
  return { figures, metadata, codes, boundaries }
}

type FilesOf = (...wanted: readonly FileKind[]) => readonly SourceFile[]

function figureFiles(of: FilesOf): Delivered['figures'] {
  const forms = [
    { form: 'pages', files: of('rows-v3') },
    { form: 'observations', files: of('observations-v4') },
    { form: 'text', files: of('delimited') },
    { form: 'workbook', files: of('workbook') },
  ] as const
  const found = forms.filter(({ files }) => files.length > 0)
  if (found.length > 1 || (found[0]?.form === 'workbook' && found[0].files.length > 1))
    throw new ReadingFault('more-than-one-table', { file: found.at(-1)?.files.at(-1)?.name ?? '' })
  return found[0] ?? null
}

async function metadataIn(of: FilesOf, encoding: Encoding): Promise<TableMetadata | null> {
  const [properties] = of('properties-v3')
  const [info] = of('info-v3')
  if (properties)
    return metadataFromProperties(await itemsOf(properties, encoding), info && (await itemsOf(info, encoding))[0])
  const [measures] = of('measures-v4')
  if (!measures) return null
  const [described, dimensions, groups] = [of('properties-v4')[0], of('dimensions-v4')[0], of('groups-v4')]
  const groupsOfMeasures = groups.find(({ name }) => /Measure/i.test(name))
  return metadataFromMeasures({
    properties: described && (await inFile(described, () => documentIn(textOf(described.bytes(), encoding)))),
    dimensions: dimensions ? await itemsOf(dimensions, encoding) : [],
    measures: await itemsOf(measures, encoding),
    groups: groupsOfMeasures ? await itemsOf(groupsOfMeasures, encoding) : [],
  })
}

/** `SoortMisdrijf` in `47018NED-SoortMisdrijf.csv`, `WijkenEnBuurten` in `WijkenEnBuurtenCodes.json`. */
function dimensionOf(file: string, metadata: TableMetadata | null): string {
  const stem = (file.replace(/^.*\//, '').split('.')[0] ?? '').replace(/^\w*?(?:NED|ENG)-/, '').replace(/Codes$/, '')
  const named = metadata?.dimensions.find(({ name }) => name === stem)
  return named?.name ?? stem
}

async function itemsOf(file: SourceFile, encoding: Encoding): Promise<Envelope[]> {
  return inFile(file, async () => {
    const head = new TextDecoder('latin1').decode(await headOf(file.bytes(), 4096))
    const items: Envelope[] = []
    if (/^\s*[{[]/.test(head.replace(/^\u00ef\u00bb\u00bf/, ''))) {
      for await (const some of itemsIn(textOf(file.bytes(), encoding), 'value')) items.push(...some)
      return items
    }
    let columns: readonly string[] | undefined
    for await (const rows of delimitedRows(textOf(file.bytes(), encoding), delimiterIn(head)))
      for (const { cells } of rows) {
        if (columns) items.push(Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? ''])))
        else columns = cells.map((name) => name.trim())
      }
    return items
  })
}

async function inFile<T>(file: SourceFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof ReadingFault ? error.in(file.name) : error
  }
}
