/** Questions to other registers, as one person may see them: of one case, waiting for a decision, or of the RIEC. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { keysToAskWith } from '../../../foundation/keys/blind-index.ts'
import type { PersonWritten } from '../../../foundation/keys/person-record.ts'
import { wouldAllow } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  countOpenings,
  findTargets,
  groundInWords,
  type NamedTarget,
  openColumn,
  participantKindOf,
  regime as ruleOf,
} from '../../sharing/door.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import * as report from '../report/store.ts'
import { aboutCase, readWhileItStands, seeCase } from '../see-case.ts'
import { caseName } from '../words.ts'
import type { QuestionShown } from './contract.ts'
import { aboutQuestion } from './see-question.ts'
import * as store from './store.ts'

type OfCase = RouteInput<(typeof caseworkContract)['GET /v1/cases/:case/known-elsewhere']>

/** Errors: `casework/case-not-visible`. */
export async function showKnownElsewhere(
  act: Act,
  { params }: OfCase,
): Promise<CaseworkReply<'GET /v1/cases/:case/known-elsewhere'>> {
  const row = await seeCase(act, params.case)
  const persons = await report.persons(act.trx, [row.id])
  const identities = await openColumn(act, 'casework.persons', 'identity_sealed', persons)
  await countOpenings(act, 'person', [...identities.keys()])
  const shielded = (await store.shieldings(act.trx, [...identities.keys()])).map(({ person }) => person)
  const written = [...identities].map(([id, words]) => ({ id, ...(JSON.parse(words) as PersonWritten) }))
  const rows = await store.questionsOfCase(act.trx, row.id, act.clock.today())
  const asking = { id: row.id, asker: act.capacity.organ, standing: row }
  act.note(...written.map(({ id }) => id))
  return {
    id: row.id,
    name: caseName(row.id),
    persons: written.map((person) => ({
      id: person.id,
      name: person.name,
      askable: keysToAskWith(person) > 0,
      shielded: shielded.includes(person.id),
    })),
    ...(await placesToAsk(act)),
    questions: await present(act, rows),
    may: {
      ask:
        written.length > 0 &&
        (await wouldAllow(act, aboutQuestion('ask-known', asking, { targetAllowed: true, onePerson: true }))),
      shield: written.length > 0 && (await wouldAllow(act, aboutCase('shield-person', row))),
    },
  }
}

/** What waits for this delegate: questions of others, and what met a shielded person. */
export async function listQuestionsToDecide(act: Act): Promise<CaseworkReply<'GET /v1/known-questions'>> {
  const ofCases = await readWhileItStands(act, async () =>
    (await store.questions(act.trx, act.clock.today(), 'drafted')).flatMap((row) =>
      row.case_id ? [{ ...row, case_id: row.case_id }] : [],
    ),
  )
  const shown = await present(act, ofCases)
  const names = new Map((await findTargets(act, act.capacity.regime)).map(({ code, names }) => [code, names]))
  const looks = await store.secondLooks(act.trx)
  act.note(...looks.map(({ id }) => id))
  return {
    rule: (await placesToAsk(act)).rule,
    questions: shown.flatMap((one, index) => {
      const inCase = ofCases[index]?.case_id
      return inCase && (one.mayDecide || one.own) ? [{ ...one, case: inCase, caseName: caseName(inCase) }] : []
    }),
    secondLooks: looks.map((row) => ({
      id: row.id,
      case: row.case_id,
      caseName: caseName(row.case_id),
      from: names.get(row.asked_from)?.[act.language] ?? row.asked_from,
      asker: row.asker,
      askerFunction: row.asker_function,
      reference: row.reference,
      askedAt: row.asked_at.toISOString(),
    })),
  }
}

export async function showQuestionsUnderReference(
  act: Act,
): Promise<CaseworkReply<'GET /v1/crime-centre/known-questions'>> {
  const { organ, regime } = act.capacity
  const rules = await ruleOf(act, regime)
  const rows = await store.questions(act.trx, act.clock.today())
  return {
    ...(await placesToAsk(act)),
    deciders: rules.participants.map((one) => one.organ).filter((one) => one !== organ),
    questions: await present(act, rows),
    may: { ask: participantKindOf(rules, organ) !== null },
  }
}

async function placesToAsk(act: Act) {
  const { questions } = await ruleOf(act, act.capacity.regime)
  const targets = await findTargets(act, act.capacity.regime)
  return {
    targets: targets.map((target) => presentTarget(act, target)),
    rule: questions
      ? { perDay: questions.perDay, answerDays: questions.answerDays, ground: groundInWords(questions.basis, act) }
      : null,
  }
}
const presentTarget = (act: Act, { code, kind, basis, names }: NamedTarget) => ({
  code,
  kind,
  name: names[act.language],
  ground: groundInWords(basis, act),
})

/** In the order given. A question whose person was erased meanwhile is gone with the person. */
async function present(act: Act, rows: readonly store.QuestionRow[]): Promise<QuestionShown[]> {
  const named = new Map((await findTargets(act, act.capacity.regime)).map((target) => [target.code, target.names]))
  const keyed = rows.map((row) => ({ ...row, case_id: row.case_id ?? row.id }))
  const words = (column: 'necessity_sealed' | 'refusal_sealed' | 'identity_sealed') =>
    openColumn(act, 'casework.known_questions', column, keyed)
  const [necessity, refusal, own] = [
    await words('necessity_sealed'),
    await words('refusal_sealed'),
    await words('identity_sealed'),
  ]
  const persons = await namesOf(act, rows)
  await countOpenings(
    act,
    'person',
    rows.flatMap(({ id, person }) => (person === null ? id : persons.has(person) ? person : [])),
  )
  act.note(...rows.map(({ id }) => id))
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      person: (row.person ? persons.get(row.person) : nameIn(own.get(row.id))) ?? '',
      target: {
        code: row.target,
        kind: row.target_kind,
        name: named.get(row.target)?.[act.language] ?? row.target,
        ground: groundInWords(row.basis, act),
      },
      reference: row.reference,
      necessity: necessity.get(row.id) ?? '',
      asker: row.asker,
      draftedOn: row.drafted_on,
      standing: row.standing,
      decidedBy: row.decided_by,
      decidedOn: row.decided_on,
      refusal: refusal.get(row.id) ?? null,
      answer: answerIn(row),
      trouble: row.trouble,
      expiresOn: row.expires_on,
      own: row.asker_person === act.capacity.person,
      mayDecide: row.standing === 'drafted' && (await mayDecide(act, row)),
    })),
  )
}

const mayDecide = (act: Act, row: store.QuestionRow) =>
  wouldAllow(
    act,
    aboutQuestion(
      'decide-known',
      { id: row.id, asker: row.asker, standing: row },
      { ownQuestion: row.asker_person === act.capacity.person },
    ),
  )

function answerIn(row: store.QuestionRow): QuestionShown['answer'] {
  if (row.standing !== 'answered' || row.known === null || row.answered_on === null) return null
  return {
    known: row.known,
    named: [...(row.named ?? [])],
    mayBeIncomplete: row.may_be_incomplete ?? true,
    missShare: row.miss_share,
    missMeasuredOn: row.miss_measured_on,
    answeredOn: row.answered_on,
  }
}

const nameIn = (words: string | undefined) => words && (JSON.parse(words) as PersonWritten).name
async function namesOf(act: Act, rows: readonly store.QuestionRow[]): Promise<ReadonlyMap<Id, string>> {
  const cases = [...new Set(rows.flatMap(({ case_id }) => case_id ?? []))]
  if (cases.length === 0) return new Map()
  const identities = await openColumn(act, 'casework.persons', 'identity_sealed', await report.persons(act.trx, cases))
  return new Map([...identities].map(([id, words]) => [id, (JSON.parse(words) as PersonWritten).name]))
}
