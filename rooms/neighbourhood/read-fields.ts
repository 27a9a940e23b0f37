/** The fields and themes in force, as the room knowledge has them. */
import type { Trx } from '../../foundation/database/sql.ts'
import { type Field, themes } from '../knowledge/door.ts'
import { neighbourhoodProblems } from './problems.ts'

export type { Field } from '../knowledge/door.ts'

/** Errors: `neighbourhood/themes-not-loaded` when nobody has loaded any. */
export async function readFields({ trx }: { readonly trx: Trx }): Promise<readonly Field[]> {
  const division = await themes(trx)
  if (!division) throw neighbourhoodProblems.because('themes-not-loaded')
  return division.fields
}

export const codesIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) => field.themes.map(({ code }) => code))
