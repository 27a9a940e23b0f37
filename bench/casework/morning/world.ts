/** A partnership with many cases, a few of which are worked on this morning, and everybody logged in. */
import type { LightMyRequestResponse } from 'fastify'
import type { Id } from '../../../foundation/clock.ts'
import type { Browser } from '../../../foundation/http/testing/workbench.ts'
import { openWorld, type World } from '../../../proofs/hidden/world.ts'
import { aContribution, anAdmission, aReport } from '../../../rooms/casework/examples.ts'
import { grow } from './grow.ts'
import { core, involvedIn, type Organ, taskOf } from './organs.ts'
import { sentences } from './sentences.ts'
import type { Size } from './size.ts'
import { type Staff, staff } from './staff.ts'

export type Text = { readonly case: Id; readonly words: string }
export type Seat = { readonly who: Staff; readonly browser: Browser }
export type Morning = {
  readonly world: World
  readonly seats: readonly Seat[]
  readonly worked: readonly { readonly case: Id; readonly involved: readonly Organ[] }[]
  readonly actions: readonly { readonly action: Id; readonly owner: Organ }[]
  readonly texts: readonly Text[]
}

export async function aMorning(size: Size): Promise<Morning> {
  const people = staff(size.users)
  const world = await openWorld({ others: people })
  const seats: Seat[] = []
  for (const who of people) seats.push({ who, browser: await world.workbench.logIn(who.subject) })
  const of = (organ: Organ, kinds: readonly string[] = ['professional', 'delegate']): Browser =>
    (seats.find(({ who }) => who.organ === organ && kinds.includes(who.kind)) as Seat).browser
  const call = { heldOn: '2026-12-10', place: 'Zaal 3' }
  const { id: conference } = made(await of('om').write('/v1/conferences', call))
  const [worked, actions, texts] = [[] as Morning['worked'][number][], [] as Morning['actions'][number][], [] as Text[]]
  for (let turn = 0; turn < size.worked; turn++) {
    const involved = involvedIn(turn)
    const says = sentences[turn % sentences.length] as string
    const decides = of(involved.find((organ) => core.includes(organ)) as Organ, ['delegate'])
    const reporter = of(involved.find((organ) => of(organ) !== decides) as Organ)
    world.workbench.clock.advance(0.01)
    const { id } = made(await reporter.write('/v1/cases', aReport({ wanted: [...involved] })))
    made(await decides.write(`/v1/cases/${id}/admission`, anAdmission(involved)))
    for (const organ of involved.slice(0, 3)) {
      const audience = involved.filter((other) => other !== organ)
      const given = aContribution({ content: `${says} Stap ${turn}.`, audience })
      made(await of(organ).write(`/v1/cases/${id}/contributions`, given))
      texts.push({ case: id, words: given.content })
    }
    for (const [at, owner] of involved.slice(1, 4).entries()) {
      const agreed = { owner, what: `${says} Actie ${at}.`, task: taskOf[owner], dueOn: `2026-12-${10 + (turn % 20)}` }
      const { id: action } = made(
        await decides.write(`/v1/conferences/${conference}/actions`, { case: id, ...agreed, quotes: [] }),
      )
      actions.push({ action, owner })
      texts.push({ case: id, words: agreed.what })
    }
    const [asked, asker] = [involved[4] as Organ, involved[0] as Organ]
    const asks = { asked, categories: ['woonsituatie'], why: 'Waar kan hij wonen?', dueOn: '2026-12-12' }
    made(await of(asker).write(`/v1/cases/${id}/requests`, asks))
    worked.push({ case: id, involved })
  }
  await grow(world, size.cases - size.worked, (worked[0] as { case: Id }).case)
  return { world, seats: seats.slice(0, size.users), worked, actions, texts }
}

const made = (answer: LightMyRequestResponse): { readonly id: Id } => {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json()
}
