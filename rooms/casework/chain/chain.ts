/** Who may say what was decided elsewhere after a measure, and beside which file it stands. */
import { measureName } from '../measure/words.ts'
import { type ChainNoticeKind, kindsOfPower } from './words.ts'

export type PowerElsewhere = { readonly code: string; readonly way: string; readonly organ: string }

/**
 * The owner of the power says it. An owner that has no organ here, such as a landlord, is spoken for by the organ it wrote to: the one
 * whose file it is.
 */
export const ownerSaysIt = (
  power: PowerElsewhere,
  { organ, receiver, known }: { readonly organ: string; readonly receiver: string; readonly known: readonly string[] },
): boolean => power.way === 'notice' && (power.organ === organ || (organ === receiver && !known.includes(power.organ)))

export const kindFitsItsPower = (power: string, kind: ChainNoticeKind): boolean =>
  (kindsOfPower[power] ?? []).includes(kind)

/** Beside the one file of that name; where two have it, or none, nobody guesses. */
export function fileNamed<F extends { readonly id: string }>(files: readonly F[], name: string): F | null {
  const found = files.filter(({ id }) => measureName(id) === name)
  return found.length === 1 ? (found[0] ?? null) : null
}
