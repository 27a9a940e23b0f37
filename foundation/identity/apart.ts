/**
 * Who works on cases and who tests their legality are two people, in each legal world. Source: WGS 1.8(2)a and b, where the one is not
 * the other; what an organ keeps from another stands on the lists of whoever tests (WGS 1.5(1), 2.29(3)). Maintenance opens neither.
 */
import type { AuthorisationGround, RegimeCode } from '../capacity.ts'

export type Grounded = {
  readonly ground: AuthorisationGround
  readonly regimes: readonly RegimeCode[]
  readonly from: string
  readonly until?: string | null | undefined
}

/** The legal worlds in which these two may not be of one person at one time; empty where they may. */
export function worldsOfBoth(one: Grounded, other: Grounded): readonly RegimeCode[] {
  const grounds = [one.ground, other.ground]
  if (!grounds.includes('processing') || !grounds.includes('legality')) return []
  return one.regimes.filter((regime) => other.regimes.includes(regime))
}

const never = '9999-12-31'
/** Units: days; both ends count. */
export const atOneTime = (one: Grounded, other: Grounded): boolean =>
  one.from <= (other.until ?? never) && other.from <= (one.until ?? never)

export type Resting<A> = { readonly appointment: A; readonly beside: A; readonly regimes: readonly RegimeCode[] }

/**
 * Of one person's appointments that are valid on one day: which of them stand, and which rest because of one that was there before.
 * Of two that begin on one day the test of legality rests. Shapes: `resting` names each with the one it does not go with.
 */
export function standingApart<A extends Grounded>(
  valid: readonly A[],
): { readonly standing: readonly A[]; readonly resting: readonly Resting<A>[] } {
  const standing: A[] = []
  const resting: Resting<A>[] = []
  const turn = ({ from, ground }: A) => `${from} ${ground === 'legality' ? 1 : 0}`
  for (const appointment of valid.toSorted((one, other) => turn(one).localeCompare(turn(other)))) {
    const beside = standing.find((one) => worldsOfBoth(one, appointment).length > 0)
    if (beside) resting.push({ appointment, beside, regimes: worldsOfBoth(appointment, beside) })
    else standing.push(appointment)
  }
  return { standing: valid.filter((one) => standing.includes(one)), resting }
}
