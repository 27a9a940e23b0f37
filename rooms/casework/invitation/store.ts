/** SQL of invitations: what was asked, what left; and for the job that sends, when and where a conference is. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type InvitationRow = {
  readonly id: Id
  readonly regime: string
  readonly conference: Id
  readonly edition: number
  readonly turns: number
  /** Of one that takes an invitation back: the day on which it was to be. Null: it invites. */
  readonly was_on: string | null
  readonly organs: readonly string[]
  readonly asked_by: string
  readonly asked_at: Date
  readonly left_at: Date | null
  readonly reached: readonly string[] | null
}
/** The last first. */
export async function invitationsOf(trx: Trx, conference: Id): Promise<InvitationRow[]> {
  const { rows } =
    await sql<InvitationRow>`select id, regime, conference, edition, turns, was_on, organs, asked_by, asked_at,
      left_at, reached
    from casework.invitations where conference = ${conference} order by asked_at desc, edition desc, turns desc, was_on nulls first, organs, id`.execute(
      trx,
    )
  return rows
}
export async function addInvitation(
  trx: Trx,
  partnership: Id,
  row: Omit<InvitationRow, 'left_at' | 'reached'>,
): Promise<void> {
  await sql`insert into casework.invitations (partnership, id, regime, conference, edition, turns, was_on, organs,
      asked_by, asked_at)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.conference}, ${row.edition}, ${row.turns}, ${row.was_on},
      ${row.organs as string[]}, ${row.asked_by}, ${row.asked_at})`.execute(trx)
}

export type Arrangement = {
  readonly held_on: string
  readonly begins_at: string | null
  readonly place: string
  readonly members: readonly string[]
  readonly edition: number
  readonly turns: number
}
/** Answers whether it had not begun, and was not called off. */
export async function setArrangement(trx: Trx, id: Id, to: Arrangement): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.conferences
    set held_on = ${to.held_on}, begins_at = ${to.begins_at}, place = ${to.place}, members = ${to.members as string[]},
      edition = ${to.edition}, turns = ${to.turns}
    where id = ${id} and opened_at is null and called_off_at is null`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether it had not begun, and was not called off before. */
export async function setCalledOff(trx: Trx, id: Id, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.conferences set called_off_at = ${at}, turns = turns + 1
    where id = ${id} and opened_at is null and called_off_at is null`.execute(trx)
  return numAffectedRows === 1n
}

export type ToSend = Pick<
  InvitationRow,
  'id' | 'conference' | 'edition' | 'turns' | 'was_on' | 'organs' | 'asked_at'
> & {
  readonly called_off: boolean
  readonly held_on: string
  readonly begins_at: string | null
  readonly place: string
}
/**
 * What still has to leave: of a conference that is to come, as it stands now, and for whom it was taken back; of two that were asked,
 * the first first. Edition and turns are those of the conference.
 */
export async function toSend(trx: Trx, regime: string, today: string): Promise<ToSend[]> {
  const { rows } =
    await sql<ToSend>`select i.id, i.conference, c.edition, c.turns, i.was_on, i.organs, i.asked_at, c.held_on, c.begins_at,
      c.place, c.called_off_at is not null as called_off
    from casework.invitations i join casework.conferences c on c.id = i.conference and c.regime = i.regime
    where i.regime = ${regime} and i.left_at is null and c.closed_at is null and c.held_on >= ${today}
      and (i.was_on is not null or (c.called_off_at is null and i.edition = c.edition and i.turns = c.turns))
    order by i.asked_at, i.id`.execute(trx)
  return rows
}
export async function noteLeft(trx: Trx, id: Id, at: Date, reached: readonly string[]): Promise<void> {
  await sql`update casework.invitations set left_at = ${at}, reached = ${reached as string[]}
    where id = ${id} and left_at is null`.execute(trx)
}
/** The organs that are invited as a conference stands now: what was asked last. */
export async function invitedNow(
  trx: Trx,
  { conference, edition, turns }: Pick<ToSend, 'conference' | 'edition' | 'turns'>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ organ: string }>`select distinct unnest(organs) as organ from casework.invitations
    where conference = ${conference} and edition = ${edition} and turns = ${turns} and was_on is null order by organ`.execute(
    trx,
  )
  return rows.map(({ organ }) => organ)
}
type Invited = { readonly conference: Id; readonly edition: number; readonly person: Id }
/** Answers whether this person had none, or had it taken back: of two who send at once, one does. */
export async function noteInvited(trx: Trx, partnership: Id, id: Id, one: Invited): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into casework.invited (partnership, id, conference, edition, person)
    values (${partnership}, ${id}, ${one.conference}, ${one.edition}, ${one.person})
    on conflict (partnership, conference, edition, person) do update set id = excluded.id, taken_back = null
      where invited.taken_back is not null`.execute(trx)
  return numAffectedRows === 1n
}
export async function forgetInvited(trx: Trx, { conference, edition, person }: Invited): Promise<void> {
  await sql`delete from casework.invited
    where conference = ${conference} and edition = ${edition} and person = ${person}`.execute(trx)
}
type TakenBack = { readonly conference: Id; readonly person: Id }
/** Answers whether this person had an invitation that stood: of two who send at once, one does. */
export async function noteTakenBack(trx: Trx, by: Id, { conference, person }: TakenBack): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.invited set taken_back = ${by}
    where conference = ${conference} and person = ${person} and taken_back is null`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}
export async function forgetTakenBack(trx: Trx, by: Id, { conference, person }: TakenBack): Promise<void> {
  await sql`update casework.invited set taken_back = null
    where conference = ${conference} and person = ${person} and taken_back = ${by}`.execute(trx)
}
export async function toldBy(trx: Trx, by: Id, conference: Id): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ person: Id }>`select distinct person from casework.invited
    where conference = ${conference} and taken_back = ${by}`.execute(trx)
  return new Set(rows.map(({ person }) => person))
}
/** Who got an invitation to what is over is of no use any more. */
export async function forgetWhatIsOver(trx: Trx, today: string): Promise<void> {
  await sql`delete from casework.invited i using casework.conferences c
    where c.id = i.conference and c.held_on < ${today}`.execute(trx)
}
