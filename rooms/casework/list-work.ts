/** The first screens: what a process manager, a partner professional and a delegate have to do. */

import type { Act } from '../../foundation/act.ts'
import type { Id } from '../../foundation/clock.ts'
import {
  caseClosedLessThanAYearBefore,
  daysAfter,
  daysBeforeTheLimit,
  groundInWords,
  organs,
  participantKindOf,
  type Regime,
  renewalsAskedOf,
  renewedUntilByCase,
  regime as ruleOf,
  tasksIn,
  theLimitIsNear,
} from '../sharing/door.ts'
import * as conference from './conference/store.ts'
import type { CaseworkReply } from './contract.ts'
import { presentCard, presentConference } from './present.ts'
import { criteriaInWords } from './read-case-file.ts'
import { actionsToDo, reportsOf, requestsWaiting } from './read-story.ts'
import { childrenNotNamed } from './report/circle.ts'
import * as report from './report/store.ts'
import { listFollowUp } from './review/list-follow-up.ts'
import { inquiriesOf, screeningOf } from './screening/ask-reporter.ts'
import { readWhileItStands } from './see-case.ts'
import * as store from './store.ts'
import { type CriterionCode, caseName } from './words.ts'

/**
 * Units: rows of each list on a first screen. What comes first stands there; cases go on page by page, tasks on their board. What is
 * not shown is not opened, and not on record as seen.
 */
export const onAFirstScreen = 50

type Paged = { readonly query: { readonly page?: number | undefined } }
const firstPage: Paged = { query: {} }

/** One more is looked for than is shown: so it is known that there is more. */
async function pageOfCases(act: Act, { query }: Paged, involving?: string) {
  const stretch = { from: (query.page ?? 0) * onAFirstScreen, most: onAFirstScreen + 1 }
  const found = await store.openCases(act.trx, stretch, involving)
  const cases = found.slice(0, onAFirstScreen)
  act.note(...cases.map(({ id }) => id))
  return { cases: cases.map(presentCard), moreCases: found.length > cases.length }
}

export async function showToday(act: Act, asked = firstPage): Promise<CaseworkReply<'GET /v1/today'>> {
  const today = act.clock.today()
  const reported = await store.cases(act.trx, 'reported')
  const tellings = await report.tellings(
    act.trx,
    reported.map(({ id }) => id),
  )
  const screening = await screeningOf(
    act,
    reported.map(({ id }) => id),
  )
  const reviews = await report.tellingsToReview(act.trx, onAFirstScreen)
  act.note(...reported.map(({ id }) => id), ...reviews.map(({ case_id }) => case_id))
  return {
    today,
    followUp: await listFollowUp(act),
    conferences: (await conference.conferencesFrom(act.trx, today)).map(presentConference),
    reports: reported.map((row) => ({
      ...presentCard(row),
      told: tellings.find(({ case_id }) => case_id === row.id)?.told ?? null,
      screening: screening.get(row.id) ?? null,
    })),
    requests: await requestsWaiting(act, onAFirstScreen),
    reviews: reviews.map(({ case_id, review_on }) => ({
      ...{ case: case_id, caseName: caseName(case_id) },
      reviewOn: review_on,
    })),
    actions: await actionsToDo(act, onAFirstScreen),
    ...(await pageOfCases(act, asked)),
  }
}

export async function listAskedOfMe(act: Act, asked = firstPage): Promise<CaseworkReply<'GET /v1/asked-of-me'>> {
  const { organ } = act.capacity
  const today = act.clock.today()
  const reported = await store.reportedBy(act.trx, organ)
  const screening = await screeningOf(
    act,
    reported.map(({ id }) => id),
  )
  act.note(...reported.map(({ id }) => id))
  return {
    today,
    followUp: await listFollowUp(act),
    requests: await requestsWaiting(act, onAFirstScreen, organ),
    renewals: await renewalsAskedOf(act),
    actions: await actionsToDo(act, onAFirstScreen, organ),
    conferences: (await conference.conferencesFrom(act.trx, today)).map(presentConference),
    ...(await pageOfCases(act, asked, organ)),
    reports: reported.map((row) => ({ ...presentCard(row), screening: screening.get(row.id) ?? null })),
    feedback: (await report.feedback(act.trx)).map((row) => ({
      id: row.id,
      reportedOn: row.reported_on,
      toldOn: row.told_on,
      outcome: row.outcome,
      unmet: row.unmet as CriterionCode[],
      advice: row.advice,
    })),
  }
}

/** Units: reports with their persons on one page. */
const weighedInOneSitting = 25

export async function listToDecide(act: Act): Promise<CaseworkReply<'GET /v1/to-decide'>> {
  const regime = await ruleOf(act, act.capacity.regime)
  const waiting = await store.cases(act.trx, 'reported')
  // Whom they are about counts towards the day's quota: as many as somebody weighs in one sitting, the oldest first.
  const reported = await readWhileItStands(act, async () =>
    (await store.cases(act.trx, 'reported')).slice(0, weighedInOneSitting).map((row) => ({ ...row, case_id: row.id })),
  )
  const words = await reportsOf(
    act,
    reported.map(({ id }) => id),
  )
  const inquiries = await inquiriesOf(
    act,
    reported.map(({ id }) => id),
  )
  const proposed = await store.proposedToClose(act.trx)
  const soon = daysAfter(act.clock.today(), daysBeforeTheLimit)
  const closures = await store.closuresToLookAt(act.trx, soon, onAFirstScreen)
  const renewed = await renewedUntilByCase(act)
  const destructions = await store.destructions(act.trx, onAFirstScreen)
  // A name made from a case's id tells of that case as the id does.
  act.note(...[...reported, ...proposed].map(({ id }) => id))
  act.note(...closures.flatMap(({ id, case_id }) => [id, case_id]))
  act.note(...destructions.flatMap(({ id, case_ref }) => [id, case_ref]))
  return {
    today: act.clock.today(),
    reportsWaiting: waiting.length,
    reports: reported.flatMap((row) => {
      const said = words.get(row.id)
      return said
        ? [
            {
              ...presentCard(row),
              own: row.reporter_person === act.capacity.person,
              goal: said.goal ?? '',
              extract: said.extract,
              persons: said.persons,
              childrenNotNamed: childrenNotNamed(row, said.persons),
              inquiries: inquiries.filter((one) => one.case === row.id).map(({ shown }) => shown),
              criteria: criteriaInWords(act, regime, said.explanations),
              criteriaGround: groundInWords(regime.admission?.basis ?? regime.aim.basis, act),
              telling: said.telling,
              wanted: [...row.wanted],
              destroyBy: row.destroy_by,
            },
          ]
        : []
    }),
    proposedClosings: proposed.map(presentCard),
    closures: closures.map((row) => closureShown(act, row, renewed)),
    destructions: destructions.map((row) => ({
      id: row.id,
      name: caseName(row.case_ref),
      destroyedOn: row.destroyed_on,
      rule: row.rule,
    })),
    organs: await organOptions(act, regime),
  }
}

type ClosureShown = CaseworkReply<'GET /v1/to-decide'>['closures'][number]
function closureShown(act: Act, row: store.ClosureRow, renewed: ReadonlyMap<Id, string>): ClosureShown {
  const limit = renewed.get(row.case_id) ?? row.destroy_by
  const atTheLimit = { limit, open: false, closedOn: row.closed_on, criteriaMet: false }
  return {
    id: row.id,
    name: caseName(row.case_id),
    closedOn: row.closed_on,
    reason: row.reason as ClosureShown['reason'],
    destroyBy: limit,
    decidedBy: row.decided_by,
    aftercare:
      row.aftercare && row.aftercare_organ && row.aftercare_until
        ? { kind: row.aftercare, organ: row.aftercare_organ, until: row.aftercare_until }
        : null,
    renewable: theLimitIsNear(act.clock.today(), limit) && caseClosedLessThanAYearBefore(atTheLimit),
  }
}

/** The participants of the regime with their tasks, core first. */
export async function organOptions(act: Act, regime: Regime): Promise<CaseworkReply<'GET /v1/to-decide'>['organs']> {
  const all = await organs(act)
  const options = all.flatMap((organ) => {
    const kind = participantKindOf(regime, organ.code)
    const tasks = tasksIn(regime, organ).map((task) => ({
      code: task.code,
      name: task[act.language],
      ground: groundInWords(task.basis, act),
    }))
    return kind ? [{ organ: organ.code, name: organ.name[act.language], kind, tasks }] : []
  })
  return options.sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
}
