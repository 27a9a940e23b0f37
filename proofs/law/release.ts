/** How a golden case lets something leave: over HTTP, as the people of the demonstration would. */
import type { Id } from '../../foundation/clock.ts'
import { aContribution } from '../../rooms/casework/examples.ts'
import type { Answer } from '../hidden/world.ts'
import { type Court, idOf } from './legal-case.ts'

export const toMayor = {
  receiverKind: 'participant',
  organ: 'burgemeester',
  task: 'opiumwet-13b',
  interest: 'public-task',
}
export const toThirdParty = {
  receiverKind: 'third-party',
  receiverName: 'Stichting Wonen',
  private: true,
  interest: 'legal-duty',
  legalBasis: 'BWBR0005416:172:1:2025-07-05',
}
export const toAnotherHouse = {
  receiverKind: 'alliance',
  alliance: 'WGS-ZVH',
  receiverName: 'Zorg- en Veiligheidshuis Voorbeeld',
  interest: 'public-task',
  knownThereOn: '2026-11-20',
}

/** The police give something to the prosecution, the executive and probation. */
export const given = async (court: Court, inCase: Id, changes: object = {}, who = 'bram'): Promise<Id> =>
  idOf(
    await court.ask(
      who,
      'POST',
      `/v1/cases/${inCase}/contributions`,
      aContribution({
        audience: ['om', 'college', 'reclassering'].filter((organ) => who !== 'dewi' || organ !== 'om'),
        ...changes,
      }),
    ),
  )

/** Drafted by somebody, put to those who supplied it; answers what putting it forward answered. */
export async function putForward(
  court: Court,
  who: string,
  { inCase, source, ...changes }: { readonly inCase: Id; readonly source: Id } & { readonly [field: string]: unknown },
): Promise<{ release: Id; answer: Answer }> {
  const body = {
    alignsInterventions: false,
    private: false,
    resultKind: 'case-result',
    necessity: 'Om te kunnen beslissen.',
    checked: true,
    items: [{ sourceKind: 'contribution', source, without: [] }],
    ...changes,
  }
  const release = idOf(await court.ask(who, 'POST', `/v1/cases/${inCase}/releases`, body))
  return { release, answer: await court.ask(who, 'POST', `/v1/releases/${release}/window`) }
}

export const says = (court: Court, who: string, release: Id, changes: object = {}): Promise<Answer> =>
  court.ask(who, 'POST', `/v1/releases/${release}/positions`, {
    position: 'no-objection',
    keepReason: true,
    consentsTo: [],
    ...changes,
  })
/** For everything in it that this person's organ supplied. */
export async function consents(court: Court, who: string, release: Id): Promise<Answer> {
  const { items } = JSON.parse((await court.ask(who, 'GET', `/v1/releases/${release}`)).body) as {
    items: { id: Id; mine: boolean }[]
  }
  return says(court, who, release, { consentsTo: items.filter(({ mine }) => mine).map(({ id }) => id) })
}
export const tested = (court: Court, release: Id): Promise<Answer> =>
  court.ask('ruud', 'POST', `/v1/releases/${release}/advice`, {
    outcome: 'positive',
    reference: 'RAC 2026-31',
    givenOn: '2026-11-20',
  })
export const handedOver = (court: Court, who: string, release: Id): Promise<Answer> =>
  court.ask(who, 'POST', `/v1/releases/${release}/hand-over`, { handedTo: 'Persoonlijk, op papier.' })
