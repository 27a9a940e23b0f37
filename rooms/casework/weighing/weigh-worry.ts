/** One organ weighs a report, criterion by criterion, and proposes one of four outcomes. Nothing follows before a second reader. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { participantKindOf, type Regime, requireDay, sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { addDays } from '../measure/days.ts'
import { caseworkProblems } from '../problems.ts'
import { someoneInvolvedMayClose } from '../report/admission.ts'
import { aTableAboutAMinorHasChildProtection, whyHelpAloneIsNotEnoughIsWritten } from './minor.ts'
import { aboutWorry, seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import { conferenceNeedsEveryCriterion, everyCriterionIsWritten } from './worry.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/worries/:worry/weighings']>
/** As it stands sealed in `words_sealed`. */
export type WeighingWords = Pick<Input['body'], 'criteria' | 'reasons'> & {
  /** About somebody under age: why help that needs no table is not enough. */
  readonly helpFirst?: string | undefined
}

/**
 * Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `already-decided`, `weighing-waits`,
 * `only-core-participants-decide`, `own-worry-is-not-yours-to-weigh`, `criteria-not-written`,
 * `conference-needs-every-criterion`, `organ-takes-no-part`, `nobody-left-to-decide`, `minor-needs-child-protection`,
 * `minor-needs-help-weighed`, `dates-do-not-fit`.
 */
export async function weighWorry(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const { regime, row } = await seeWorryAlone(act, params.worry)
  await mayWeigh(act, row, regime, body)
  if ((await store.weighings(act.trx, row.id)).some(({ agreed }) => agreed === null))
    throw caseworkProblems.because('weighing-waits')
  const { strand, involves, dueOn } = fitting(act, row, regime, body)
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.worry_weighings', column: 'words_sealed', row: id } as const
  const helpFirst = body.outcome === 'conference' ? body.helpFirst : undefined
  const words: WeighingWords = { criteria: body.criteria, reasons: body.reasons, helpFirst }
  await store.addWeighing(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    core: row.core,
    organ: act.capacity.organ,
    outcome: body.outcome,
    strand,
    involves,
    due_on: dueOn,
    weighed_by: act.capacity.person,
    weighed_on: act.clock.today(),
    weighed_at: act.clock.now(),
    words_sealed: await sealWords(act, at, JSON.stringify(words)),
  })
  return { id }
}

async function mayWeigh(act: Act, row: store.WorryRow, regime: Regime, body: Input['body']): Promise<void> {
  const asked = (regime.admission?.criteria ?? []).map(({ code }) => code)
  const ownReport = row.reporter_person === act.capacity.person
  const everyCriterionWritten = everyCriterionIsWritten(asked, body.criteria)
  const decision = await decide(act, aboutWorry('weigh-worry', row, { ownReport, everyCriterionWritten }))
  if (decision.allowed) return
  if (row.stage !== 'reported') throw caseworkProblems.because('already-decided')
  // Whoever could never decide hears that first.
  if (!act.capacity.roles.includes('delegate') || !row.core.includes(act.capacity.organ))
    throw caseworkProblems.because('only-core-participants-decide')
  throw caseworkProblems.because(ownReport ? 'own-worry-is-not-yours-to-weigh' : 'criteria-not-written')
}

/** What each outcome needs beside words. */
function fitting(act: Act, row: store.WorryRow, regime: Regime, body: Input['body']) {
  if (body.outcome === 'more-information') requireDay(act, 'dueOn', body.dueOn, { from: addDays(act.clock.today(), 1) })
  if (body.outcome !== 'conference')
    return { strand: null, involves: [], dueOn: body.outcome === 'more-information' ? body.dueOn : null }
  if (!conferenceNeedsEveryCriterion(body.criteria)) throw caseworkProblems.because('conference-needs-every-criterion')
  const involves = [...new Set(body.involves)].sort()
  if (!involves.every((organ) => participantKindOf(regime, organ)))
    throw caseworkProblems.because('organ-takes-no-part')
  if (!someoneInvolvedMayClose(involves, row.core)) throw caseworkProblems.because('nobody-left-to-decide')
  if (row.minor && !aTableAboutAMinorHasChildProtection(involves))
    throw caseworkProblems.because('minor-needs-child-protection')
  if (row.minor && !whyHelpAloneIsNotEnoughIsWritten(body.helpFirst))
    throw caseworkProblems.because('minor-needs-help-weighed')
  return { strand: body.strand, involves, dueOn: null }
}
