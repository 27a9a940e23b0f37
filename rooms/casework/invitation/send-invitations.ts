/**
 * Sends what was asked: to everybody with a role at the table in the organs that were named, each once for one day, time and place.
 * It reads who is a member, and never what is on an agenda. An invitation is no reminder: it comes because a colleague called a
 * meeting, once, so who switched reminders off is invited all the same; without an address nothing is sent.
 */
import { newId } from '../../../foundation/clock.ts'
import { invitable } from '../../../foundation/identity/reminders.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { anyone, pga, riec, zvh } from '../who-knocks.ts'
import { invitationMail } from './mail.ts'
import * as store from './store.ts'

const worlds = [zvh.regime, riec.regime, pga.regime] as const
/** Units: hours. After these an address that refuses does not keep it waiting any more. */
const triesFor = 24

/** Answers how many went. Without a mail server they wait. Errors: throws at the end when a letter was not taken. */
export async function sendInvitations(context: JobContext): Promise<number> {
  const { database, clock, partnership } = context
  const claims = { partnership, job: 'casework.send-invitations' }
  await database.asJob(claims, (trx) => store.forgetWhatIsOver(trx, clock.today()))
  if (!context.sendMail) return 0
  let [sent, refused] = [0, 0]
  for (const regime of worlds)
    for (const one of await database.asJob({ ...claims, regime }, (trx) => store.toSend(trx, regime, clock.today()))) {
      const done = await sendOne(context, regime, one)
      sent += done.sent
      refused += done.refused
    }
  if (refused > 0) throw new Error(`${refused} invitations were not taken by the mail server`)
  return sent
}

async function sendOne(
  { database, clock, partnership, sendMail, workbench }: JobContext,
  regime: (typeof worlds)[number],
  one: store.ToSend,
): Promise<{ readonly sent: number; readonly refused: number }> {
  const claims = { partnership, job: 'casework.send-invitations', regime }
  const found = await database.asJob(claims, (trx) =>
    invitable(trx, { today: clock.today(), regime, roles: anyone, organs: one.organs }),
  )
  const letter = invitationMail(one, { workbench, madeAt: one.asked_at })
  const refusing = new Set<string>()
  let sent = 0
  for (const { person, address } of new Map(found.map((somebody) => [somebody.person, somebody])).values()) {
    const id = newId()
    // Noted first: rather none than two.
    if (!(await database.asJob(claims, (trx) => store.noteInvited(trx, partnership, id, { ...one, person })))) continue
    try {
      await sendMail?.({ to: address, ...letter })
      sent++
    } catch {
      refusing.add(person)
      await database.asJob(claims, (trx) => store.forgetInvited(trx, id))
    }
  }
  const reached = [...new Set(found.filter(({ person }) => !refusing.has(person)).map(({ organ }) => organ))].sort()
  const givesUp = clock.now().getTime() - one.asked_at.getTime() > triesFor * 3_600_000
  if (refusing.size === 0 || givesUp)
    await database.asJob(claims, (trx) => store.noteLeft(trx, one.id, clock.now(), reached))
  return { sent, refused: givesUp ? 0 : refusing.size }
}
