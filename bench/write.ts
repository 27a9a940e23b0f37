/**
 * `npm run bench:write`: contributions per second the way partners make them (decision, encryption, event, audit, leaf,
 * all in one transaction that waits for the disk), as a ratio to plain inserts of the same row into the same table, in
 * the same run, at one and at eight writers. A database server and folder of its own, with the settings people work with.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { demoPartnership, demoPerson } from '../demo/people.ts'
import { seedDemo } from '../demo/seed.ts'
import type { Capacity } from '../foundation/capacity.ts'
import { type Id, newId, stopwatch, systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { type Cluster, startCluster } from '../foundation/database/launcher/cluster.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { fileKeyHolder } from '../foundation/keys/key-holder.ts'
import { type House, perform } from '../foundation/perform.ts'
import { project } from '../foundation/testing/database.ts'
import { giveContribution } from '../rooms/casework/contribution/give-contribution.ts'
import { aContribution } from '../rooms/casework/examples.ts'
import { prepareHouse } from '../server/prepare.ts'

/** Units: milliseconds per measured stretch; stretches alternate so that a busy moment hits both sides. */
const stretch = 2_500
const rounds = 4
const folder = mkdtempSync(join(tmpdir(), 'schakel-bench-'))
const env = { ...process.env, SCHAKEL_DATA: folder }

const cluster = await startCluster({ project, env })
try {
  const house = await furnishedHouse(cluster)
  const admin = new pg.Pool({ ...(cluster.admin() as pg.PoolConfig), max: 8 })
  admin.on('error', () => undefined)
  try {
    const inCase = await openCaseOf(admin, 'politie')
    const asPartners = contributor(house, inCase)
    const plain = await plainInserter(admin, inCase)
    await asPartners()
    const row = await plain.prepare()
    const one = await compare(asPartners, () => plain.insert(row), 1)
    const eight = await compare(asPartners, () => plain.insert(row), 8)
    say('one writer', one)
    say('eight writers', eight)
    const ratio = (figures: Figures) => Math.round((figures.contributions / figures.plain) * 1_000) / 1_000
    process.stdout.write(
      `${JSON.stringify({ bench: 'write', oneWriter: { ...one, ratio: ratio(one) }, eightWriters: { ...eight, ratio: ratio(eight) } })}\n`,
    )
  } finally {
    await admin.end()
    await house.database.close()
  }
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function furnishedHouse(on: Cluster): Promise<House & { database: ReturnType<typeof openDatabase> }> {
  await prepareHouse(on, { project, partnership: demoPartnership })
  const house = {
    database: openDatabase(accessTo(on)),
    keys: fileKeyHolder(join(on.folder, 'keys')),
    clock: systemClock,
  }
  await seedDemo({ ...house, partnership: demoPartnership, issuer: 'http://localhost:1' }, async (_name, work) => {
    await work()
    return true
  })
  return house
}

async function openCaseOf(admin: pg.Pool, organ: string): Promise<Id> {
  const { rows } = await admin.query<{ id: Id }>(
    `select id from casework.cases where state = 'open' and involved @> array[$1] order by id limit 1`,
    [organ],
  )
  if (!rows[0]) throw new Error(`the demonstration has no open case of ${organ}`)
  return rows[0].id
}

function contributor(house: House, inCase: Id) {
  const { id: person, appointments } = demoPerson('bram')
  const [first] = appointments
  if (!first) throw new Error('bram has no appointment')
  const capacity: Capacity = {
    partnership: demoPartnership,
    person,
    appointment: first.id,
    organ: first.organ,
    roles: first.roles,
    ground: first.ground,
    regime: 'WGS-ZVH',
    purpose: 'zvh-casusoverleg/1',
  }
  const observedOn = systemClock.today()
  return () =>
    perform(house, capacity, { audit: 'casework.contribution.given' }, (act) =>
      giveContribution(act, { params: { case: inCase }, body: aContribution({ observedOn }) } as Parameters<
        typeof giveContribution
      >[1]),
    )
}

/** The same table, the same columns, the same sizes, by the owner: what PostgreSQL itself takes. */
async function plainInserter(admin: pg.Pool, inCase: Id) {
  const columns = (
    await admin.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'contributions'
     and is_generated = 'NEVER' order by ordinal_position`,
    )
  ).rows.map(({ column_name }) => column_name)
  const text = `insert into casework.contributions (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`
  return {
    prepare: async () =>
      (
        await admin.query<Record<string, unknown>>(
          'select * from casework.contributions where case_id = $1 order by contributed_at desc limit 1',
          [inCase],
        )
      ).rows[0] ?? {},
    insert: (row: Record<string, unknown>) =>
      admin.query({ name: 'plain', text, values: columns.map((column) => (column === 'id' ? newId() : row[column])) }),
  }
}

type Figures = { readonly contributions: number; readonly plain: number }
/** Per second, over all rounds. */
async function compare(
  contribute: () => Promise<unknown>,
  insert: () => Promise<unknown>,
  writers: number,
): Promise<Figures> {
  const done = { contributions: 0, plain: 0 }
  const spent = { contributions: 0, plain: 0 }
  for (let round = 0; round < rounds; round++)
    for (const [what, write] of [
      ['contributions', contribute],
      ['plain', insert],
    ] as const) {
      const elapsed = stopwatch()
      await Promise.all(
        Array.from({ length: writers }, async () => {
          while (elapsed() < stretch) {
            await write()
            done[what]++
          }
        }),
      )
      spent[what] += elapsed()
    }
  const perSecond = (what: keyof Figures) => Math.round((done[what] / spent[what]) * 10_000) / 10
  return { contributions: perSecond('contributions'), plain: perSecond('plain') }
}

function say(who: string, { contributions, plain }: Figures): void {
  process.stdout.write(
    `${who.padEnd(14)} ${contributions}/s contributions, ${plain}/s plain inserts, ratio ${(contributions / plain).toFixed(3)}\n`,
  )
}
