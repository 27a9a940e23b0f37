/** The minutes of a conference for one person, put together from the record each time: nothing of them is kept. */
import type { Act } from '../../../foundation/act.ts'
import { openColumn } from '../../sharing/door.ts'
import { seeConference } from '../conference/see-conference.ts'
import type { ConferenceRow } from '../conference/store.ts'
import type { CaseworkReply } from '../contract.ts'
import { presentCard, presentConference } from '../present.ts'
import { actionsOf, decisionsOf, goalsOf, guestsOf } from '../read-story.ts'
import { framesOf } from '../record/read-block.ts'
import * as record from '../record/store.ts'
import type { CaseRow } from '../store.ts'
import { planOfConference } from '../weighing/bring-to-table.ts'
import type { OneConference } from './hold-meeting.ts'
import { itemsOf, tableOf } from './show-meeting.ts'

export type Minutes = CaseworkReply<'GET /v1/conferences/:conference/minutes'>

/** Errors: `casework/conference-not-visible`. */
export async function showMinutes(act: Act, { params }: OneConference): Promise<Minutes> {
  const conference = await seeConference(act, params.conference)
  const items = await itemsOf(act, conference.id)
  const ids = items.map((item) => item.case.id)
  const goals = await goalsOf(act, ids)
  const ofThis = <T extends { conference: string }>(all: readonly { case: string; shown: T }[], inCase: string) =>
    all.filter((one) => one.case === inCase && one.shown.conference === conference.id).map(({ shown }) => shown)
  const decisions = await decisionsOf(act, ids)
  const actions = await actionsOf(act, ids)
  const guests = await guestsOf(act, ids)
  const shown: Minutes['items'] = []
  for (const item of items)
    shown.push({
      id: item.id,
      case: presentCard(item.case),
      goal: goals.get(item.case.id) ?? null,
      table: (await tableOf(act, { conference, case: item.case })).shown,
      blocks: await openBlocks(act, conference, item.case),
      decisions: ofThis(decisions, item.case.id),
      actions: actions.filter((one) => one.case === item.case.id),
      guests: ofThis(guests, item.case.id),
      plan: await planOfConference(act, item.case.id, conference.id),
    })
  return { ...presentConference(conference), closedBy: conference.closed_by, items: shown }
}

async function openBlocks(
  act: Act,
  conference: ConferenceRow,
  row: CaseRow,
): Promise<Minutes['items'][number]['blocks']> {
  const rows = await record.blocks(act.trx, conference.id, row.id)
  const frames = await framesOf(act, rows)
  const texts = await openColumn(act, 'casework.blocks', 'text_sealed', rows)
  return frames.flatMap((frame) => {
    const text = texts.get(frame.id)
    return text ? [{ ...frame, text }] : []
  })
}
