/** Loads a publication: every edition that is new, whole or not at all; what is known already stays untouched. */
import { createHash } from 'node:crypto'
import type { Clock, Id } from '../../foundation/clock.ts'
import type { Trx } from '../../foundation/database/sql.ts'
import { neighbourhoodProblems } from './problems.ts'
import { canonicalEdition, type Fault, faultsOf, type Publication, seriesKey, totalsIn } from './publication.ts'
import { codesIn, readFields } from './read-fields.ts'
import { allEditions, allIndicators, insertEdition, insertFigures, insertIndicator } from './store.ts'

/** What loading needs: it runs as the importer, a role and not a person. */
export type Importing = {
  readonly trx: Trx
  readonly partnership: Id
  readonly clock: Clock
  readonly newId: () => Id
  readonly tell?: (sentence: string) => void
}
export type LoadedEdition = {
  readonly code: string
  readonly outcome: 'new' | 'corrected' | 'known'
  readonly series: number
  readonly figures: number
}
export type Loaded = {
  readonly editions: readonly LoadedEdition[]
  readonly newIndicators: number
  readonly totalsChecked: number
}

/**
 * Loads what is new. Doing it again changes nothing.
 *
 * Errors: `neighbourhood/publication-refused` with every fault (also those found while reading, given as `found`);
 * nothing is written then, and the caller's transaction holds all or nothing.
 */
export async function publishEditions(
  importing: Importing,
  publication: Publication,
  found: readonly Fault[] = [],
): Promise<Loaded> {
  const faults = [...found, ...faultsOf(publication, codesIn(await readFields(importing)))]
  if (faults.length > 0)
    throw neighbourhoodProblems.because(
      'publication-refused',
      faults.map(({ where, reason }) => ({ name: where, reason })),
    )
  const { trx, partnership, newId } = importing
  const tell = importing.tell ?? (() => undefined)
  const known = await allEditions(trx)
  const indicators = new Map((await allIndicators(trx)).map((indicator) => [seriesKey(indicator), indicator.id]))
  const before = indicators.size
  const loaded: LoadedEdition[] = []
  for (const description of publication.editions) {
    const { code } = description
    const series = publication.series.filter(({ edition }) => edition === code)
    const figures = series.reduce((count, each) => count + each.figures.length, 0)
    const contentSha256 = createHash('sha256').update(canonicalEdition(publication, code)).digest()
    const sameCode = known.filter((edition) => edition.code === code)
    if (sameCode.some((edition) => edition.contentSha256.equals(contentSha256))) {
      tell(`${code}: known already, nothing changed`)
      loaded.push({ code, outcome: 'known', series: series.length, figures })
      continue
    }
    const edition = newId()
    const load = Math.max(0, ...sameCode.map((each) => each.load)) + 1
    await insertEdition(trx, partnership, {
      ...description,
      id: edition,
      load,
      contentSha256,
      loadedOn: importing.clock.today(),
    })
    for (const each of series) {
      const key = seriesKey(each)
      const indicator = indicators.get(key) ?? newId()
      if (!indicators.has(key)) await insertIndicator(trx, partnership, { ...each, id: indicator })
      indicators.set(key, indicator)
      await insertFigures(
        trx,
        partnership,
        each.figures.map((figure) => ({ ...figure, id: newId(), edition, indicator })),
      )
    }
    tell(`${code}: ${figures} figures in ${series.length} series loaded${load > 1 ? ` as load ${load}` : ''}`)
    loaded.push({ code, outcome: load > 1 ? 'corrected' : 'new', series: series.length, figures })
  }
  return { editions: loaded, newIndicators: indicators.size - before, totalsChecked: totalsIn(publication).length }
}
