/** One survey from sealed answers to figures: all of it, or nothing. As the importer, which alone may read answers. */
import { createHash } from 'node:crypto'
import type { Clock, Id } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/sql.ts'
import { openItem } from '../../../foundation/keys/items.ts'
import type { KeyHolder } from '../../../foundation/keys/key-holder.ts'
import { headOf, textOf } from '../reading/text.ts'
import { type Answers, answersIn } from './answers.ts'
import { AnswerFault } from './fault-in-answers.ts'
import { placeOfPart } from './keeping.ts'
import { pictureOf } from './picture.ts'
import * as store from './store.ts'
import type { SurveyDesign, SurveyPicture, SurveyProgress } from './words.ts'

export type SurveyWork = {
  readonly partnership: Id
  readonly clock: Clock
  readonly keys: KeyHolder
  readonly newId: () => Id
  /** A transaction of its own, as the importer under the name `import-survey`. */
  readonly inside: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
}
/** Somebody took the work over, or ended it. */
export class NoLongerWanted extends Error {}

/** Errors: `AnswerFault`, `ReadingFault`, `NoLongerWanted`. Nothing was written then. */
export async function importAnswers(work: SurveyWork, survey: store.SurveyRow, runner: Id): Promise<void> {
  const tell = async (progress: SurveyProgress) => {
    const told = { id: survey.id, runner, now: work.clock.now(), progress }
    if (!(await work.inside((trx) => store.tellProgress(trx, told)))) throw new NoLongerWanted()
  }
  const answers = await readAnswers(work, survey, tell)
  await tell({ step: 'weighing', done: 0, of: 1 })
  const picture = await pictureOf(survey.design, answers, (done, of) => tell({ step: 'estimating', done, of }))
  await work.inside(async (trx) => {
    const ended = { id: survey.id, runner, state: 'estimated', fault: null } as const
    if (!(await store.endTurn(trx, ended))) throw new NoLongerWanted()
    await keepPicture(trx, work, survey.id, picture)
  })
}

export async function keepPicture(
  trx: Trx,
  { partnership, clock, newId }: Pick<SurveyWork, 'partnership' | 'clock' | 'newId'>,
  survey: Id,
  picture: SurveyPicture,
): Promise<void> {
  const content = JSON.stringify(picture)
  const sha256 = createHash('sha256').update(content).digest()
  await store.addPicture(trx, partnership, { id: newId(), survey, content, sha256, madeOn: clock.today() })
}

async function readAnswers(
  work: SurveyWork,
  { id, design, bringing }: store.SurveyRow,
  tell: (progress: SurveyProgress) => Promise<void>,
): Promise<Answers> {
  if (!bringing) throw new AnswerFault('pieces-missing')
  return answersFrom(design, bringing.encoding, async function* () {
    for (let place = 0; place < bringing.pieces; place++) {
      await tell({ step: 'reading', done: place, of: bringing.pieces })
      yield await work.inside(async (trx) => {
        const part = await store.sealedPart(trx, bringing.id, place)
        if (!part) throw new AnswerFault('pieces-missing')
        const { keys, partnership } = work
        const opened = await openItem({ trx, keys, capacity: { partnership } }, placeOfPart(id, part.id), part.sealed)
        return Buffer.from(opened, 'base64')
      })
    }
  })
}

/** Units: bytes looked at to see how columns are separated. */
const headLength = 8_192
export async function answersFrom(
  design: SurveyDesign,
  encoding: store.Bringing['encoding'],
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<Answers> {
  const head = new TextDecoder('latin1').decode(await headOf(bytes(), headLength))
  return answersIn(textOf(bytes(), encoding), head, design)
}
