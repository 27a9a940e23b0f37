/** A log of a few hundred acts, with decisions, residents' days and leaves that still wait; and a way to spoil it and undo that. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { closeTheDay } from '../../foundation/audit/close-the-day.ts'
import { recordResidentAct } from '../../foundation/audit/record-resident-act.ts'
import type { Capacity } from '../../foundation/capacity.ts'
import { type Id, newId, systemClock } from '../../foundation/clock.ts'
import { getTypeParser, type Trx } from '../../foundation/database/as-actor.ts'
import { makeSeal } from '../../foundation/database/sealed-context.ts'
import { memoryKeyHolder } from '../../foundation/keys/key-holder.ts'
import type { Reading } from '../../foundation/log/log-rows.ts'
import { memoryLogSigner } from '../../foundation/log/log-signer.ts'
import { type LogHouse, sequenceAll } from '../../foundation/log/sequence-leaves.ts'
import { type Verified, type Verifying, verifyHouse } from '../../foundation/log/verify-house.ts'
import { perform } from '../../foundation/perform.ts'
import { insertDecision } from '../../foundation/policy/store.ts'
import { type TestDatabase, testDatabase } from '../../foundation/testing/database.ts'

const partnership = newId()
const organs = ['politie', 'om', 'college'] as const
const people = organs.map(
  (organ): Capacity => ({
    ...{ partnership, person: newId(), appointment: newId(), organ, roles: ['delegate'] as const },
    ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
  }),
)

export type Spoiling = (at: Trx) => Promise<void>
export type ProofLog = {
  readonly log: LogHouse
  readonly world: TestDatabase
  readonly folder: string
  /** More acts, each with a decision; `sequenced`: taken in and signed. */
  grow(acts: number, sequenced?: boolean): Promise<void>
  /** As it stands, read by the worker's role. */
  verify(more?: Partial<Verifying>): Promise<Verified>
  /** As a superuser spoils it, read by the worker's role; and undone. */
  verifySpoilt(spoil: Spoiling, more?: Partial<Verifying>): Promise<Verified>
  close(): Promise<void>
}

export async function openProofLog(): Promise<ProofLog> {
  const world = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'schakel-log-proof-'))
  const pool = new pg.Pool({ ...world.cluster.admin(world.name), max: 1, types: { getTypeParser } })
  pool.on('error', () => undefined)
  const superuser = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  const log: LogHouse = {
    ...{ database: world.database, clock: systemClock, partnership, signer: memoryLogSigner(partnership) },
  }
  const house = { database: world.database, clock: systemClock, keys: memoryKeyHolder() }
  const sealKey = Buffer.from(world.cluster.secrets.serverKeys.jobs, 'hex')
  const verifying = (read: Reading, more: Partial<Verifying>): Promise<Verified> =>
    verifyHouse({
      ...{ read, keys: log.signer.keys(), today: systemClock.today(), lastSigned: log.signer.lastSigned(), ...more },
    })
  let turn = 0
  const act = async () => {
    const who = people[turn++ % people.length] as Capacity
    const result = turn % 7 === 0 ? 'refused' : 'done'
    const noted = Array.from({ length: turn % 3 }, newId)
    await perform(house, { ...who, ...(turn % 5 === 0 ? { task: newId() } : {}) }, aCaseIs(result), async (it) => {
      it.note(...noted)
      it.alsoWhenRefused((trx) => insertDecision(trx, who, aDecision(who, result === 'done')))
    })
  }
  return {
    log,
    world,
    folder,
    grow: async (acts, sequenced = true) => {
      for (let one = 0; one < acts; one++) await act()
      if (sequenced) await sequenceAll(log)
    },
    verify: (more = {}) => verifying((work) => world.database.asJob({ partnership, job: 'audit.verify' }, work), more),
    verifySpoilt: (spoil, more = {}) =>
      superuser.connection().execute(async (connection) => {
        const trx = connection as unknown as Trx
        await sql`begin`.execute(trx)
        try {
          await spoil(trx)
          const seal = makeSeal(sealKey, 'jobs', { text: { partnership, job: 'audit.verify' } })
          await sql`select set_config('role', 'jobs', true), sealed.begin_context(${seal.payload}, ${seal.mac})`.execute(
            trx,
          )
          return await verifying((work) => work(trx), more)
        } finally {
          await sql`rollback`.execute(trx)
        }
      }),
    close: async () => {
      await superuser.destroy()
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const aCaseIs = (result: string) => ({ audit: result === 'done' ? 'casework.case.read' : 'casework.case.closed' })

const aDecision = ({ person, organ }: Capacity, allowed: boolean) => ({
  ...{ id: newId(), at: systemClock.now(), allowed, determining: ['casework/involved'], rules: 'ab'.repeat(32) },
  question: {
    ...{ action: 'casework/read-case', context: {} },
    resource: { type: 'casework::Case', id: newId(), attributes: {} },
  },
  asked: {
    principal: { type: 'Schakel::User', id: person, attributes: { organ, roles: ['delegate'] } },
    action: { type: 'casework::Action', id: 'read-case' },
    resource: { type: 'casework::Case', id: newId(), attributes: { open: true, phase: 2 } },
    context: { involved: true },
  },
})

/** A day on which residents wrote, closed and taken in. */
export async function closeADay({ log, world }: ProofLog, day: string, letters: number): Promise<void> {
  for (let letter = 0; letter < letters; letter++)
    await world.database.asEntrance({ entrance: 'resident', partnership }, (trx) =>
      recordResidentAct(trx, { partnership, action: 'signals.letter.received', object: newId(), day }),
    )
  await closeTheDay(world.database, { partnership, today: systemClock.today(), yesterday: day })
  await sequenceAll(log)
}

export const idOfPartnership = (): Id => partnership
