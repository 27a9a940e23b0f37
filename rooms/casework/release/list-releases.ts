/** Releases that concern one person: own, asked of the organ, received; what to report back; figures for the yearly report. */
import type { Act } from '../../../foundation/act.ts'
import { openColumn } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseName } from '../words.ts'
import type { ShownFeedback } from './contract.ts'
import { isReleasing, presentLine } from './present.ts'
import * as store from './store.ts'

type Reply = CaseworkReply<'GET /v1/releases'>

export async function listReleases(act: Act): Promise<Reply> {
  const today = act.clock.today()
  const rows = await store.releases(act.trx)
  const feedback = await store.feedback(act.trx)
  act.note(...rows.flatMap(({ id, case_id }) => [id, case_id]), ...feedback.flatMap(({ id, case_id }) => [id, case_id]))
  const { organ, ground } = act.capacity
  const asked = (row: store.ReleaseRow) => ground === 'processing' && row.asked.includes(organ)
  const named = rows.filter((row) => isReleasing(act, row) || asked(row))
  const names = await openColumn(act, 'casework.releases', 'receiver_sealed', named)
  const lines = []
  for (const row of rows) {
    const positions = asked(row) ? await store.positionsOn(act.trx, row.id) : []
    const spoken = positions.some((position) => position.organ === organ)
    lines.push(presentLine(act, row, { name: names.get(row.id), spoken }))
  }
  const whyNot = await openColumn(
    act,
    'casework.release_feedback',
    'why_not_sealed',
    ground === 'processing' ? feedback : [],
  )
  return {
    today,
    releases: lines,
    feedback:
      ground === 'processing' ? feedback.map((row) => presentFeedback(row, whyNot.get(row.id), { organ, today })) : [],
    figures: ground === 'legality' ? figuresOf(feedback, today) : [],
  }
}

function presentFeedback(
  row: store.FeedbackRow,
  whyNot: string | undefined,
  { organ, today }: { readonly organ: string; readonly today: string },
): ShownFeedback {
  return {
    id: row.id,
    release: row.release,
    caseName: caseName(row.case_id),
    organ: row.organ,
    releasing: row.releasing,
    receiverKind: row.receiver_kind,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    effective: row.effective,
    useful: row.useful,
    followedUp: row.followed_up,
    whyNot: whyNot ?? null,
    mine: row.organ === organ,
    overdue: row.answered_on === null && row.due_on < today,
  }
}

/** Per year: how many answered, and what they said (WGS 1.7(4), 1.12). A question that is overdue counts in its own year. */
export function figuresOf(rows: readonly store.FeedbackRow[], today: string): Reply['figures'] {
  const yearOf = ({ answered_on, due_on }: store.FeedbackRow) => Number((answered_on ?? due_on).slice(0, 4))
  const counted = rows.filter(({ answered_on, due_on }) => answered_on !== null || due_on < today)
  const years = [...new Set(counted.map(yearOf))].sort((a, b) => b - a)
  return years.map((year) => {
    const those = counted.filter((row) => yearOf(row) === year)
    const count = (holds: (row: store.FeedbackRow) => boolean) => those.filter(holds).length
    return {
      year,
      answered: count(({ answered_on }) => answered_on !== null),
      effective: count(({ effective }) => effective === 'yes'),
      useful: count(({ useful }) => useful === 'yes'),
      notFollowedUp: count(({ followed_up }) => followed_up === false),
      overdue: count(({ answered_on }) => answered_on === null),
    }
  })
}
