/**
 * Asks what was approved, and writes the answer down: which organs are involved, and nothing else. Between compartments
 * of this house by the blind index; at another organisation obliviously, by its node. Nothing opens because of an answer.
 */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import { type Id, newId } from '../../../foundation/clock.ts'
import { askRegister } from '../../../foundation/federation/ask-register.ts'
import { FederationError } from '../../../foundation/federation/federation-error.ts'
import { linkageKinds } from '../../../foundation/federation/linkage-quality.ts'
import type { Peer } from '../../../foundation/federation/peer.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { keysToAskWith } from '../../../foundation/keys/blind-index.ts'
import { openItems } from '../../../foundation/keys/items.ts'
import { type PersonWritten, personRecordOf } from '../../../foundation/keys/person-record.ts'
import { noteOutcome } from '../../../foundation/log/count-outcomes.ts'
import { missRate, questionKeys } from '../../../packages/private-matching/src/index.ts'
import {
  findTargets,
  fitsInTheBooks,
  type NamedTarget,
  type QuestionAsked,
  question,
  registerElsewhere,
  regime as ruleOf,
  writeDownOutcome,
  writeDownQuestion,
} from '../../sharing/door.ts'
import { indexQuality } from './index-quality.ts'
import { casesKnowing } from './look-up.ts'
import { openPersons } from './mark-person.ts'
import * as store from './store.ts'

const job = 'casework.answer-questions'
type Told = Pick<store.Outcome, 'known' | 'named' | 'may_be_incomplete' | 'miss_share' | 'miss_measured_on'>

/**
 * One after the other, each in transactions of its own. Safe to repeat: what was answered is not asked again; a question
 * cut off between asking and writing is asked once more, and stands twice in the books.
 * Answers how many were dealt with.
 */
export async function answerQuestions(context: JobContext): Promise<number> {
  const { database, partnership } = context
  const waiting = await database.asJob({ partnership, job }, (trx) => store.approvedQuestions(trx))
  for (const row of waiting) await answerOne(context, row)
  return waiting.length
}

async function answerOne(context: JobContext, row: store.QuestionRow): Promise<void> {
  const { database, partnership, clock } = context
  const from = row.regime as RegimeCode
  const { target, person } = await database.asJob({ partnership, job }, async (trx) => ({
    // The rules may have changed since it was approved.
    target: (await findTargets({ trx, clock }, from)).find(({ code }) => code === row.target),
    person: await personOfQuestion(context, trx, row),
  }))
  if (!target || !person) return end(context, row, { standing: 'not-answered', trouble: 'not-in-contract' })
  return target.kind === 'regime' ? lookUpHere(context, row, person, target) : askThere(context, row, person, target)
}

type Trx = Parameters<typeof store.setOutcome>[0]
/** The one person a question is about; undefined when that person was erased meanwhile. */
export async function personOfQuestion(
  context: JobContext,
  trx: Trx,
  row: store.QuestionRow,
): Promise<PersonWritten | undefined> {
  const act = { trx, keys: context.keys, capacity: context }
  const regime = row.regime as RegimeCode
  if (row.person) {
    const sealed = await store.sealedPerson(trx, row.person)
    return sealed ? (await openPersons(act, regime, [sealed]))[0] : undefined
  }
  const at = {
    compartment: regime,
    case: row.id,
    table: 'casework.known_questions',
    column: 'identity_sealed',
    row: row.id,
  }
  const [words] = await openItems(act, [{ at, sealed: row.identity_sealed }])
  return words ? (JSON.parse(words) as PersonWritten) : undefined
}

/** The same answer, count and book as between two organisations; only the hiding is not needed under one roof. */
async function lookUpHere(
  context: JobContext,
  row: store.QuestionRow,
  person: PersonWritten,
  target: NamedTarget,
): Promise<void> {
  const { database, partnership, clock } = context
  const asked = target.code as RegimeCode
  const found = await casesKnowing(context, { regime: asked, person, states: ['open'] })
  const today = clock.today()
  await database.asJob({ partnership, job }, async (trx) => {
    if (!(await store.isStillToBeAsked(trx, row.id))) return
    const rules = {
      asking: await ruleOf({ trx, clock }, row.regime as RegimeCode),
      asked: await ruleOf({ trx, clock }, asked),
    }
    const line = inTheBook(row, clock.now(), today)
    const perDay = { asking: rules.asking.questions, asked: rules.asked.questions }
    if (!perDay.asking || !perDay.asked) return
    const { asking, asked: answering } = perDay
    if (!(await fitsInTheBooks(trx, line, { asking, asked: answering }))) {
      await writeDownQuestion({ trx, partnership }, { ...line, outcome: 'over-limit' }, { askedHere: true })
      await settle(
        { trx, partnership },
        row,
        outcomeWithout(row, { standing: 'over-limit', trouble: 'rate-limited' }),
        today,
      )
      return
    }
    const shielded = new Set(
      (
        await store.shieldings(
          trx,
          found.map((one) => one.person),
        )
      ).map((one) => one.person),
    )
    const involved = found.filter((one) => !shielded.has(one.person)).flatMap((one) => one.involved)
    const named = question.organsThatMayBeNamed(rules.asked, involved)
    const told = toldBy(named, question.answerMayBeIncomplete(rules.asked), keysToAskWith(person))
    const expires_on = question.answerEndsOn(today, asking)
    const outcome = { standing: 'answered', trouble: null, expires_on, ...told } as const
    if (!(await settle({ trx, partnership }, row, outcome, today))) return
    await writeDownQuestion({ trx, partnership }, line, { askedHere: true })
    for (const one of found.filter(({ person }) => shielded.has(person)))
      await store.addSecondLook(trx, partnership, {
        id: newId(),
        case_id: one.case,
        person: one.person,
        asked_from: row.regime,
        asker: row.asker,
        asker_function: row.asker_function,
        reference: row.reference,
        asked_at: clock.now(),
      })
  })
}

/** Beside "not known" stands how many such a question misses; beside "known" nothing but organs. */
function toldBy(named: readonly string[], incomplete: boolean, keys: number): Told {
  const missed = missRate(indexQuality, keys)
  const known = named.length > 0
  return {
    known,
    named: [...named],
    may_be_incomplete: incomplete,
    miss_share: !known && missed.measured ? missed.share : null,
    miss_measured_on: known ? null : missed.measuredOn,
  }
}

async function askThere(
  context: JobContext,
  row: store.QuestionRow,
  person: PersonWritten,
  target: NamedTarget,
): Promise<void> {
  const { database, partnership, clock, federation } = context
  const peer = federation?.peers.find(({ code, offers }) => code === target.code && offers.includes('register'))
  const agreed = await database.asJob({ partnership, job }, (trx) => registerElsewhere({ trx, clock }, target.code))
  if (!federation || !peer || !agreed)
    return end(context, row, { standing: 'not-answered', trouble: 'peer-unreachable' })
  const today = clock.today()
  // Written down before it is asked: no question leaves that is in no book.
  const written = await database.asJob({ partnership, job }, async (trx) => {
    if (!(await store.isStillToBeAsked(trx, row.id))) return undefined
    const { questions: asking } = await ruleOf({ trx, clock }, row.regime as RegimeCode)
    const line = inTheBook(row, clock.now(), today)
    if (asking && (await fitsInTheBooks(trx, line, { asking, asked: undefined })))
      return writeDownQuestion({ trx, partnership }, { ...line, outcome: 'not-answered' }, { askedHere: false })
    await writeDownQuestion({ trx, partnership }, { ...line, outcome: 'over-limit' }, { askedHere: false })
    await settle(
      { trx, partnership },
      row,
      outcomeWithout(row, { standing: 'over-limit', trouble: 'rate-limited' }),
      today,
    )
    return undefined
  })
  if (!written) return
  const close = (
    outcome: 'answered' | 'over-limit' | 'not-answered' | 'alarm',
    trouble: string | null,
    told: store.Outcome,
  ) =>
    database.asJob({ partnership, job }, async (trx) => {
      await writeDownOutcome(trx, written, { outcome, trouble })
      await settle({ trx, partnership }, row, told, today)
    })
  try {
    const answer = await askRegister(
      { ...peer, quality: peer.quality ?? indexQuality },
      {
        organisation: federation.organisation,
        regime: row.regime,
        purpose: agreed.purpose,
        ground: agreedGrounds(peer).includes(row.basis) ? row.basis : agreed.basis,
        caseReference: row.reference,
        askingOrgan: row.asker,
        askingFunction: row.asker_function,
        keys: questionKeys(linkageKinds, personRecordOf(person)),
      },
      clock,
    )
    const missed = answer.missRate
    const known = answer.known && answer.involved.length > 0
    await close('answered', null, {
      standing: 'answered',
      known,
      named: known ? [...answer.involved].sort() : [],
      may_be_incomplete: answer.mayBeIncomplete,
      miss_share: !known && missed?.measured ? missed.share : null,
      miss_measured_on: !known && missed ? missed.measuredOn : null,
      trouble: null,
      expires_on: question.answerEndsOn(today, { answerDays: await answerDays(context, row) }),
    })
  } catch (error) {
    if (!(error instanceof FederationError)) throw error
    const standing = error.code === 'rate-limited' ? 'over-limit' : 'not-answered'
    await close(error.alarming ? 'alarm' : standing, error.code, outcomeWithout(row, { standing, trouble: error.code }))
  }
}

const agreedGrounds = (peer: Peer): readonly string[] => peer.contract?.content.grants[0].properties.grounds ?? []

async function answerDays({ database, partnership, clock }: JobContext, row: store.QuestionRow): Promise<number> {
  const rules = await database.asJob({ partnership, job }, (trx) => ruleOf({ trx, clock }, row.regime as RegimeCode))
  return rules.questions?.answerDays ?? 1
}

const inTheBook = (row: store.QuestionRow, at: Date, on: string): QuestionAsked => ({
  from: row.regime,
  to: row.target,
  asker: row.asker,
  askerFunction: row.asker_function,
  purpose: row.purpose,
  basis: row.basis,
  reference: row.reference,
  at,
  on,
  outcome: 'answered',
})

type Without = Pick<store.Outcome, 'standing' | 'trouble'>
/** Nothing was learned; the row goes on the day a draft would have gone. */
const outcomeWithout = (row: store.QuestionRow, { standing, trouble }: Without): store.Outcome => ({
  standing,
  trouble,
  known: null,
  named: null,
  may_be_incomplete: null,
  miss_share: null,
  miss_measured_on: null,
  expires_on: row.expires_on,
})

const end = ({ database, partnership, clock }: JobContext, row: store.QuestionRow, without: Without): Promise<void> =>
  database.asJob({ partnership, job }, async (trx) => {
    await settle({ trx, partnership }, row, outcomeWithout(row, without), clock.today())
  })

/** The answer, and in the same transaction one more of its kind for the yearly figures. False when it was settled before. */
async function settle(
  { trx, partnership }: { readonly trx: Trx; readonly partnership: Id },
  row: store.QuestionRow,
  outcome: store.Outcome,
  day: string,
): Promise<boolean> {
  if (!(await store.setOutcome(trx, row.id, outcome, day))) return false
  const kind = outcome.standing !== 'answered' ? 'known-unanswered' : outcome.known ? 'known-yes' : 'known-no'
  await noteOutcome(trx, { partnership, day, kind })
  return true
}
