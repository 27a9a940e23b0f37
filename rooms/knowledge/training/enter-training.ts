/** Each enters their own trainings; the privacy officer and the administrator of the organ see what is still to be done. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { listAppointments } from '../../../foundation/identity/list-appointments.ts'
import { consider, decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { knowledgeProblems } from '../problems.ts'
import type { trainingContract } from './contract.ts'
import * as store from './store.ts'
import { standingsOf, topicsToDo, trainingIsValidUntil } from './training.ts'

type Contract = typeof trainingContract
const about = (action: string, of: { id: Id; person: Id; organ: string }) => ({
  action: `knowledge/${action}`,
  resource: { type: 'knowledge::Training', id: of.id, attributes: { person: of.person, organ: of.organ } },
})

export async function listTrainings(act: Act): Promise<RouteReply<Contract['GET /v1/trainings']>> {
  const today = act.clock.today()
  const { person } = act.capacity
  const all = await store.trainings(act.trx)
  act.note(...all.map(({ id }) => id))
  const own = standingsOf(
    all.filter((one) => one.person === person),
    today,
  )
  return { today, own, colleagues: await colleaguesOf(act, all, today) }
}

async function colleaguesOf(act: Act, all: Awaited<ReturnType<typeof store.trainings>>, today: string) {
  // Somebody else of the organ, whoever it may be: asked of the rules, so that this list and the rows are of one mind.
  const another = { id: act.capacity.partnership, person: act.capacity.partnership, organ: act.capacity.organ }
  if (!(await consider(act.capacity, about('read-training', another))).allowed) return null
  const watched = []
  for (const one of await listAppointments(act.trx, today)) {
    const of = { id: one.id, person: one.person, organ: one.organ }
    if ((await consider(act.capacity, about('read-training', of))).allowed) watched.push(one)
  }
  return watched
    .map(({ name, organ, function: what, person }) => ({
      name,
      organ,
      function: what,
      toDo: topicsToDo(
        standingsOf(
          all.filter((one) => one.person === person),
          today,
        ),
      ),
    }))
    .filter(({ toDo }) => toDo.length > 0)
    .sort(
      (a, b) => a.organ.localeCompare(b.organ) || a.name.localeCompare(b.name) || a.function.localeCompare(b.function),
    )
}

/** Errors: `knowledge/training-day-does-not-fit`, `training-is-entered`. */
export async function enterTraining(
  act: Act,
  { body }: RouteInput<Contract['POST /v1/trainings']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  act.note(id)
  const { person, organ, partnership } = act.capacity
  await decideOr(act, about('enter-training', { id, person, organ }), knowledgeProblems.because('training-is-entered'))
  const today = act.clock.today()
  if (body.trainedOn > today) throw knowledgeProblems.because('training-day-does-not-fit')
  const validUntil = trainingIsValidUntil(body.trainedOn)
  const one = { id, person, organ, topic: body.topic, trainedOn: body.trainedOn, validUntil }
  if (!(await store.addTraining(act.trx, partnership, one, today)))
    throw knowledgeProblems.because('training-is-entered')
  return { id }
}

export async function takeTrainingBack(
  act: Act,
  { body }: RouteInput<Contract['POST /v1/trainings/removal']>,
): Promise<{ removed: boolean }> {
  const { person, organ } = act.capacity
  await decideOr(
    act,
    about('enter-training', { id: person, person, organ }),
    knowledgeProblems.because('training-is-entered'),
  )
  return { removed: await store.removeOwnTraining(act.trx, { person, ...body }) }
}
