/**
 * Figures among the properties of the areas of a map, as a municipal portal publishes them: each area is a row, each property a
 * column. Its area is the one that its outline has, so that figures and outlines always meet.
 */
import { Doubts } from './doubts.ts'
import { documentIn, itemsIn } from './json-items.ts'
import { ReadingFault, readingFile } from './reading-fault.ts'
import { areaOf, type Feature } from './shapes.ts'
import type { SourceTable } from './source-table.ts'
import { type Encoding, type SourceFile, textOf } from './text.ts'
import { featuresOfTopology, type Topology } from './topology.ts'
import type { Cell } from './words.ts'

export type FeatureFile = { readonly kind: 'features' | 'topology'; readonly file: SourceFile }
/** The column with the area of the outline; no source calls a property so. */
export const outlinedArea = '(area)'

/** Units: areas looked at to know which properties there are; properties of one area. */
const [looked, mostProperties] = [400, 2_000]

/** The numbers by which Statistics Netherlands says in its maps that it withholds a figure or does not know it. */
const standsForNone = new Set([-99_995, -99_996, -99_997, -99_998, -99_999, -99_999_997, -99_999_998, -99_999_999])

/** Errors: `too-large` for more properties than a person can judge; those of the file. */
export async function tableOfFeatures(files: readonly FeatureFile[], encoding: Encoding): Promise<SourceTable> {
  const columns = [outlinedArea, ...(await propertiesIn(files, encoding))]
  let doubts = new Doubts()
  return {
    columns,
    units: null,
    doubts: () => doubts.all(),
    rows: async function* () {
      doubts = new Doubts()
      const known = new Set(columns)
      for (const given of files) {
        let line = 0
        for await (const features of readingFile(given.file.name, featuresIn(given, encoding)))
          yield {
            file: given.file.name,
            rows: features.map((feature) => {
              const properties = feature.properties ?? {}
              for (const name of Object.keys(properties)) if (!known.has(name)) doubts.note('late-properties', name)
              return {
                line: ++line,
                cells: columns.map((name) => (name === outlinedArea ? areaOf(feature) : cellOf(properties[name]))),
              }
            }),
          }
      }
    },
  }
}

/** What is no text and no number (a list, a thing of its own) holds no figure. */
function cellOf(held: unknown): Cell {
  if (typeof held === 'number') return standsForNone.has(held) ? '.' : held
  return typeof held === 'string' || typeof held === 'boolean' ? held : null
}

async function propertiesIn(files: readonly FeatureFile[], encoding: Encoding): Promise<string[]> {
  const names = new Set<string>()
  let seen = 0
  for (const given of files) {
    for await (const features of readingFile(given.file.name, featuresIn(given, encoding))) {
      for (const { properties } of features) for (const name of Object.keys(properties ?? {})) names.add(name)
      seen += features.length
      if (seen >= looked) break
    }
    if (seen >= looked) break
  }
  if (names.size > mostProperties) throw new ReadingFault('too-large', { expected: `${mostProperties}` })
  return [...names]
}

async function* featuresIn({ kind, file }: FeatureFile, encoding: Encoding): AsyncGenerator<Feature[]> {
  if (kind === 'topology')
    yield featuresOfTopology((await documentIn(textOf(file.bytes(), encoding))) as unknown as Topology)
  else yield* itemsIn<Feature>(textOf(file.bytes(), encoding), 'features')
}
