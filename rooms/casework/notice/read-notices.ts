/** The ledger of informing people, for who sees those people; and what is held back, for the privacy officer. */
import type { Act } from '../../../foundation/act.ts'
import { countOpenings, latestLookAgain, openColumn } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseName } from '../words.ts'
import { mayInform } from './hold-back-notice.ts'
import { noticeIsDueOn, noticeStateOf } from './notice.ts'
import * as store from './store.ts'

export async function listNotices(act: Act): Promise<CaseworkReply<'GET /v1/notices'>> {
  const rows = await store.personsToInform(act.trx)
  act.note(...rows.map(({ id }) => id), ...new Set(rows.map(({ case_id }) => case_id)))
  await countOpenings(
    act,
    'person',
    rows.map(({ id }) => id),
  )
  const names = await openColumn(act, 'casework.persons', 'identity_sealed', rows)
  const { organ } = act.capacity
  const deferrals = (await store.deferralsInForce(act.trx)).filter((one) => one.organ === organ)
  const reasons = await openColumn(act, 'casework.notice_deferrals', 'reason_sealed', deferrals)
  const items = rows.flatMap((row) => {
    const identity = names.get(row.id)
    if (identity === undefined) return []
    const own = deferrals.find(({ person }) => person === row.id)
    const state = noticeStateOf(row)
    const waits = (state === 'due' || state === 'held-back') && mayInform(act, row)
    return [
      {
        id: row.id,
        case: row.case_id,
        caseName: caseName(row.case_id),
        name: (JSON.parse(identity) as { name: string }).name,
        role: row.role,
        minor: row.minor,
        dueOn: noticeIsDueOn(row.first_processed_on),
        state,
        handedOn: row.notice_handed_on,
        sentOn: row.notice_sent_on,
        own: own
          ? { ground: own.ground, since: own.since, reviewOn: own.review_on, reason: reasons.get(own.id) ?? '' }
          : null,
        heldByAnother: row.notice_held_by.some((other) => other !== organ),
        may: { defer: waits, lift: waits && own !== undefined, handOver: waits && row.notice_held_by.length === 0 },
      },
    ]
  })
  return { today: act.clock.today(), latestReviewOn: latestLookAgain(act), items }
}

export async function listDeferrals(act: Act): Promise<CaseworkReply<'GET /v1/notice-deferrals'>> {
  const rows = await store.deferralsInForce(act.trx)
  act.note(...rows.map(({ id }) => id))
  const reasons = await openColumn(act, 'casework.notice_deferrals', 'reason_sealed', rows)
  return {
    today: act.clock.today(),
    items: rows.map(({ id, organ, ground, since, review_on }) => ({
      id,
      organ,
      ground,
      since,
      reviewOn: review_on,
      reason: reasons.get(id) ?? '',
    })),
  }
}
