/** A survey whose answers are held elsewhere (the demonstration): read, estimated, and nothing of the answers kept. */
import type { Clock, Id } from '../../../foundation/clock.ts'
import type { Database } from '../../../foundation/database/as-actor.ts'
import { answersFrom, keepPicture } from './import-answers.ts'
import { pictureOf } from './picture.ts'
import * as store from './store.ts'
import type { SurveyDesign } from './words.ts'

type House = { readonly database: Database; readonly clock: Clock; readonly newId: () => Id }

/** Answers its id, or nothing when a survey of this title and fieldwork is there already. Errors: `AnswerFault`, `ReadingFault`. */
export async function loadSurvey(
  { database, clock, newId }: House,
  partnership: Id,
  { design, text }: { readonly design: SurveyDesign; readonly text: string },
): Promise<Id | undefined> {
  const claims = { partnership, job: 'import-survey' }
  const known = await database.asImporter(claims, store.allSurveys)
  if (known.some((one) => one.design.title === design.title && one.design.fieldworkUntil === design.fieldworkUntil))
    return undefined
  const answers = await answersFrom(design, 'utf-8', async function* () {
    yield Buffer.from(text)
  })
  const picture = await pictureOf(design, answers)
  const id = newId()
  await database.asImporter(claims, async (trx) => {
    await store.addSurvey(trx, partnership, { id, design, on: clock.today(), at: clock.now(), state: 'final' })
    await keepPicture(trx, { partnership, clock, newId }, id, picture)
  })
  return id
}
