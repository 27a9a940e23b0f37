/**
 * Reminds whoever something waits for, by a mail that says no more than that: the same for everybody, at a fixed hour, at most once
 * on a working day, and only to who did not say no. Without a mail server nothing is looked at.
 */
import { noteMailed, type Remindable, remindable } from '../../../foundation/identity/reminders.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { anyone, riec, zvh } from '../who-knocks.ts'
import { reminderMail } from './mail.ts'
import { whoIsReminded } from './reminder.ts'
import * as store from './store.ts'
import { isWorkingDay } from './working-day.ts'

/** The worlds in which organs wait for each other; each is looked at by itself. */
const worlds = [zvh.regime, riec.regime] as const

/**
 * Answers how many went. Whoever works in two worlds gets one. Errors: throws at the end when a letter was not taken; it is tried
 * again with the next turn of the job.
 */
export async function sendReminders(context: JobContext): Promise<number> {
  if (!context.sendMail || !isWorkingDay(context.clock.today())) return 0
  let [sent, refused] = [0, 0]
  for (const regime of worlds) {
    const done = await remindIn(context, context.sendMail, regime)
    sent += done.sent
    refused += done.refused
  }
  if (refused > 0) throw new Error(`${refused} reminders were not taken by the mail server`)
  return sent
}

async function remindIn(
  { database, clock, partnership }: JobContext,
  sendMail: NonNullable<JobContext['sendMail']>,
  regime: (typeof worlds)[number],
): Promise<{ readonly sent: number; readonly refused: number }> {
  const today = clock.today()
  const claims = { partnership, job: 'casework.send-reminders', regime }
  const found = await database.asJob(claims, async (trx) =>
    whoIsReminded(await remindable(trx, { today, regime, roles: anyone }), await store.waiting(trx, regime, today)),
  )
  const note = (one: Pick<Remindable, 'id' | 'mailed_on'>, on: string | null) =>
    database.asJob(claims, (trx) => noteMailed(trx, one, on))
  let [sent, refused] = [0, 0]
  for (const one of found) {
    // Noted first: rather none than two.
    if (!(await note(one, today))) continue
    try {
      await sendMail({ to: one.address, ...reminderMail })
      sent++
    } catch {
      refused++
      await note({ id: one.id, mailed_on: today }, one.mailed_on)
    }
  }
  return { sent, refused }
}
