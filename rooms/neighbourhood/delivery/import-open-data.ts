/** Imports a prepared folder, or files somebody names, telling what it does: the command line's way in. */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parse } from 'yaml'
import type { Clock, Id } from '../../../foundation/clock.ts'
import type { Database } from '../../../foundation/database/as-actor.ts'
import { openData as words } from '../messages/open-data.en.ts'
import { reading } from '../messages/reading.en.ts'
import { ReadingFault } from '../reading/reading-fault.ts'
import type { SourceFile } from '../reading/text.ts'
import { inFile } from '../reading/words.ts'
import { type HandedIn, type ImportedDelivery, importDelivery } from './import-delivery.ts'
import { type PreparedRecipe, prepared, preparedRecipes } from './prepared-recipe.ts'
import { RecipeLacks } from './recipe.ts'

type House = { readonly database: Database; readonly clock: Clock; readonly newId: () => Id }
export type SetOutcome = {
  readonly title: string
  readonly imported?: ImportedDelivery
  readonly fault?: ReadingFault | RecipeLacks
}

/** Recipes beside this room, in the order of their files. */
export const shippedRecipes = (): readonly PreparedRecipe[] => {
  const folder = join(import.meta.dirname, '../recipes')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => preparedRecipes.parse(parse(readFileSync(join(folder, file), 'utf8'))))
}

/** A file on this machine. */
export const fileAt = (path: string, name = basename(path)): SourceFile => ({
  name,
  size: statSync(path).size,
  bytes: () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>,
})

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

/**
 * Every set of a prepared folder for which a recipe ships, boundaries first, so that joins are known. What has no
 * recipe is left alone and named. Errors: none thrown for a set that is spoiled: it is among the outcomes.
 */
export async function importPreparedFolder(
  house: House,
  partnership: Id,
  folder: string,
  tell: (sentence: string) => void,
): Promise<{ sets: readonly SetOutcome[]; without: readonly string[] }> {
  const there = filesUnder(folder)
  const used = new Set<string>()
  const sets: SetOutcome[] = []
  for (const recipe of shippedRecipes()) {
    const found = recipe.files.flatMap((end) => there.find((path) => path === end || path.endsWith(`/${end}`)) ?? [])
    if (found.length === 0 || !found[0]?.endsWith(recipe.files[0] as string)) continue
    for (const path of found) used.add(path)
    const files = found.map((path) => fileAt(join(folder, path)))
    sets.push(
      await importSet(
        house,
        partnership,
        { title: recipe.title, files, encoding: recipe.encoding ?? 'utf-8', correct: prepared(recipe) },
        tell,
      ),
    )
  }
  return {
    sets,
    without: there.filter((path) => !used.has(path) && /\.(?:csv|xlsx|json|geojson|topojson)$/i.test(path)),
  }
}

export async function importSet(
  house: House,
  partnership: Id,
  { title, ...handed }: HandedIn & { readonly title: string },
  tell: (sentence: string) => void,
): Promise<SetOutcome> {
  try {
    const imported = await importDelivery(house, partnership, handed)
    tell(sentenceFor(title, imported))
    return { title, imported }
  } catch (error) {
    if (!(error instanceof ReadingFault || error instanceof RecipeLacks)) throw error
    tell(`${title}: not loaded. ${faultSentence(error)}`)
    return { title, fault: error }
  }
}

/** What is wrong, in English, for the command line. */
export const faultSentence = (fault: ReadingFault | RecipeLacks): string =>
  fault instanceof RecipeLacks
    ? `Say what is lacking: ${fault.lacks.map((lack) => lacking[lack]).join(', ')}.`
    : inFile(reading[fault.code](fault.place), fault.place.file)
const lacking = {
  source: 'who published it (--source)',
  period: 'which period it is about (--period)',
  figures: 'which columns are areas and figures',
  quarantine: 'nothing helps: a column about origin or belief is never loaded',
  breakdown: 'nothing helps: a breakdown by origin or belief is never loaded',
  margin: 'what stands for the figure and for the ends of its interval',
}

function sentenceFor(title: string, { report, outcome, recipe }: ImportedDelivery): string {
  const drawn = report.shapes && `${report.shapes.count} areas drawn`
  if (drawn && report.series === 0) return [`${title}: ${drawn}`, ...saidDoubts(report)].join('')
  const areas = report.areas.reduce((sum, { count }) => sum + count, 0)
  const apart = recipe.figures.filter(({ state }) => state === 'quarantined').length
  const [join] = report.joins
  const said = {
    new: 'loaded',
    same: 'known already',
    later: `a later state, ${report.revised} figures revised`,
    looked: 'looked into only',
  }[outcome]
  return [
    `${title}: ${said}; ${areas} areas, ${report.given} figures${report.intervals === undefined ? '' : `, ${report.intervals} with their interval`}`,
    apart > 0 && `${apart} columns set apart`,
    report.empty.length > 0 && `${report.empty.length} columns hold nothing yet`,
    drawn,
    join && `${join.joined} of ${join.inBoundaries} areas of "${join.name}" joined`,
  ]
    .filter(Boolean)
    .join('; ')
    .concat(...saidDoubts(report))
}

const saidDoubts = ({ doubts }: ImportedDelivery['report']): string[] =>
  (doubts ?? []).map(({ code, count, found }) => `\n  check: ${words.doubt[code](String(count), found)}`)
