/** Cases about an area or a phenomenon, for whoever works on cases. */
import type { Act } from '../../../foundation/act.ts'
import { wouldAllow } from '../../../foundation/policy/decide.ts'
import type { RouteReply } from '../../../kit/contract.ts'
import { barrierModels } from '../../knowledge/door.ts'
import { openColumn } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { aboutTask } from './assign-barrier.ts'
import type { PhenomenonWords } from './open-phenomenon.ts'
import { aboutPhenomenon, modelOf, type OnePhenomenon, seePhenomenon, whoTakesPart } from './see-phenomenon.ts'
import * as store from './store.ts'
import { publicServices } from './words.ts'

const gone: PhenomenonWords = { place: '', goal: '' }

export async function listPhenomena(
  act: Act,
): Promise<RouteReply<(typeof caseworkContract)['GET /v1/phenomenon-cases']>> {
  const today = act.clock.today()
  const rows = await store.phenomenonCases(act.trx)
  act.note(...rows.map(({ id }) => id))
  const words = await wordsOf(act, rows)
  const tasks = await store.tasks(
    act.trx,
    rows.map(({ id }) => id),
  )
  const cases = []
  for (const row of rows) {
    const its = tasks.filter(({ case_id }) => case_id === row.id)
    const waiting = its.filter(({ outcome }) => outcome === null)
    cases.push({
      id: row.id,
      about: row.about,
      name: (await modelOf(act, row)).name,
      place: words(row).place,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      tasks: its.length,
      waiting: waiting.length,
      overdue: row.closed_on ? 0 : waiting.filter(({ due_on }) => due_on < today).length,
    })
  }
  const { regime } = act.capacity
  const { core } = await whoTakesPart(act)
  const question = aboutPhenomenon('open-phenomenon-case', { id: act.newId(), regime, core }, { aboutNobody: true })
  const models = (await barrierModels(act.trx)).map(({ code, name, standing }) => ({
    code,
    name,
    draft: standing === 'draft',
  }))
  return { today, cases, models, may: { open: await wouldAllow(act, question) } }
}

/** Errors: `casework/phenomenon-not-visible`. */
export async function showPhenomenon(
  act: Act,
  { params }: OnePhenomenon,
): Promise<RouteReply<(typeof caseworkContract)['GET /v1/phenomenon-cases/:phenomenon']>> {
  const row = await seePhenomenon(act, params.phenomenon)
  const open = row.closed_on === null
  const may = (action: string) => wouldAllow(act, aboutPhenomenon(action, row, { open, aboutNobody: true }))
  const { place, goal } = (await wordsOf(act, [row]))(row)
  const model = await modelOf(act, row)
  return {
    today: act.clock.today(),
    id: row.id,
    about: row.about,
    name: model.name,
    place,
    goal,
    model: { code: model.code, version: model.version, draft: model.standing === 'draft' },
    openedBy: row.opened_by,
    openedOn: row.opened_on,
    destroyBy: row.destroy_by,
    closedOn: row.closed_on,
    closeReason: row.close_reason,
    services: await showServices(act, row),
    steps: await showSteps(act, row, model),
    approaches: await showApproaches(act, row),
    may: {
      answer: await may('answer-replaced-service'),
      agree: await may('agree-barrier'),
      decide: await may('decide-person-approach'),
      close: await wouldAllow(act, aboutPhenomenon('close-phenomenon-case', row, { open })),
    },
  }
}

async function wordsOf(act: Act, rows: readonly store.PhenomenonRow[]) {
  const opened = await openColumn(act, 'casework.phenomenon_cases', 'words_sealed', rows)
  return ({ id }: store.PhenomenonRow): PhenomenonWords => {
    const text = opened.get(id)
    return text ? (JSON.parse(text) as PhenomenonWords) : gone
  }
}

async function showServices(act: Act, row: store.PhenomenonRow) {
  const answers = await store.services(act.trx, row.id)
  act.note(...answers.map(({ id }) => id))
  const words = await openColumn(act, 'casework.phenomenon_services', 'words_sealed', answers)
  return publicServices.map((service) => {
    const found = answers.find((one) => one.service === service)
    const answer = found && {
      replaced: found.replaced,
      words: words.get(found.id) ?? '',
      organ: found.organ,
      answeredAt: found.answered_at.toISOString(),
    }
    return { service, answer: answer ?? null }
  })
}

async function showSteps(act: Act, row: store.PhenomenonRow, { steps }: Awaited<ReturnType<typeof modelOf>>) {
  const tasks = await store.tasks(act.trx, [row.id])
  act.note(...tasks.map(({ id }) => id))
  const safeguards = await openColumn(act, 'casework.phenomenon_tasks', 'safeguard_sealed', tasks)
  const { takesPart, organs } = await whoTakesPart(act)
  const shown = new Map<string, Awaited<ReturnType<typeof showTask>>[]>()
  for (const task of tasks)
    shown.set(task.barrier, [...(shown.get(task.barrier) ?? []), await showTask(act, row, task, safeguards)])
  return steps.map(({ code, name, barriers }) => ({
    code,
    name,
    barriers: barriers.map((barrier) => ({
      code: barrier.code,
      kind: barrier.kind,
      says: barrier.says,
      owner: barrier.owner,
      carriers: takesPart(barrier.owner) ? [barrier.owner] : [...organs],
      sideEffect: barrier.sideEffect,
      proportionality: barrier.proportionality,
      tasks: shown.get(barrier.code) ?? [],
    })),
  }))
}

async function showTask(
  act: Act,
  { closed_on }: store.PhenomenonRow,
  task: store.TaskRow,
  safeguards: ReadonlyMap<string, string>,
) {
  const waits = task.outcome === null && (await wouldAllow(act, aboutTask(task, { open: closed_on === null })))
  return {
    id: task.id,
    carriedBy: task.carried_by,
    dueOn: task.due_on,
    safeguard: safeguards.get(task.id) ?? '',
    outcome: task.outcome,
    obstacle: task.obstacle,
    reportedOn: task.reported_on,
    may: { report: waits },
  }
}

async function showApproaches(act: Act, row: store.PhenomenonRow) {
  const rows = await store.approaches(act.trx, row.id)
  act.note(...rows.map(({ id }) => id))
  const reasons = await openColumn(act, 'casework.person_approaches', 'reasons_sealed', rows)
  return rows.map(({ id, decided_by, decided_on }) => ({
    id,
    decidedBy: decided_by,
    decidedOn: decided_on,
    reasons: reasons.get(id) ?? '',
  }))
}
