/** A delegate of the case that was asked decides which agreements cross. What stands under secrecy never does (T6). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide, wouldAllow } from '../../../foundation/policy/decide.ts'
import type { Question } from '../../../foundation/policy/question.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  countOpenings,
  findTargets,
  groundInWords,
  openColumn,
  type Regime,
  regime as ruleOf,
  question as rulesOfAsking,
} from '../../sharing/door.ts'
import * as conference from '../conference/store.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import * as contribution from '../contribution/store.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import * as report from '../report/store.ts'
import { readWhileItStands } from '../see-case.ts'
import { caseName } from '../words.ts'
import { agreementMayCross, secretCategoriesOf } from './crossing.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/alignments/:alignment/decision']>
type InCase = store.AlignmentRow & { readonly case_id: Id; readonly person: Id }

/**
 * Errors: `casework/question-not-visible`, `secrecy-stays-in-the-alliance`, `only-agreements-cross`,
 * `only-core-participants-decide`, `already-decided`.
 */
export async function decideAlignment(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  act.note(params.alignment)
  const found = await store.alignmentById(act.trx, params.alignment, act.clock.today())
  if (!found?.case_id) throw caseworkProblems.because('question-not-visible')
  const items = [...new Set(body.items)]
  const rules = await ruleOf(act, act.capacity.regime)
  const actions = (await conference.actions(act.trx, [found.case_id])).filter(({ id }) => items.includes(id))
  const given = (await contribution.contributions(act.trx, [found.case_id], act.clock.today())).filter(({ id }) =>
    items.includes(id),
  )
  const underSecrecy =
    !rulesOfAsking.secrecyDataNeverCrosses(given, secretCategoriesOf(rules)) ||
    !actions.every((one) => agreementMayCross(rules, { ...one, narrowed: false }))
  const onlyAgreements = actions.filter(({ narrowed }) => !narrowed).length === items.length
  const decision = await decide(act, aboutAlignment('decide-alignment', found, { underSecrecy, onlyAgreements }))
  if (!decision.allowed) {
    const because = decision.determining
    if (because.includes('casework/secrecy-stays-in-the-alliance'))
      throw caseworkProblems.because('secrecy-stays-in-the-alliance')
    if (because.includes('casework/only-agreements-cross')) throw caseworkProblems.because('only-agreements-cross')
    throw caseworkProblems.because('only-core-participants-decide')
  }
  const aligned = body.outcome === 'align' && items.length > 0
  const done = await store.decideAlignment(act.trx, found.id, {
    standing: aligned ? 'aligned' : 'declined',
    shared: aligned ? items : [],
    organ: act.capacity.organ,
    person: act.capacity.person,
    on: act.clock.today(),
  })
  if (!done) throw caseworkProblems.because('already-decided')
  act.note(...items)
  await raise(act, caseworkEvents.alignmentMoved, [found.id])
  return { id: found.id }
}

async function waitingFor(act: Act): Promise<InCase[]> {
  const rows: InCase[] = []
  for (const row of await store.alignments(act.trx, act.clock.today())) {
    if (!row.case_id || !row.person || row.standing !== 'delivered') continue
    const harmless = { underSecrecy: false, onlyAgreements: true }
    if (await wouldAllow(act, aboutAlignment('decide-alignment', row, harmless)))
      rows.push({ ...row, case_id: row.case_id, person: row.person })
  }
  return rows
}

export async function listAlignmentsToDecide(act: Act): Promise<CaseworkReply<'GET /v1/alignments'>> {
  const rules = await ruleOf(act, act.capacity.regime)
  const names = new Map((await findTargets(act, act.capacity.regime)).map(({ code, names }) => [code, names]))
  const rows = await readWhileItStands(act, () => waitingFor(act))
  const cases = [...new Set(rows.map(({ case_id }) => case_id))]
  const why = await openColumn(act, 'casework.alignments', 'why_sealed', rows)
  const persons = await openColumn(act, 'casework.persons', 'identity_sealed', await report.persons(act.trx, cases))
  await countOpenings(
    act,
    'person',
    rows.map(({ person }) => person),
  )
  const actions = await conference.actions(act.trx, cases)
  const what = await openColumn(act, 'casework.actions', 'what_sealed', actions)
  act.note(...rows.flatMap(({ id, case_id, person }) => [id, case_id, person]), ...actions.map(({ id }) => id))
  return {
    alignments: rows.map((row) => ({
      id: row.id,
      case: row.case_id,
      caseName: caseName(row.case_id),
      person: (JSON.parse(persons.get(row.person) ?? '{"name":""}') as { name: string }).name,
      from: names.get(row.other)?.[act.language] ?? row.other,
      asker: row.asker,
      askerFunction: row.asker_function,
      reference: row.reference,
      why: why.get(row.id) ?? '',
      ground: groundInWords(row.basis, act),
      actions: actions
        .filter(({ case_id, done_on }) => case_id === row.case_id && done_on === null)
        .map((one) => ({
          id: one.id,
          owner: one.owner,
          what: what.get(one.id) ?? '',
          dueOn: one.due_on,
          mayCross: agreementMayCross(rules as Regime, one),
        })),
      expiresOn: row.expires_on,
    })),
  }
}

const aboutAlignment = (
  action: 'decide-alignment',
  row: store.AlignmentRow,
  context: { underSecrecy: boolean; onlyAgreements: boolean },
): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Alignment',
    id: row.id,
    attributes: { regime: row.regime, state: row.state, core: row.core, involved: row.involved },
  },
  context,
})
