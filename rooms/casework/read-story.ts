/** Gathers what a case holds for the one acting, and opens it. What the locks hide is not among it, in no form. */
import type { Act } from '../../foundation/act.ts'
import { dayOf, type Id } from '../../foundation/clock.ts'
import { countOpenings, openColumn } from '../sharing/door.ts'
import * as conference from './conference/store.ts'
import type { ActionShown, CaseFile, ContributionShown, RequestShown } from './contract.ts'
import * as contribution from './contribution/store.ts'
import { changedAmong } from './correction/store.ts'
import {
  presentAction,
  presentContribution,
  presentDecision,
  presentGuest,
  presentPerson,
  presentRequest,
  type Viewer,
} from './present.ts'
import * as report from './report/store.ts'
import { readWhileItStands } from './see-case.ts'
import { worriesInWords } from './weighing/bring-to-table.ts'

export const viewerOf = (act: Act): Viewer => ({
  organ: act.capacity.organ,
  language: act.language,
  today: act.clock.today(),
})

type OfCase<T> = T & { readonly case: Id }
const present = <T>(shown: T | null): T[] => (shown === null ? [] : [shown])

export async function contributionsOf(
  act: Act,
  inCases: readonly Id[],
): Promise<OfCase<{ shown: ContributionShown }>[]> {
  const rows = await contribution.contributions(act.trx, inCases, act.clock.today())
  act.note(...rows.map(({ id }) => id))
  const table = 'casework.contributions'
  const own = rows.filter(({ organ }) => organ === act.capacity.organ)
  const words = {
    content: await openColumn(act, table, 'content_sealed', rows),
    secrecy: await openColumn(act, table, 'secrecy_reason_sealed', rows),
    withheld: await openColumn(act, table, 'withheld_reason_sealed', own),
  }
  const viewer = viewerOf(act)
  const changed = await changedAmong(
    act.trx,
    rows.flatMap(({ rests_on }) => rests_on),
  )
  return rows.flatMap((row) =>
    present(presentContribution(row, words, viewer, changed)).map((shown) => ({ case: row.case_id, shown })),
  )
}

/** Every request the one acting may see; of one case when it is given. */
export const requestsOf = async (act: Act, inCase?: Id): Promise<RequestShown[]> =>
  openRequests(act, await contribution.requests(act.trx, act.clock.today(), inCase))

/** Only what waits, and no more of it than is shown. */
export const requestsWaiting = async (act: Act, most: number, asked?: string): Promise<RequestShown[]> =>
  openRequests(
    act,
    await readWhileItStands(act, () => contribution.waitingRequests(act.trx, act.clock.today(), most, asked)),
  )

async function openRequests(act: Act, rows: readonly contribution.RequestRow[]): Promise<RequestShown[]> {
  act.note(...rows.flatMap(({ id, case_id }) => [id, case_id]))
  const words = {
    why: await openColumn(act, 'casework.requests', 'why_sealed', rows),
    reason: await openColumn(act, 'casework.requests', 'answer_reason_sealed', rows),
  }
  const viewer = viewerOf(act)
  return rows.map((row) => presentRequest(row, words, viewer))
}

export async function decisionsOf(
  act: Act,
  inCases: readonly Id[],
): Promise<OfCase<{ shown: CaseFile['decisions'][number] }>[]> {
  const rows = await conference.decisions(act.trx, inCases)
  act.note(...rows.map(({ id }) => id))
  const words = {
    reasons: await openColumn(act, 'casework.decisions', 'reasons_sealed', rows),
    alternatives: await openColumn(act, 'casework.decisions', 'alternatives_sealed', rows),
    objections: await openColumn(act, 'casework.decisions', 'objections_sealed', rows),
  }
  const viewer = viewerOf(act)
  const changed = await changedAmong(
    act.trx,
    rows.flatMap(({ rests_on }) => rests_on),
  )
  return rows.map((row) => ({ case: row.case_id, shown: presentDecision(row, words, viewer, changed) }))
}

export const actionsOf = async (act: Act, inCases: readonly Id[]): Promise<ActionShown[]> =>
  openActions(act, await conference.actions(act.trx, inCases))

/** Only what is still to be done, and no more of it than is shown. */
export const actionsToDo = async (act: Act, most: number, owner?: string): Promise<ActionShown[]> =>
  openActions(act, await readWhileItStands(act, () => conference.openActions(act.trx, most, owner)))

async function openActions(act: Act, rows: readonly conference.ActionRow[]): Promise<ActionShown[]> {
  act.note(...rows.flatMap(({ id, case_id }) => [id, case_id]))
  const words = {
    what: await openColumn(act, 'casework.actions', 'what_sealed', rows),
    result: await openColumn(act, 'casework.actions', 'result_sealed', rows),
  }
  const viewer = viewerOf(act)
  return rows.map((row) => presentAction(row, words, viewer))
}

export async function guestsOf(
  act: Act,
  inCases: readonly Id[],
): Promise<OfCase<{ shown: CaseFile['guests'][number] }>[]> {
  const rows = await conference.guests(act.trx, inCases)
  act.note(...rows.map(({ id }) => id))
  const words = {
    organisation: await openColumn(act, 'casework.guests', 'organisation_sealed', rows),
    reason: await openColumn(act, 'casework.guests', 'reason_sealed', rows),
    extract: await openColumn(act, 'casework.guests', 'extract_sealed', rows),
  }
  return rows.map((row) => ({ case: row.case_id, shown: presentGuest(row, words) }))
}

/** What each conference should achieve, by case; for whoever may read it. */
export async function goalsOf(act: Act, inCases: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (act.capacity.regime === 'PGA') {
    const said = await worriesInWords(act, inCases)
    return new Map([...said].flatMap(([id, { goal }]) => (goal === null ? [] : [[id, goal]])))
  }
  const rows = await report.goals(act.trx, inCases)
  const words = await openColumn(act, 'casework.goals', 'goal_sealed', rows)
  return new Map(
    rows.flatMap((row) => {
      const goal = words.get(row.id)
      return goal === undefined ? [] : [[row.case_id, goal]]
    }),
  )
}

export type ReportWords = Pick<CaseFile, 'goal' | 'extract' | 'persons' | 'telling'> & {
  readonly explanations: readonly { readonly code: 'a' | 'b' | 'c' | 'd'; readonly explanation: string }[]
}
/** What the reports of these cases say, per case. */
export async function reportsOf(act: Act, inCases: readonly Id[]): Promise<ReadonlyMap<Id, ReportWords>> {
  if (act.capacity.regime === 'PGA') {
    const said = await worriesInWords(act, inCases)
    return new Map([...said].map(([id, words]) => [id, { ...words, extract: null, telling: null, explanations: [] }]))
  }
  const goals = await report.goals(act.trx, inCases)
  const persons = await report.persons(act.trx, inCases)
  const criteria = await report.criteria(act.trx, inCases)
  const tellings = await report.tellings(act.trx, inCases)
  act.note(...persons.map(({ id }) => id))
  await countOpenings(
    act,
    'person',
    persons.map(({ id }) => id),
  )
  const goalWords = await openColumn(act, 'casework.goals', 'goal_sealed', goals)
  const extractWords = await openColumn(act, 'casework.goals', 'extract_sealed', goals)
  const identities = await openColumn(act, 'casework.persons', 'identity_sealed', persons)
  const explanations = await openColumn(act, 'casework.criteria', 'explanation_sealed', criteria)
  const reasons = await openColumn(act, 'casework.tellings', 'reason_sealed', tellings)
  const of = <R extends { readonly case_id: Id }>(rows: readonly R[], id: Id) =>
    rows.filter(({ case_id }) => case_id === id)
  return new Map(
    inCases.map((id) => {
      const [goal] = of(goals, id)
      const [telling] = of(tellings, id)
      return [
        id,
        {
          goal: goal ? (goalWords.get(goal.id) ?? null) : null,
          extract: goal ? (extractWords.get(goal.id) ?? null) : null,
          persons: of(persons, id).flatMap((row) => present(presentPerson(row, identities.get(row.id)))),
          explanations: of(criteria, id).map((row) => ({
            code: row.code,
            explanation: explanations.get(row.id) ?? '',
          })),
          telling: telling
            ? {
                told: telling.told,
                reason: reasons.get(telling.id) ?? null,
                reviewOn: telling.review_on,
                on: dayOf(telling.answered_at),
              }
            : null,
        },
      ]
    }),
  )
}
