/** SQL of invitations: what was asked, what left; and for the job that sends, when and where a conference is. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type InvitationRow = {
  readonly id: Id
  readonly regime: string
  readonly conference: Id
  readonly edition: number
  readonly organs: readonly string[]
  readonly asked_by: string
  readonly asked_at: Date
  readonly left_at: Date | null
  readonly reached: readonly string[] | null
}
/** The last first. */
export async function invitationsOf(trx: Trx, conference: Id): Promise<InvitationRow[]> {
  const { rows } =
    await sql<InvitationRow>`select id, regime, conference, edition, organs, asked_by, asked_at, left_at, reached
    from casework.invitations where conference = ${conference} order by asked_at desc, edition desc, organs, id`.execute(
      trx,
    )
  return rows
}
export async function addInvitation(
  trx: Trx,
  partnership: Id,
  row: Omit<InvitationRow, 'left_at' | 'reached'>,
): Promise<void> {
  await sql`insert into casework.invitations (partnership, id, regime, conference, edition, organs, asked_by, asked_at)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.conference}, ${row.edition}, ${row.organs as string[]},
      ${row.asked_by}, ${row.asked_at})`.execute(trx)
}

export type Arrangement = {
  readonly held_on: string
  readonly begins_at: string | null
  readonly place: string
  readonly members: readonly string[]
  readonly edition: number
}
/** Answers whether it had not begun. */
export async function setArrangement(trx: Trx, id: Id, to: Arrangement): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.conferences
    set held_on = ${to.held_on}, begins_at = ${to.begins_at}, place = ${to.place}, members = ${to.members as string[]},
      edition = ${to.edition}
    where id = ${id} and opened_at is null`.execute(trx)
  return numAffectedRows === 1n
}

export type ToSend = Pick<InvitationRow, 'id' | 'conference' | 'edition' | 'organs' | 'asked_at'> & {
  readonly held_on: string
  readonly begins_at: string | null
  readonly place: string
}
/**
 * What still has to leave: of a conference that is to come, as it stands now, and not to an organ that was taken off meanwhile; of two
 * that were asked, the first first.
 */
export async function toSend(trx: Trx, regime: string, today: string): Promise<ToSend[]> {
  const { rows } = await sql<ToSend>`select i.id, i.conference, i.edition, i.asked_at, c.held_on, c.begins_at, c.place,
      array(select organ from unnest(i.organs) as one (organ) where c.members is null or organ = any (c.members)) as organs
    from casework.invitations i join casework.conferences c
      on c.id = i.conference and c.edition = i.edition and c.regime = i.regime
    where i.regime = ${regime} and i.left_at is null and c.closed_at is null and c.held_on >= ${today}
    order by i.asked_at, i.id`.execute(trx)
  return rows
}
export async function noteLeft(trx: Trx, id: Id, at: Date, reached: readonly string[]): Promise<void> {
  await sql`update casework.invitations set left_at = ${at}, reached = ${reached as string[]}
    where id = ${id} and left_at is null`.execute(trx)
}
type Invited = { readonly conference: Id; readonly edition: number; readonly person: Id }
/** Answers whether this person had none: of two who send at once, one does. */
export async function noteInvited(trx: Trx, partnership: Id, id: Id, one: Invited): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into casework.invited (partnership, id, conference, edition, person)
    values (${partnership}, ${id}, ${one.conference}, ${one.edition}, ${one.person}) on conflict do nothing`.execute(
    trx,
  )
  return numAffectedRows === 1n
}
export async function forgetInvited(trx: Trx, id: Id): Promise<void> {
  await sql`delete from casework.invited where id = ${id}`.execute(trx)
}
/** Who got an invitation to what is over is of no use any more. */
export async function forgetWhatIsOver(trx: Trx, today: string): Promise<void> {
  await sql`delete from casework.invited i using casework.conferences c
    where c.id = i.conference and c.held_on < ${today}`.execute(trx)
}
