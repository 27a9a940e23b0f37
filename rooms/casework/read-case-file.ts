/** One case, as one person may see it. */

import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import { decideOr, wouldAllow } from '../../foundation/policy/decide.ts'
import {
  groundInWords,
  openColumn,
  purposes,
  type Regime,
  regime as ruleOf,
  theLimitIsNear,
  type Why,
  whyVisible,
} from '../sharing/door.ts'
import { careHouseBasis } from './conference/agreement.ts'
import * as conference from './conference/store.ts'
import type { CaseFile } from './contract.ts'
import { presentCard, presentConference } from './present.ts'
import { caseworkProblems } from './problems.ts'
import { actionsOf, contributionsOf, decisionsOf, guestsOf, reportsOf, requestsOf } from './read-story.ts'
import { childrenNotNamed } from './report/circle.ts'
import * as report from './report/store.ts'
import { inquiriesOf } from './screening/ask-reporter.ts'
import { aboutCase, seeCase, wellFormedContribution } from './see-case.ts'
import * as store from './store.ts'

type Input = { readonly params: { readonly case: Id } }

/** Errors: `casework/case-not-visible`. */
export async function readCaseFile(act: Act, { params }: Input): Promise<CaseFile> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('read-case', row), caseworkProblems.because('case-not-visible'))
  const regime = await ruleOf(act, act.capacity.regime)
  const words = (await reportsOf(act, [row.id])).get(row.id)
  const shown = <T>(rows: readonly { readonly shown: T }[]) => rows.map((one) => one.shown)
  return {
    ...presentCard(row),
    regime: { code: regime.regime, name: regime.name[act.language] },
    purpose: await purposeOf(act, row),
    firstProcessedOn: row.first_processed_on,
    destroyBy: row.destroy_by,
    destroyGround: groundInWords(regime.retention?.basis ?? careHouseBasis, act),
    core: [...row.core],
    wanted: [...row.wanted],
    involvements: await involvementsOf(act, row),
    goal: words?.goal ?? null,
    extract: words?.extract ?? null,
    persons: words?.persons ?? [],
    childrenNotNamed: childrenNotNamed(row, words?.persons ?? []),
    criteria: criteriaInWords(act, regime, words?.explanations ?? []),
    inquiries: shown(await inquiriesOf(act, [row.id])),
    criteriaGround: regime.admission ? groundInWords(regime.admission.basis, act) : null,
    telling: words?.telling ?? null,
    admission: await admissionOf(act, row),
    contributions: shown(await contributionsOf(act, [row.id])),
    requests: await requestsOf(act, row.id),
    decisions: shown(await decisionsOf(act, [row.id])),
    actions: await actionsOf(act, [row.id]),
    guests: shown(await guestsOf(act, [row.id])),
    conferences: (await conference.conferencesOfCase(act.trx, row.id)).map(presentConference),
    may: await mayDo(act, row),
  }
}

/** Errors: `casework/case-not-visible`. */
export async function explainCase(act: Act, { params }: Input): Promise<Why> {
  const row = await seeCase(act, params.case)
  const own = (await store.involvements(act.trx, row.id)).find(({ organ }) => organ === act.capacity.organ)
  const readers = row.state === 'open' ? row.involved : [...new Set([...row.core, row.reporter])].sort()
  const facts = {
    since: own?.begun_on ?? row.first_processed_on,
    until: row.destroy_by,
    others: readers.filter((organ) => organ !== act.capacity.organ),
  }
  return whyVisible(act, aboutCase('read-case', row), facts, caseworkProblems.because('case-not-visible'))
}

/** The criteria in the words of the law, beside what the reporter says about each. */
export const criteriaInWords = (
  act: Act,
  regime: Regime,
  explanations: readonly { readonly code: 'a' | 'b' | 'c' | 'd'; readonly explanation: string }[],
): CaseFile['criteria'] =>
  explanations.map(({ code, explanation }) => ({
    code,
    text: regime.admission?.criteria.find((criterion) => criterion.code === code)?.[act.language] ?? '',
    explanation,
  }))

async function purposeOf(act: Act, { purpose }: store.CaseRow): Promise<CaseFile['purpose']> {
  const known = (await purposes(act)).find(({ code, version }) => purpose === `${code}/${version}`)
  return {
    code: purpose,
    name: known?.name[act.language] ?? purpose,
    ground: groundInWords(known?.basis ?? careHouseBasis, act),
  }
}

async function involvementsOf(act: Act, row: store.CaseRow): Promise<CaseFile['involvements']> {
  const rows = await store.involvements(act.trx, row.id)
  return rows.map(({ organ, begun_on }) => ({ organ, since: begun_on, core: row.core.includes(organ) }))
}

async function admissionOf(act: Act, row: store.CaseRow): Promise<CaseFile['admission']> {
  const found = await report.admission(act.trx, row.id)
  if (!found) return null
  const reasons = await openColumn(act, 'casework.admissions', 'reasons_sealed', [found])
  return { by: found.decided_by, on: found.decided_on, reasons: reasons.get(found.id) ?? '' }
}

/** Which buttons to show: the rules asked about a well-formed attempt. Each verb asks them again. */
async function mayDo(act: Act, row: store.CaseRow): Promise<CaseFile['may']> {
  const ask = (action: string, context = {}) => wouldAllow(act, aboutCase(action, row, context))
  return {
    decide: await ask('admit-case', {
      everyCriterionExplained: true,
      everyCriterionMet: true,
      ownReport: row.reporter_person === act.capacity.person,
    }),
    involve: row.state === 'open' && (await ask('involve-organ', { participant: 'core' })),
    addPerson:
      row.state === 'open' && (await ask('add-person', { hops: 1, directContact: true, minorNeedsReason: false })),
    contribute: await ask('contribute', wellFormedContribution),
    release: await ask('draft-release', { outside: false }),
    ask: await ask('ask-contribution', { askedInvolved: true, categoriesAllowed: true }),
    placeOnAgenda: await ask('place-on-agenda'),
    record: await ask('record-decision'),
    agree: await ask('agree-action', { ownerInvolved: true, ownerHasTask: true }),
    invite: await ask('invite-guest', { statementSigned: true, isParticipant: false }),
    close: await ask('close-case'),
    renew: theLimitIsNear(act.clock.today(), row.destroy_by) && (await ask('close-case')),
    tell: await ask('record-telling'),
    askReporter: await ask('ask-reporter'),
  }
}
