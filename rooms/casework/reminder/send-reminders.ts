/**
 * Reminds whoever something waits for, by a mail that says no more than that: the same for everybody and in every world, and only to
 * who did not say no. Once on a working day at a fixed hour; of a decision in acute danger that is unfinished also within the hour, on
 * any day. Without a mail server nothing is looked at.
 */
import type { RegimeCode, Role } from '../../../foundation/capacity.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import {
  noteMailed,
  noteMailedAtOnce,
  type Remindable,
  remindable,
  remindableAtOnce,
} from '../../../foundation/identity/reminders.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { advises, anyone, mun, pga, riec, weighsMeasures, zvh } from '../../sharing/door.ts'
import { followUpsOf } from '../ledger/ledger.ts'
import { deadlinesOf } from '../measure/deadline.ts'
import { reminderMail } from './mail.ts'
import { isToldAtOnce, somethingIsDue, whoIsReminded } from './reminder.ts'
import * as store from './store.ts'
import { isWorkingDay } from './working-day.ts'

type World = {
  readonly regime: RegimeCode
  readonly roles: readonly Role[]
  readonly waiting: (trx: Trx, today: string) => Promise<readonly store.Waiting[]>
}
/** Where something waits for an organ, and for whom of it; each is looked at by itself. */
const worlds: readonly World[] = [
  ...[zvh.regime, riec.regime].map((regime) => ({
    ...{ regime, roles: anyone },
    waiting: (trx: Trx, today: string) => store.waiting(trx, regime, today),
  })),
  { regime: pga.regime, roles: anyone, waiting: store.waitingInWorries },
  { regime: mun.regime, roles: weighsMeasures, waiting: waitingInFiles },
  { regime: mun.regime, roles: advises.roles, waiting: store.askedForAdvice },
]

async function waitingInFiles(trx: Trx, today: string): Promise<readonly store.Waiting[]> {
  const files = (await store.filesWithDays(trx)).filter((file) => somethingIsDue(deadlinesOf(file), today))
  const accounts = (await store.accountsWithDays(trx)).filter(({ decidedOn, destroyBy, done }) =>
    followUpsOf(decidedOn, destroyBy, done).some((one) => !one.done && one.dueOn <= today),
  )
  return [...files, ...accounts].map(({ organ }) => ({ organ, person: null }))
}

/**
 * Answers how many went. Whoever works in two worlds gets one. Errors: throws at the end when a letter was not taken; it is tried
 * again with the next turn of the job.
 */
export async function sendReminders(context: JobContext): Promise<number> {
  const today = context.clock.today()
  if (!context.sendMail || !isWorkingDay(today)) return 0
  const { sendMail } = context
  return throughAll(
    worlds.map((world) => async () => {
      const claims = claimsIn(context, 'casework.send-reminders', world.regime)
      const found = await context.database.asJob(claims, async (trx) =>
        whoIsReminded(await remindable(trx, { today, ...world }), await world.waiting(trx, today)),
      )
      return mailed(found, sendMail, (one, back) =>
        context.database.asJob(claims, (trx) =>
          back ? noteMailed(trx, { id: one.id, mailed_on: today }, one.mailed_on) : noteMailed(trx, one, today),
        ),
      )
    }),
  )
}

/** Of decisions in acute danger alone, whatever the day and also to who had one today. Answers and errors as `sendReminders`. */
export async function sendUrgentReminders(context: JobContext): Promise<number> {
  const { sendMail, clock, database } = context
  if (!sendMail) return 0
  const [today, now] = [clock.today(), clock.now()]
  const claims = claimsIn(context, 'casework.send-urgent-reminders', mun.regime)
  const found = await database.asJob(claims, async (trx) => {
    const urgent = await store.unfinished(trx)
    const people = await remindableAtOnce(trx, { today, regime: mun.regime, roles: weighsMeasures })
    const told = people.filter((one) => isToldAtOnce(one, urgent, now))
    return whoIsReminded(
      told,
      urgent.map(({ organ }) => ({ organ, person: null })),
    )
  })
  const turn = () =>
    mailed(found, sendMail, (one, back) =>
      database.asJob(claims, (trx) =>
        back
          ? noteMailedAtOnce(trx, { id: one.id, urgent_mailed_at: now }, one.urgent_mailed_at)
          : noteMailedAtOnce(trx, one, now),
      ),
    )
  return throughAll([turn])
}

const claimsIn = ({ partnership }: JobContext, job: string, regime: RegimeCode) => ({ partnership, job, regime })

type Turn = { readonly sent: number; readonly refused: number }
async function throughAll(turns: readonly (() => Promise<Turn>)[]): Promise<number> {
  let [sent, refused] = [0, 0]
  for (const turn of turns) {
    const done = await turn()
    sent += done.sent
    refused += done.refused
  }
  if (refused > 0) throw new Error(`${refused} reminders were not taken by the mail server`)
  return sent
}

async function mailed(
  found: readonly Remindable[],
  sendMail: NonNullable<JobContext['sendMail']>,
  note: (one: Remindable, back: boolean) => Promise<boolean>,
): Promise<Turn> {
  let [sent, refused] = [0, 0]
  for (const one of found) {
    // Noted first: rather none than two.
    if (!(await note(one, false))) continue
    try {
      await sendMail({ to: one.address, ...reminderMail })
      sent++
    } catch {
      refused++
      await note(one, true)
    }
  }
  return { sent, refused }
}
