/** Ten people of five organs at a table about cases of theirs, all seated. */
import type { LightMyRequestResponse } from 'fastify'
import { type Id, newId } from '../../foundation/clock.ts'
import type { Browser } from '../../foundation/http/testing/workbench.ts'
import type { PersonToSeed } from '../../foundation/identity/person-to-seed.ts'
import { aContribution, anAdmission, aReport } from '../../rooms/casework/examples.ts'
import type { World } from '../hidden/world.ts'

export const organs = ['politie', 'om', 'college', 'reclassering', 'ggz-instelling'] as const
export const writers = organs.flatMap((organ) => [1, 2].map((turn) => personOf(organ, `${organ}.${turn}`)))

function personOf(organ: string, subject: string): PersonToSeed & { readonly organ: string } {
  const roles = ['reclassering', 'ggz-instelling'].includes(organ)
    ? (['partner-professional'] as const)
    : (['delegate', 'partner-professional'] as const)
  return {
    id: newId(),
    subject,
    name: subject,
    organ,
    appointments: [
      {
        id: newId(),
        organ,
        function: subject,
        roles,
        ground: 'processing',
        regimes: ['WGS-ZVH'],
        screening: { kind: 'test', on: '2025-12-08' },
        from: '2026-01-05',
      },
    ],
  }
}

export type Writer = { readonly subject: string; readonly organ: string; readonly browser: Browser }
export type Seated = {
  readonly writers: readonly Writer[]
  readonly conference: Id
  readonly cases: readonly Id[]
  readonly items: readonly Id[]
  readonly post: (organ: string, url: string, body: object) => Promise<Answered>
}
export type Answered = { readonly id: Id; readonly version: number; readonly edition: Id }

export const answered = (answer: LightMyRequestResponse): Answered => {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json()
}

/** An open conference about so many cases, everybody seated at each. The world must know `writers`. */
export async function seatedTable(world: World, cases: number): Promise<Seated> {
  const all: Writer[] = []
  for (const { subject, organ } of writers) all.push({ subject, organ, browser: await world.as(subject) })
  const of = (organ: string) => (all.find((one) => one.organ === organ) as Writer).browser
  const post = async (organ: string, url: string, body: object) => answered(await of(organ).write(url, body))
  const conference = (await post('om', '/v1/conferences', { heldOn: '2026-12-10', place: 'Zaal 3' })).id
  const placed: { inCase: Id; item: Id }[] = []
  for (let turn = 0; turn < cases; turn++) {
    const inCase = (await post('reclassering', '/v1/cases', aReport())).id
    await post('politie', `/v1/cases/${inCase}/admission`, anAdmission(organs))
    placed.push({ inCase, item: (await post('om', `/v1/conferences/${conference}/agenda`, { case: inCase })).id })
  }
  const chair = of('om')
  answered(await chair.send('POST', `/v1/conferences/${conference}/opening`, { headers: chair.writeHeaders() }))
  for (const { item } of placed)
    for (const { browser } of all)
      answered(await browser.write(`/v1/agenda-items/${item}/seats`, { secrecy: true, tie: 'none' }))
  return {
    ...{ writers: all, conference, post },
    cases: placed.map(({ inCase }) => inCase),
    items: placed.map(({ item }) => item),
  }
}

/** What the police brings and keeps from two of the others. */
export const keptFromTwo = () =>
  aContribution({
    audience: ['om', 'college'],
    withheld: ['reclassering', 'ggz-instelling'],
    withheldReason: 'een getuige',
  })
