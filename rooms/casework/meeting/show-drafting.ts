/** Who drafts what at the table: said by whoever does, read by those at the case. No draft is shown: it is not known yet for whom it is. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { colleagueNames } from '../../../foundation/identity/colleague-names.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase } from '../see-case.ts'
import { draftingStaysSeconds, draftsNow } from './drafting.ts'
import { requireSeat, seeItem } from './see-item.ts'
import * as store from './store.ts'
import type { DraftKind } from './words.ts'

type OneItem = { readonly params: { readonly item: Id } }

/** Errors: `casework/item-not-visible`. */
export async function showDrafting(
  act: Act,
  { params }: OneItem,
): Promise<CaseworkReply<'GET /v1/agenda-items/:item/drafting'>> {
  const { conference, case: row } = await seeItem(act, params.item)
  const now = act.clock.now()
  const busy = (await store.attendances(act.trx, conference.id, [row.id])).flatMap((one) => {
    const drafts = draftsNow(one, now)
    return drafts ? [{ ...one, drafts }] : []
  })
  act.note(...busy.map(({ id }) => id))
  const names = await colleagueNames(
    act.trx,
    busy.map(({ person }) => person),
  )
  return {
    drafting: busy.map(({ organ, person, drafts }) => ({
      ...{ organ, name: names.get(person) ?? '', drafts },
      mine: person === act.capacity.person,
    })),
  }
}

/** Said again it stays; said with null it is over. Errors: as for taking a seat, and `take-a-seat-first`, `stepped-aside`. */
export async function sayDrafting(
  act: Act,
  { params, body }: OneItem & { readonly body: { readonly drafts: DraftKind | null } },
): Promise<{ id: Id }> {
  const { conference, case: row } = await seeItem(act, params.item)
  await decideOr(act, aboutCase('attend', row), caseworkProblems.because('not-yours-to-do'))
  await requireSeat(act, conference.id, row.id)
  const own = await store.attendanceOf(act.trx, conference.id, row.id, act.capacity.person)
  if (!own) throw caseworkProblems.because('take-a-seat-first')
  const now = act.clock.now()
  await store.setDrafting(
    act.trx,
    own.id,
    body.drafts,
    body.drafts && new Date(now.getTime() + draftingStaysSeconds * 1000),
  )
  act.note(own.id)
  if (draftsNow(own, now) !== body.drafts) act.tellPages(caseworkEvents.draftingMoved, [own.id])
  return { id: own.id }
}
