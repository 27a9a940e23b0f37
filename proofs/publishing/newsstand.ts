/** A house that publishes answers of fictional people, and everything anybody can take away from its public entrance. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Capacity, Role } from '../../foundation/capacity.ts'
import { type Id, newId, testClock } from '../../foundation/clock.ts'
import { houseLog } from '../../foundation/http/house-log.ts'
import { residentEntrance } from '../../foundation/http/resident-entrance.ts'
import { memoryKeyHolder } from '../../foundation/keys/key-holder.ts'
import { perform } from '../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../foundation/testing/database.ts'
import { aProposal } from '../../rooms/neighbourhood/examples.ts'
import { canonicalArtefact, heldCells, ledgerOf } from '../../rooms/neighbourhood/publication/artefact.ts'
import { protectedUpTo } from '../../rooms/neighbourhood/publication/attacked-table.ts'
import { decidePublication } from '../../rooms/neighbourhood/publication/decide-publication.ts'
import { figuresOf } from '../../rooms/neighbourhood/publication/figure.ts'
import { readHeldTable } from '../../rooms/neighbourhood/publication/held-table.ts'
import { proposePublication } from '../../rooms/neighbourhood/publication/propose-publication.ts'
import { showProposal } from '../../rooms/neighbourhood/publication/read-publications.ts'
import * as store from '../../rooms/neighbourhood/publication/store.ts'
import type { Artefact } from '../../rooms/neighbourhood/publication/words.ts'
import { residentPages, routes } from '../../rooms/neighbourhood/routes.ts'

export type Newsstand = {
  readonly publish: (given: Parameters<typeof aProposal>[0]) => Promise<Id | null>
  /** Publishes with small figures left out and nothing else: what a house without protection does. */
  readonly publishCarelessly: (given: Parameters<typeof aProposal>[0]) => Promise<Id>
  readonly take: { (path: string): Promise<string>; (path: string, as: 'bytes'): Promise<Buffer> }
  readonly close: () => Promise<void>
}

export async function newsstand(): Promise<Newsstand> {
  const world: TestDatabase = await testDatabase()
  const [clock, keys, partnership] = [testClock('2026-11-28T09:00:00Z'), memoryKeyHolder(), newId()]
  const app: FastifyInstance = await residentEntrance({
    database: world.database,
    clock,
    partnership,
    rooms: [routes],
    pages: residentPages,
    log: houseLog(clock, () => undefined),
  })
  const someone = (...roles: [Role, ...Role[]]): Capacity => ({
    partnership,
    person: newId(),
    appointment: newId(),
    organ: 'college',
    roles,
    ground: 'processing',
    regime: 'MUN',
    purpose: 'publishing/1',
  })
  const [analyst, officer] = [someone('analyst'), someone('privacy-officer')]
  type Act = Parameters<typeof proposePublication>[0]
  const act = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
    perform({ database: world.database, clock, keys }, who, { audit: 'neighbourhood.publication.proposed' }, work)
  const release = (publication: Id) =>
    act(officer, (a) =>
      decidePublication(a, { params: { publication }, body: { verdict: 'released', reason: 'Nagekeken.' } }),
    )
  const publish: Newsstand['publish'] = async (given) => {
    const { id, state } = await act(analyst, (a) => proposePublication(a, { body: aProposal(given) }))
    if (state !== 'proposed') return null
    await release(id)
    return id
  }
  return {
    publish,
    publishCarelessly: async (given) => {
      const body = aProposal(given)
      const { id: pattern } = await act(analyst, (a) =>
        proposePublication(a, { body: { ...body, basis: `${body.basis} 0` } }),
      )
      const { artefact } = await act(analyst, (a) => showProposal(a, { params: { publication: pattern } }))
      const reading = readHeldTable(body.rows, body.divisions)
      if (!artefact || !('read' in reading)) throw new Error('the careless house could not make its table')
      const shown = figuresOf(reading.read)
        .filter(({ count }) => count === 0 || count > protectedUpTo)
        .map(({ of, count }) => ({ of, amount: count }))
      const id = newId()
      const cells = heldCells(reading.read, body.period, { shown, withheld: [] }, 'survey')
      const bytes = canonicalArtefact({ ...(artefact as Artefact), id, cells })
      const { person, organ } = analyst
      await act(analyst, (a) =>
        store.addProposal(a.trx, partnership, {
          id,
          state: 'proposed',
          origin: 'survey',
          basis: body.basis,
          title_nl: body.title.nl,
          title_en: body.title.en,
          artefact: bytes,
          artefact_sha256: createHash('sha256').update(bytes).digest(),
          ledger: ledgerOf(reading.read, cells, 'survey'),
          report: {
            cells: 0,
            withheld: 0,
            sensitive: 0,
            found: 0,
            narrowest: null,
            programs: 0,
            earlier: [],
            known: 0,
            left: [],
            faults: [],
          },
          against: [],
          proposed_by: person,
          proposed_for: organ,
          proposed_on: clock.today(),
          proposedAt: clock.now(),
        }),
      )
      await release(id)
      return id
    },
    take: (async (path: string, as?: 'bytes') => {
      const answer = await app.inject({ method: 'GET', url: path })
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
      return as === 'bytes' ? answer.rawPayload : answer.payload
    }) as Newsstand['take'],
    close: async () => {
      await app.close()
      await world.close()
    },
  }
}
