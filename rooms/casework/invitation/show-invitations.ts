/** To which organs an invitation went, and when. */
import type { Act } from '../../../foundation/act.ts'
import type { ConferenceRow } from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import { stands } from './invite-members.ts'
import * as store from './store.ts'

type Shown = CaseworkReply<'GET /v1/conferences/:conference'>['invitations']

/**
 * What left; and what waits, as long as it can still leave: not after the conference, and not for a day, a place or members that
 * changed. What takes an invitation back holds whatever changed.
 */
export async function showInvitations(act: Act, conference: ConferenceRow): Promise<Shown> {
  const { id, held_on, closed_at, called_off_at } = conference
  const toCome = !closed_at && held_on >= act.clock.today()
  const rows = (await store.invitationsOf(act.trx, id)).filter(
    (row) => row.left_at !== null || (toCome && (row.was_on !== null || (!called_off_at && stands(row, conference)))),
  )
  act.note(...rows.map((row) => row.id))
  return rows.map((row) => ({
    id: row.id,
    takesBack: row.was_on !== null,
    organs: [...row.organs],
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    leftAt: row.left_at?.toISOString() ?? null,
    reached: row.reached && [...row.reached],
  }))
}
