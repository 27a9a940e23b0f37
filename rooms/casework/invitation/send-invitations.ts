/**
 * Sends what was asked: to everybody with a role at the table in the organs that were named, each once for one day, time and place; and
 * takes it back from whoever got one, when the conference is called off or their organ is taken out.
 * It reads who is a member, and never what is on an agenda. An invitation is no reminder: it comes because a colleague called a
 * meeting, once, so who switched reminders off is invited all the same; without an address nothing is sent.
 */
import { type Id, newId } from '../../../foundation/clock.ts'
import { invitable } from '../../../foundation/identity/reminders.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import type { Mail } from '../../../foundation/mail/mail.ts'
import { anyone, pga, riec, zvh } from '../../sharing/door.ts'
import { invitationMail, takingBackMail } from './mail.ts'
import * as store from './store.ts'

const worlds = [zvh.regime, riec.regime, pga.regime] as const
type World = (typeof worlds)[number]
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

type Sent = { readonly sent: number; readonly refused: number }
type Person = { readonly person: Id; readonly address: string; readonly organ: string }

async function sendOne(context: JobContext, regime: World, one: store.ToSend): Promise<Sent> {
  const { database, clock, partnership, workbench } = context
  const claims = { partnership, job: 'casework.send-invitations', regime }
  const peopleOf = (organs: readonly string[]) =>
    database.asJob(claims, (trx) => invitable(trx, { today: clock.today(), regime, roles: anyone, organs }))
  const found = await peopleOf(one.organs)
  const at = { workbench, madeAt: one.asked_at }
  const { was_on } = one
  if (was_on === null) {
    const done = await deliver(context, found, invitationMail(one, at), {
      note: (person) =>
        database.asJob(claims, (trx) => store.noteInvited(trx, partnership, newId(), { ...one, person })),
      forget: (person) => database.asJob(claims, (trx) => store.forgetInvited(trx, { ...one, person })),
    })
    const reached = found.filter(({ person }) => !done.refusing.has(person))
    return settle(context, regime, one, { ...done, reached })
  }
  // Whoever also works for an organ that stays is invited still.
  const staying = one.called_off
    ? []
    : await peopleOf(await database.asJob(claims, (trx) => store.invitedNow(trx, one)))
  const leaving = found.filter(({ person }) => !staying.some((stays) => stays.person === person))
  const done = await deliver(context, leaving, takingBackMail({ ...one, was_on }, at), {
    note: (person) => database.asJob(claims, (trx) => store.noteTakenBack(trx, one.id, { ...one, person })),
    forget: (person) => database.asJob(claims, (trx) => store.forgetTakenBack(trx, one.id, { ...one, person })),
  })
  const told = await database.asJob(claims, (trx) => store.toldBy(trx, one.id, one.conference))
  return settle(context, regime, one, { ...done, reached: leaving.filter(({ person }) => told.has(person)) })
}

type Notes = {
  /** Before it leaves: rather none than two. Answers whether this person is to have it. */
  readonly note: (person: Id) => Promise<boolean>
  readonly forget: (person: Id) => Promise<void>
}
/** Each person once, in how many organs they work. */
async function deliver(
  { sendMail }: JobContext,
  people: readonly Person[],
  letter: Omit<Mail, 'to'>,
  { note, forget }: Notes,
): Promise<{ readonly sent: number; readonly refusing: ReadonlySet<Id> }> {
  const refusing = new Set<Id>()
  let sent = 0
  for (const { person, address } of new Map(people.map((somebody) => [somebody.person, somebody])).values()) {
    if (!(await note(person))) continue
    try {
      await sendMail?.({ to: address, ...letter })
      sent++
    } catch {
      refusing.add(person)
      await forget(person)
    }
  }
  return { sent, refusing }
}

type Delivered = { readonly sent: number; readonly refusing: ReadonlySet<Id>; readonly reached: readonly Person[] }
/** It left when nobody refuses it, or has for long enough. */
async function settle(
  { database, clock, partnership }: JobContext,
  regime: World,
  one: store.ToSend,
  { sent, refusing, reached }: Delivered,
): Promise<Sent> {
  const claims = { partnership, job: 'casework.send-invitations', regime }
  const organs = [...new Set(reached.map(({ organ }) => organ))].sort()
  const givesUp = clock.now().getTime() - one.asked_at.getTime() > triesFor * 3_600_000
  if (refusing.size === 0 || givesUp)
    await database.asJob(claims, (trx) => store.noteLeft(trx, one.id, clock.now(), organs))
  return { sent, refused: givesUp ? 0 : refusing.size }
}
