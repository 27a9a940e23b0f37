/** One enters oneself, confirms, and takes oneself out. Nobody does it for another, and nobody is found who did not. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { listAppointments } from '../../../foundation/identity/list-appointments.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { barrierModels } from '../barriers/read-barriers.ts'
import { knowledgeProblems } from '../problems.ts'
import { readThemes } from '../read-knowledge.ts'
import type { expertiseContract } from './contract.ts'
import { entryStandsUntil, entryStillStands } from './expert.ts'
import * as store from './store.ts'

type Contract = typeof expertiseContract
const aboutOneself = (action: string, act: Act, id: Id, context: { consents?: boolean } = {}) => ({
  action: `knowledge/${action}`,
  resource: { type: 'knowledge::Expert', id, attributes: { person: act.capacity.person } },
  context,
})

/** A closed list, so that nobody is described in words: themes of safety policy, and phenomena with a barrier model. */
async function topicsOf(act: Act) {
  const division = await readThemes({ trx: act.trx, note: () => undefined })
  const themes = (division?.fields ?? []).flatMap(({ themes }) => themes.map(({ code, name }) => ({ code, name })))
  const models = (await barrierModels(act.trx)).map(({ code, name }) => ({ code, name }))
  return [...themes, ...models]
}

/** Only who holds the appointment still, and confirmed within the year. */
export async function listExperts(act: Act): Promise<RouteReply<Contract['GET /v1/experts']>> {
  const today = act.clock.today()
  const all = await store.experts(act.trx)
  act.note(...all.map(({ id }) => id))
  const appointments = await listAppointments(act.trx, today)
  const experts = all.flatMap((one) => {
    const held = appointments.find(({ id, person }) => id === one.appointment && person === one.person)
    return held && entryStillStands(one, today)
      ? [
          {
            name: held.name,
            organ: held.organ,
            function: held.function,
            topics: [...one.topics],
            confirmedOn: one.confirmedOn,
          },
        ]
      : []
  })
  const own = all.find(({ person }) => person === act.capacity.person)
  return {
    topics: await topicsOf(act),
    experts: experts.sort((one, other) => one.name.localeCompare(other.name, 'nl')),
    own: own
      ? {
          topics: [...own.topics],
          consentedOn: own.consentedOn,
          confirmedOn: own.confirmedOn,
          until: entryStandsUntil(own),
        }
      : null,
  }
}

/** Errors: `knowledge/consent-needed`, `no-such-topic`. */
export async function enterExpertise(
  act: Act,
  { body }: RouteInput<Contract['POST /v1/experts']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  const context = { consents: body.consent }
  await decideOr(act, aboutOneself('enter-expertise', act, id, context), knowledgeProblems.because('consent-needed'))
  const topics = [...new Set(body.topics)].sort()
  const known = (await topicsOf(act)).map(({ code }) => code)
  if (!topics.every((code) => known.includes(code))) throw knowledgeProblems.because('no-such-topic')
  const { person, appointment, organ, partnership } = act.capacity
  const today = act.clock.today()
  const entry = { id, person, appointment, organ, topics, consentedOn: today, confirmedOn: today }
  const kept = await store.putExpert(act.trx, partnership, entry)
  act.note(kept)
  return { id: kept }
}

/** Also when there was nothing: who is not in it, is out of it. */
export async function leaveDirectory(act: Act): Promise<{ removed: boolean }> {
  const own = (await store.experts(act.trx)).find(({ person }) => person === act.capacity.person)
  if (!own) return { removed: false }
  act.note(own.id)
  await decideOr(act, aboutOneself('leave-directory', act, own.id), knowledgeProblems.because('consent-needed'))
  return { removed: await store.removeExpert(act.trx, own.id) }
}
