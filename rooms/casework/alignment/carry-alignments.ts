/** Carries a request to align into the cases it concerns, and the agreements that may cross back. As a job. */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { openItems, sealItem } from '../../../foundation/keys/items.ts'
import { personOfQuestion } from '../known/answer-questions.ts'
import { casesKnowing } from '../known/look-up.ts'
import * as questions from '../known/store.ts'
import type { Agreement } from './ask-alignment.ts'
import * as store from './store.ts'

const job = 'casework.carry-alignments'

/** Each in a transaction of its own. Safe to repeat. Answers how many were looked at. */
export async function carryAlignments(context: JobContext): Promise<number> {
  const { database, partnership } = context
  const waiting = await database.asJob({ partnership, job }, (trx) => store.underWay(trx))
  for (const row of waiting) await (row.standing === 'asked' ? deliver(context, row) : bringBack(context, row))
  return waiting.length
}

type Trx = Parameters<typeof store.underWay>[0]
const acting = ({ keys, partnership }: JobContext, trx: Trx) => ({ trx, keys, capacity: { partnership } })
const table = 'casework.alignments'

async function deliver(context: JobContext, row: store.AlignmentRow): Promise<void> {
  const { database, partnership, clock } = context
  const regime = row.other as RegimeCode
  const person = await database.asJob({ partnership, job }, async (trx) => {
    const asked = row.question && (await questions.questionOfJob(trx, row.question))
    return asked ? personOfQuestion(context, trx, asked) : undefined
  })
  // Looked up again: nobody kept where the hit came from.
  const found = person ? await casesKnowing(context, { regime, person, states: ['open'] }) : []
  await database.asJob({ partnership, job }, async (trx) => {
    const shielded = await questions.shieldings(
      trx,
      found.map((one) => one.person),
    )
    const told = found.filter((one) => !shielded.some(({ person }) => person === one.person))
    const why = await open(context, trx, row, 'why_sealed', row.why_sealed)
    for (const one of told) {
      const id = newId()
      const at = { compartment: regime, case: one.case, table, column: 'why_sealed', row: id }
      await store.addAsked(trx, partnership, {
        id,
        case_id: one.case,
        person: one.person,
        asking: row.id,
        other: row.regime,
        asker: row.asker,
        asker_function: row.asker_function,
        reference: row.reference,
        basis: row.basis,
        asked_at: row.asked_at,
        expires_on: row.expires_on,
        why_sealed: await sealItem(acting(context, trx), at, why),
      })
    }
    const standing = told.length > 0 ? 'delivered' : 'declined'
    await store.setStanding(trx, row.id, { standing, agreements: null, on: told.length > 0 ? null : clock.today() })
  })
}

/** When every case that was asked has decided, the agreements go into the asking side's compartment. */
async function bringBack(context: JobContext, row: store.AlignmentRow): Promise<void> {
  const { database, partnership, clock } = context
  await database.asJob({ partnership, job }, async (trx) => {
    const asked = await store.askedIn(trx, row.id)
    if (asked.some(({ standing, state }) => standing === 'delivered' && state === 'open')) return
    const agreements: Agreement[] = []
    for (const one of asked) agreements.push(...(await agreementsOf(context, trx, one)))
    const at = {
      compartment: row.regime,
      case: row.question ?? row.id,
      table,
      column: 'agreements_sealed',
      row: row.id,
    }
    await store.setStanding(trx, row.id, {
      standing: agreements.length > 0 ? 'aligned' : 'declined',
      agreements: agreements.length > 0 ? await sealItem(acting(context, trx), at, JSON.stringify(agreements)) : null,
      on: clock.today(),
    })
  })
}

async function agreementsOf(context: JobContext, trx: Trx, asked: store.AlignmentRow): Promise<Agreement[]> {
  if (asked.standing !== 'aligned' || asked.shared.length === 0) return []
  const rows = await store.agreed(trx, asked.shared)
  const words = await openItems(
    acting(context, trx),
    rows.map((one) => ({
      at: {
        compartment: asked.regime,
        case: one.case_id,
        table: 'casework.actions',
        column: 'what_sealed',
        row: one.id,
      },
      sealed: one.what_sealed,
    })),
  )
  return rows.flatMap((one, index) => {
    const what = words[index]
    return what ? [{ owner: one.owner, what, dueOn: one.due_on }] : []
  })
}

async function open(context: JobContext, trx: Trx, row: store.AlignmentRow, column: string, sealed: Buffer) {
  const at = { compartment: row.regime, case: row.question ?? row.id, table, column, row: row.id }
  const [words] = await openItems(acting(context, trx), [{ at, sealed }])
  return words ?? ''
}
