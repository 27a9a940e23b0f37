/** Reads the pictures of themes: from everything that was loaded, or from the editions a report pinned and no others. */
import type { Id } from '../../foundation/clock.ts'
import type { Trx } from '../../foundation/database/sql.ts'
import { newestEditionFirst } from './edition.ts'
import { themePicture } from './picture.ts'
import { neighbourhoodProblems } from './problems.ts'
import { codesIn, readFields } from './read-fields.ts'
import { allEditions, figuresOf, indicatorsOf } from './store.ts'
import type { Edition, ThemeCode, ThemePicture } from './words.ts'

/** Who reads: a person at the workbench, a resident, or a job. All read the same: figures are open. */
export type Reading = { readonly trx: Trx; note(...objects: Id[]): void }

/** Every edition that was loaded, newest first; a correction before what it corrects. */
export async function readEditions({ trx }: Pick<Reading, 'trx'>): Promise<Edition[]> {
  const stored = await allEditions(trx)
  return stored
    .map(({ id, code, load, coversUntil, standing }) => ({ id, code, load, coversUntil, standing }))
    .sort(newestEditionFirst)
}

/**
 * One picture per theme asked for, in that order, also when a theme has no figures.
 * Errors: `neighbourhood/no-such-theme`; `neighbourhood/no-such-edition` when a pinned edition is not there.
 */
export async function readPictures(
  reading: Reading,
  themes: readonly ThemeCode[],
  pinned?: readonly Id[],
): Promise<ThemePicture[]> {
  const known = codesIn(await readFields(reading))
  if (!themes.every((theme) => known.includes(theme))) throw neighbourhoodProblems.because('no-such-theme')
  const all = await readEditions(reading)
  const editions = pinned ? all.filter(({ id }) => pinned.includes(id)) : all
  if (pinned && editions.length !== pinned.length) throw neighbourhoodProblems.because('no-such-edition')
  const indicators = await indicatorsOf(reading.trx, themes)
  const figures = await figuresOf(
    reading.trx,
    indicators.map(({ id }) => id),
    editions.map(({ id }) => id),
  )
  reading.note(...editions.map(({ id }) => id))
  return themes.map((theme) => {
    const own = indicators.filter((indicator) => indicator.theme === theme)
    const ids = new Set(own.map(({ id }) => id))
    return themePicture(
      theme,
      editions,
      own,
      figures.filter(({ indicator }) => ids.has(indicator)),
    )
  })
}
