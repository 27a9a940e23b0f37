/** After a hit an organ asks, with a reason of its own, to align what was agreed to do (BGS 1.10(1)b). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { findTargets, openColumn, question as rulesOfAsking, sealWords } from '../../sharing/door.ts'
import type { CaseworkReply, caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { functionOf } from '../known/draft-question.ts'
import { aboutQuestion, seeQuestion } from '../known/see-question.ts'
import { caseworkProblems } from '../problems.ts'
import type { agreement } from './contract.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/crime-centre/known-questions/:question/alignment']>
export type Agreement = (typeof agreement)['_zod']['output']

/**
 * Errors: `casework/question-not-visible`, `no-hit-to-align`, `not-yours-to-do` for another organ than the one that asked,
 * `asked-already`.
 */
export async function askAlignment(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const asked = await seeQuestion(act, params.question)
  const target = (await findTargets(act, act.capacity.regime)).find(({ code }) => code === asked.target)
  const afterHit = rulesOfAsking.alignmentNeedsAHit(asked) && target?.alignment !== undefined
  const about = aboutQuestion('ask-alignment', { id: asked.id, asker: asked.asker, standing: asked }, { afterHit })
  const decision = await decide(act, about)
  if (!decision.allowed || !target?.alignment)
    throw caseworkProblems.because(afterHit ? 'not-yours-to-do' : 'no-hit-to-align')
  const standing = await store.alignments(act.trx, act.clock.today())
  if (standing.some((one) => one.question === asked.id)) throw caseworkProblems.because('asked-already')
  const id = act.newId()
  const at = { case: asked.id, table: 'casework.alignments', column: 'why_sealed', row: id } as const
  await store.addAsking(act.trx, act.capacity.partnership, {
    id,
    question: asked.id,
    regime: asked.regime,
    state: asked.state,
    core: asked.core,
    involved: asked.involved,
    other: asked.target,
    asker: asked.asker,
    asker_function: functionOf(act),
    reference: asked.reference,
    basis: target.alignment,
    asked_at: act.clock.now(),
    expires_on: asked.expires_on,
    why_sealed: await sealWords(act, at, body.why),
  })
  act.note(id)
  await raise(act, caseworkEvents.alignmentMoved, [id])
  return { id }
}

export async function listAlignmentsAsked(act: Act): Promise<CaseworkReply<'GET /v1/crime-centre/alignments'>> {
  const rows = (await store.alignments(act.trx, act.clock.today())).flatMap((row) =>
    row.question ? [{ ...row, case_id: row.question, question: row.question }] : [],
  )
  const why = await openColumn(act, 'casework.alignments', 'why_sealed', rows)
  const agreements = await openColumn(act, 'casework.alignments', 'agreements_sealed', rows)
  act.note(...rows.map(({ id }) => id))
  return {
    alignments: rows.map((row) => ({
      id: row.id,
      question: row.question,
      standing: row.standing,
      why: why.get(row.id) ?? '',
      agreements: JSON.parse(agreements.get(row.id) ?? '[]') as Agreement[],
      expiresOn: row.expires_on,
    })),
  }
}
