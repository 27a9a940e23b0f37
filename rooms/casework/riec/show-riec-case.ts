/** One case or scan of the RIEC as this organ may see it. What the locks hide is not among it, in no form. */

import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { wouldAllow } from '../../../foundation/policy/decide.ts'
import { categoryMayBeGiven, groundInWords, openColumn, purposes } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { activityOf } from '../contribution/verdict-on-category.ts'
import { organOptions } from '../list-work.ts'
import { actionsOf, contributionsOf, decisionsOf, reportsOf, requestsOf } from '../read-story.ts'
import { childrenNotNamed } from '../report/circle.ts'
import { aboutCase, wellFormedContribution } from '../see-case.ts'
import type { ShownRiecBlock, ShownRiecCase, ShownStep } from './contract.ts'
import type { StepWords } from './enter-phase.ts'
import { criteriaOf, factorsOf, lineOf } from './list-riec-cases.ts'
import { categoriesOfPhase, phaseIsTooFarForAScan, phaseOfCategory, staysAmongWhoTakesPart } from './phase.ts'
import { type RiecCase, seeRiecCase } from './see-riec-case.ts'
import * as store from './store.ts'
import { type RiecPhase, riecPhases } from './words.ts'

/** Who may take part in an activity and see its data is what the participants decide. */
const takingPart = 'BWBR0049962:2.23:5:2025-07-05'

/** Errors: `casework/case-not-visible`. */
export async function showRiecCase(
  act: Act,
  { params }: { params: { riec: Id } },
): Promise<CaseworkReply<'GET /v1/riec-cases/:riec'>> {
  const found = await seeRiecCase(act, params.riec)
  const { row, facts, regime } = found
  const words = (await reportsOf(act, [row.id])).get(row.id)
  const explained = new Map((words?.explanations ?? []).map(({ code, explanation }) => [code as string, explanation]))
  const steps = await stepsOf(act, found)
  const given = (await contributionsOf(act, [row.id])).map(({ shown }) => shown)
  const purpose = (await purposes(act)).find(({ code, version }) => row.purpose === `${code}/${version}`)
  return {
    ...lineOf(row, facts),
    today: act.clock.today(),
    destroyBy: row.destroy_by,
    purpose: purpose?.name[act.language] ?? row.purpose,
    readsOn: groundInWords(takingPart, act),
    core: [...row.core],
    goal: words?.goal ?? null,
    persons: words?.persons ?? [],
    childrenNotNamed: childrenNotNamed(row, words?.persons ?? []),
    criteria: criteriaOf(act, regime).flatMap((one) => {
      const explanation = explained.get(one.code)
      return explanation === undefined ? [] : [{ ...one, explanation }]
    }),
    factors: factorsOf(act, regime),
    telling: words?.telling ?? null,
    steps,
    contributions: given,
    blocks: await blocksOf(act, row.id, new Set(given.map(({ id }) => id))),
    requests: await requestsOf(act, row.id),
    decisions: (await decisionsOf(act, [row.id])).map(({ shown }) => shown),
    actions: await actionsOf(act, [row.id]),
    organs: await organOptions(act, regime),
    next: nextPhaseOf(found),
    categories: mayBring(found, steps, [act.capacity.organ]),
    askable: row.involved
      .filter((organ) => organ !== act.capacity.organ)
      .map((organ) => ({ organ, categories: mayBring(found, steps, [organ, act.capacity.organ]) }))
      .filter(({ categories }) => categories.length > 0),
    may: await mayDo(act, found),
  }
}

async function stepsOf(act: Act, { row, regime }: RiecCase): Promise<ShownStep[]> {
  const rows = await store.steps(act.trx, row.id)
  act.note(...rows.map(({ id }) => id))
  const words = await openColumn(act, 'casework.riec_steps', 'words_sealed', rows)
  const [criteria, factors] = [criteriaOf(act, regime), factorsOf(act, regime)]
  return rows.map((one) => {
    const said = JSON.parse(words.get(one.id) ?? '{"reasons":""}') as StepWords
    return {
      id: one.id,
      phase: one.phase,
      by: one.decided_by,
      on: one.decided_on,
      ground: groundInWords(one.basis, act),
      categories: [...one.categories],
      involves: [...one.involves],
      reasons: said.reasons,
      criteria: criteria.flatMap((criterion) => {
        const judged = said.criteria?.find(({ code }) => code === criterion.code)
        return judged ? [{ ...criterion, met: judged.met, words: judged.words }] : []
      }),
      factors: factors.flatMap((factor) => {
        const weighed = said.factors?.find(({ code }) => code === factor.code)
        return weighed ? [{ ...factor, words: weighed.words }] : []
      }),
    }
  })
}

/** Of what a paragraph rests on only what this viewer sees. */
async function blocksOf(act: Act, inCase: Id, seen: ReadonlySet<string>): Promise<ShownRiecBlock[]> {
  const rows = await store.blocks(act.trx, inCase)
  act.note(...rows.map(({ id }) => id))
  const words = await openColumn(act, 'casework.riec_blocks', 'words_sealed', rows)
  return rows.flatMap((one) => {
    const text = words.get(one.id)
    return text === undefined
      ? []
      : [
          {
            id: one.id,
            document: one.document,
            organ: one.organ,
            on: one.written_on,
            audience: [...one.audience],
            restsOn: one.rests_on.filter((source) => seen.has(source)),
            words: text,
          },
        ]
  })
}

function nextPhaseOf({ row, facts, regime }: RiecCase): ShownRiecCase['next'] {
  const next: RiecPhase | undefined =
    row.state === 'reported' ? '1' : riecPhases.find((phase) => Number(phase) === Number(facts.phase) + 1)
  if (!next || phaseIsTooFarForAScan(facts.kind, next)) return null
  return { phase: next, categories: [...categoriesOfPhase(regime, facts.kind, next)] }
}

/** Kinds of data that a decision opened, in which these organs take part, and that the first of them may supply. */
function mayBring(
  { facts, regime }: RiecCase,
  steps: readonly ShownStep[],
  those: readonly [supplier: string, ...others: string[]],
): string[] {
  const [supplier] = those
  return regime.categories
    .filter(({ code }) => {
      const step = steps.find(({ categories }) => categories.includes(code))
      const phase = Number(phaseOfCategory(regime, code) ?? 1) as 1 | 2 | 3
      const offer = { category: code, supplier, activity: activityOf(facts), phase } as const
      return step && staysAmongWhoTakesPart(those, step) && categoryMayBeGiven(regime, offer).allowed
    })
    .map(({ code }) => code)
}

/** Which buttons to show: the rules asked with nothing in the way. Each verb asks them again. */
async function mayDo(act: Act, { row, facts }: RiecCase): Promise<ShownRiecCase['may']> {
  const would = (action: string, context = {}) => wouldAllow(act, aboutCase(action, row, context))
  const ownReport = row.reporter_person === act.capacity.person
  return {
    decide: await would('admit-case', { everyCriterionExplained: true, everyCriterionMet: true, ownReport }),
    enter: await would('enter-phase', { follows: true, tooFarForAScan: false }),
    addPerson:
      facts.kind === 'case' && (await would('add-person', { hops: 1, directContact: true, minorNeedsReason: false })),
    contribute: await would('contribute', wellFormedContribution),
    ask: await would('ask-contribution', { askedInvolved: true, categoriesAllowed: true }),
    write: await would('write-riec-block', { quotes: true }),
    close: await would('close-case'),
  }
}
