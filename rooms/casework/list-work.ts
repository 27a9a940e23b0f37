/** The first screens: what a process manager, a partner professional and a delegate have to do. */
import type { Act } from '../../foundation/act.ts'
import {
  caseClosedLessThanAYearBefore,
  groundInWords,
  organs,
  participantKindOf,
  type Regime,
  renewalsAskedOf,
  renewedUntil,
  regime as ruleOf,
  tasksIn,
  theLimitIsNear,
} from '../sharing/door.ts'
import * as conference from './conference/store.ts'
import type { CaseworkReply } from './contract.ts'
import { presentCard, presentConference } from './present.ts'
import { criteriaInWords } from './read-case-file.ts'
import { actionsOf, reportsOf, requestsOf } from './read-story.ts'
import * as report from './report/store.ts'
import { listFollowUp } from './review/list-follow-up.ts'
import * as store from './store.ts'
import { type CriterionCode, caseName } from './words.ts'

export async function showToday(act: Act): Promise<CaseworkReply<'GET /v1/today'>> {
  const today = act.clock.today()
  const reported = await store.cases(act.trx, 'reported')
  const open = await store.cases(act.trx, 'open')
  act.note(...[...reported, ...open].map(({ id }) => id))
  const tellings = await report.tellings(
    act.trx,
    [...reported, ...open].map(({ id }) => id),
  )
  const requests = await requestsOf(act)
  const actions = await actionsOf(act)
  return {
    today,
    followUp: await listFollowUp(act),
    conferences: (await conference.conferencesFrom(act.trx, today)).map(presentConference),
    reports: reported.map((row) => ({
      ...presentCard(row),
      told: tellings.find(({ case_id }) => case_id === row.id)?.told ?? null,
    })),
    requests: requests.filter(({ answer }) => answer === null),
    reviews: tellings.flatMap(({ case_id, review_on, told }) =>
      review_on && !told ? [{ case: case_id, caseName: caseName(case_id), reviewOn: review_on }] : [],
    ),
    actions: actions.filter(({ doneOn }) => doneOn === null),
    cases: open.map(presentCard),
  }
}

export async function listAskedOfMe(act: Act): Promise<CaseworkReply<'GET /v1/asked-of-me'>> {
  const { organ } = act.capacity
  const today = act.clock.today()
  const requests = await requestsOf(act)
  const actions = await actionsOf(act)
  const open = (await store.cases(act.trx, 'open')).filter(({ involved }) => involved.includes(organ))
  const reported = (await store.cases(act.trx, 'reported')).filter(({ reporter }) => reporter === organ)
  act.note(...[...open, ...reported].map(({ id }) => id))
  return {
    today,
    followUp: await listFollowUp(act),
    requests: requests.filter(({ asked, answer }) => asked === organ && answer === null),
    renewals: await renewalsAskedOf(act),
    actions: actions.filter(({ owner, doneOn }) => owner === organ && doneOn === null),
    conferences: (await conference.conferencesFrom(act.trx, today)).map(presentConference),
    cases: open.map(presentCard),
    reports: reported.map(presentCard),
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
  const reported = waiting.slice(0, weighedInOneSitting)
  const open = await store.cases(act.trx, 'open')
  const words = await reportsOf(
    act,
    reported.map(({ id }) => id),
  )
  const proposed = (
    await conference.decisions(
      act.trx,
      open.map(({ id }) => id),
    )
  )
    .filter(({ outcome }) => outcome === 'propose-closing')
    .map(({ case_id }) => case_id)
  const closures = await store.closures(act.trx)
  const destructions = await store.destructions(act.trx)
  // A name made from a case's id tells of that case as the id does.
  act.note(...reported.map(({ id }) => id), ...proposed)
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
              criteria: criteriaInWords(act, regime, said.explanations),
              criteriaGround: groundInWords(regime.admission?.basis ?? regime.aim.basis, act),
              telling: said.telling,
              wanted: [...row.wanted],
              destroyBy: row.destroy_by,
            },
          ]
        : []
    }),
    proposedClosings: open.filter(({ id }) => proposed.includes(id)).map(presentCard),
    closures: await Promise.all(closures.map((row) => closureShown(act, row))),
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
async function closureShown(act: Act, row: store.ClosureRow): Promise<ClosureShown> {
  const limit = (await renewedUntil(act, row.case_id)) ?? row.destroy_by
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
