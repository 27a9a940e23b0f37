/** To which organs an invitation went, and when. */
import type { Act } from '../../../foundation/act.ts'
import type { ConferenceRow } from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import * as store from './store.ts'

type Shown = CaseworkReply<'GET /v1/conferences/:conference'>['invitations']

/**
 * What left; and what waits, as long as it can still leave: not after the conference, and not for a day or a place that changed, nor to
 * an organ that is no member any more.
 */
export async function showInvitations(
  act: Act,
  { id, edition, held_on, closed_at }: ConferenceRow,
  members: readonly string[],
): Promise<Shown> {
  const toCome = !closed_at && held_on >= act.clock.today()
  const rows = (await store.invitationsOf(act.trx, id))
    .filter((row) => row.left_at !== null || (toCome && row.edition === edition))
    .map((row) => ({
      ...row,
      organs: row.organs.filter((organ) => members.includes(organ) || row.reached?.includes(organ)),
    }))
    .filter(({ organs }) => organs.length > 0)
  act.note(...rows.map((row) => row.id))
  return rows.map((row) => ({
    id: row.id,
    organs: row.organs,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    leftAt: row.left_at?.toISOString() ?? null,
    reached: row.reached && [...row.reached],
  }))
}
