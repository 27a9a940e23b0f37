/** SQL of trainings. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Training, TrainingTopic } from './words.ts'

/** What the reader may read: the own ones, or those one watches over. */
export async function trainings(trx: Trx): Promise<Training[]> {
  const { rows } = await sql<Training>`select id, person, organ, topic, trained_on as "trainedOn",
      valid_until as "validUntil" from knowledge.trainings order by organ, topic, trained_on, person`.execute(trx)
  return rows
}
/** Answers whether it was not there yet. */
export async function addTraining(trx: Trx, partnership: Id, one: Training, on: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into knowledge.trainings (partnership, id, person, organ, topic, trained_on,
      valid_until, entered_on)
    values (${partnership}, ${one.id}, ${one.person}, ${one.organ}, ${one.topic}, ${one.trainedOn}, ${one.validUntil}, ${on})
    on conflict (partnership, person, topic, trained_on) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
export async function removeOwnTraining(
  trx: Trx,
  of: { readonly person: Id; readonly topic: TrainingTopic; readonly trainedOn: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from knowledge.trainings
    where person = ${of.person} and topic = ${of.topic} and trained_on = ${of.trainedOn}`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}
export const removeTraining = (trx: Trx, id: Id) => sql`delete from knowledge.trainings where id = ${id}`.execute(trx)
export const removeEndedBefore = (trx: Trx, day: string) =>
  sql`delete from knowledge.trainings where valid_until < ${day}`.execute(trx)
