/** The next phase is entered by a decision: why it is necessary, which kinds of data may come in, and which organs take part. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase } from '../see-case.ts'
import { categoriesOfPhase, phaseFollows, phaseIsTooFarForAScan, type Written } from './phase.ts'
import { type RiecCase, seeRiecCaseAlone } from './see-riec-case.ts'
import * as store from './store.ts'
import type { RiecCriterion, RiecPhase } from './words.ts'

/** As it stands sealed in `words_sealed`. */
export type StepWords = {
  readonly reasons: string
  readonly criteria?: readonly (Written & { readonly code: RiecCriterion; readonly met: boolean })[]
  readonly factors?: readonly Written[]
}
export type StepGiven = {
  readonly phase: RiecPhase
  readonly categories: readonly string[]
  readonly involves: readonly string[]
  readonly words: StepWords
}

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases/:riec/phases']>

/**
 * Errors: `casework/case-not-visible`, `phase-3-is-not-for-scans`, `phases-follow-one-another`, `only-participants-decide`,
 * `organ-not-involved`, `category-of-another-phase`.
 */
export async function enterPhase(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const found = await seeRiecCaseAlone(act, params.riec)
  const { row, facts } = found
  const tooFarForAScan = phaseIsTooFarForAScan(facts.kind, body.phase)
  const follows = phaseFollows(facts.phase, body.phase)
  const decision = await decide(act, aboutCase('enter-phase', row, { follows, tooFarForAScan }))
  if (!decision.allowed) {
    const mandated = act.capacity.roles.includes('delegate') && row.involved.includes(act.capacity.organ)
    throw caseworkProblems.because(
      !mandated
        ? 'only-participants-decide'
        : tooFarForAScan
          ? 'phase-3-is-not-for-scans'
          : 'phases-follow-one-another',
    )
  }
  const involves = [...new Set(body.involves)].sort()
  if (!involves.every((organ) => row.involved.includes(organ))) throw caseworkProblems.because('organ-not-involved')
  const { phase, categories, reasons } = body
  const id = await decideOnStep(act, found, { phase, categories, involves, words: { reasons } })
  act.tellPages(caseworkEvents.standingMoved, [row.id], row.involved)
  return { id }
}

/** Writes the decision down; the caller has asked the rules. Errors: `casework/category-of-another-phase`. */
export async function decideOnStep(act: Act, { row, facts, regime }: RiecCase, given: StepGiven): Promise<Id> {
  const { phase, involves, words } = given
  const open = categoriesOfPhase(regime, facts.kind, phase)
  const categories = [...new Set(given.categories)].sort()
  if (!categories.every((code) => open.some((one) => one === code)))
    throw caseworkProblems.because('category-of-another-phase')
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.riec_steps', column: 'words_sealed', row: id } as const
  await store.addStep(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    kind: facts.kind,
    phase,
    basis: regime.categories.find(({ code }) => code === categories[0])?.basis ?? regime.categoryRule.basis,
    categories,
    involves,
    decided_by: act.capacity.organ,
    decided_person: act.capacity.person,
    decided_on: act.clock.today(),
    decided_at: act.clock.now(),
    words_sealed: await sealWords(act, at, JSON.stringify(words)),
  })
  return id
}
