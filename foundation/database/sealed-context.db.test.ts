/** Bites into the sealed context. Each attempt reads nothing; each has a control that shows the row is there. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { newId, systemClock } from '../clock.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { makeSeal, type Seal } from './sealed-context.ts'

const partnership = newId()
let world: TestDatabase
let client: pg.Client
let other: pg.Client

before(async () => {
  world = await testDatabase()
  await world.owner.query(`
    create schema bite authorization schakel_owner;
    set role schakel_owner;
    grant usage on schema bite to workbench;
    create table bite.notes (partnership uuid not null, id uuid primary key, organ text not null, body text not null);
    alter table bite.notes enable row level security;
    alter table bite.notes force row level security;
    create policy read_own_organ on bite.notes for select to workbench using (
      (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
      and organ = (select sealed.text('organ')));
    grant select on bite.notes to workbench;
    reset role`)
  for (const organ of ['politie', 'college'])
    await world.owner.query('insert into bite.notes values ($1, $2, $3, $4)', [
      partnership,
      newId(),
      organ,
      `of ${organ}`,
    ])
  client = new pg.Client(world.connectionAs('workbench'))
  other = new pg.Client(world.connectionAs('workbench'))
  await client.connect()
  await other.connect()
})
after(async () => {
  await client.end()
  await other.end()
  await world.close()
})

const sealKey = (entrance: 'workbench' | 'jobs'): Buffer =>
  Buffer.from(world.cluster.secrets.serverKeys[entrance], 'hex')
const sealFor = (organ: string): Seal =>
  makeSeal(sealKey('workbench'), 'workbench', { text: { partnership, organ }, list: { roles: [] } })
const begin = (seal: Seal, on = client) =>
  on.query(`select set_config('role', 'workbench', true), sealed.begin_context($1, $2)`, [seal.payload, seal.mac])
const bodies = async (on = client): Promise<string[]> =>
  (await on.query<{ body: string }>('select body from bite.notes order by body')).rows.map((row) => row.body)
/** Runs in a transaction that is always rolled back. */
async function inTransaction<T>(work: () => Promise<T>, on = client): Promise<T> {
  await on.query('begin')
  try {
    return await work()
  } finally {
    await on.query('rollback')
  }
}
/** What is read after an attempt, whether the attempt itself was refused or not. */
async function readAfter(attempt: () => Promise<unknown>): Promise<string[] | 'refused'> {
  try {
    await attempt()
    return await bodies()
  } catch (error) {
    assert.ok(error instanceof pg.DatabaseError, String(error))
    return 'refused'
  }
}
const readsNothing = (seen: string[] | 'refused') => assert.ok(seen === 'refused' || seen.length === 0, `read ${seen}`)

test('the police read their own note, and the owner sees that there are two', async () => {
  assert.deepEqual(
    await inTransaction(async () => {
      await begin(sealFor('politie'))
      return bodies()
    }),
    ['of politie'],
  )
  const all = await world.owner.query('select from bite.notes')
  assert.equal(all.rowCount, 2)
})

test('without a context nothing is read, as login and as role', async () => {
  readsNothing(await inTransaction(() => readAfter(async () => undefined)))
  readsNothing(await inTransaction(() => readAfter(() => client.query('set local role workbench'))))
})

test('an injected set_config of the payload makes the context worthless', async () => {
  readsNothing(
    await inTransaction(() =>
      readAfter(async () => {
        await begin(sealFor('politie'))
        await client.query(
          `select set_config('sealed.payload', replace(current_setting('sealed.payload'), 'politie', 'college'), true)`,
        )
      }),
    ),
  )
})

test('reset role and set role gain nothing', async () => {
  for (const trick of [
    'reset role',
    'set local role schakel_owner',
    'set local role jobs',
    `select set_config('role', 'jobs', true)`,
    'set session authorization postgres',
  ])
    readsNothing(
      await inTransaction(() =>
        readAfter(async () => {
          await begin(sealFor('politie'))
          await client.query(trick)
        }),
      ),
    )
})

test('a forged seal is refused', async () => {
  const forged = makeSeal(Buffer.alloc(32, 7), 'workbench', { text: { partnership, organ: 'politie' } })
  readsNothing(await inTransaction(() => readAfter(() => begin(forged))))
  const honest = sealFor('politie')
  readsNothing(
    await inTransaction(() =>
      readAfter(() => begin({ ...honest, payload: honest.payload.replace('politie', 'college') })),
    ),
  )
})

/** A seal with the right key and other times. Units: seconds from now. */
function sealWith(times: { issued: number; until: number }): Seal {
  const now = systemClock.now().getTime() / 1000
  const payload = JSON.stringify({
    role: 'workbench',
    issued: now + times.issued,
    until: now + times.until,
    nonce: newId(),
    text: { partnership, organ: 'politie' },
    list: {},
  })
  return { payload, mac: createHmac('sha256', sealKey('workbench')).update(payload).digest('hex') }
}
test('an old seal is refused, and a context past its time reads nothing', async () => {
  readsNothing(await inTransaction(() => readAfter(() => begin(sealWith({ issued: -30, until: 90 })))))
  readsNothing(await inTransaction(() => readAfter(() => begin(sealWith({ issued: 0, until: -1 })))))
  assert.deepEqual(await inTransaction(() => readAfter(() => begin(sealWith({ issued: 0, until: 90 })))), [
    'of politie',
  ])
})

test('a seal of another entrance is refused here', async () => {
  const jobs = makeSeal(sealKey('jobs'), 'workbench', { text: { partnership, organ: 'politie' } })
  readsNothing(await inTransaction(() => readAfter(() => begin(jobs))))
})

test('a valid seal counts once: not in another transaction, not in another backend', async () => {
  const seal = sealFor('politie')
  await client.query('begin')
  await begin(seal)
  assert.deepEqual(await bodies(), ['of politie'])
  await client.query('commit')
  readsNothing(await inTransaction(() => readAfter(() => begin(seal))))
  await assert.rejects(
    inTransaction(() => begin(seal, other), other),
    /a seal counts once/,
  )
})

test('a stolen context (payload and proof) is worthless in another transaction and another backend', async () => {
  const stolen = await inTransaction(async () => {
    await begin(sealFor('politie'))
    const { rows } = await client.query<{ payload: string; proof: string }>(
      `select current_setting('sealed.payload') as payload, current_setting('sealed.proof') as proof`,
    )
    return rows[0] as { payload: string; proof: string }
  })
  for (const on of [client, other]) {
    const seen = await inTransaction(async () => {
      await on.query(
        `select set_config('role', 'workbench', true), set_config('sealed.payload', $1, true),
        set_config('sealed.proof', $2, true)`,
        [stolen.payload, stolen.proof],
      )
      return bodies(on)
    }, on)
    assert.deepEqual(seen, [])
  }
})

test('a second context in one transaction is refused, also after the first was wiped', async () => {
  readsNothing(
    await inTransaction(() =>
      readAfter(async () => {
        await begin(sealFor('politie'))
        await client.query(`select set_config('sealed.payload', '', true), set_config('sealed.proof', '', true)`)
        await client.query('reset role')
        await begin(sealFor('college'))
      }),
    ),
  )
})

test('objects in a temporary schema cannot be made, so nothing can be shadowed', async () => {
  for (const shadow of [
    `create temporary table server_keys (role_name text, inner_pad bytea, outer_pad bytea)`,
    `create function pg_temp.sha256(bytea) returns bytea language sql return $1`,
    `create schema sealed2`,
    `create operator pg_temp.= (leftarg = bytea, rightarg = bytea, function = byteaeq)`,
  ]) {
    const seen = await inTransaction(() =>
      readAfter(async () => {
        await begin(sealFor('politie'))
        await client.query(shadow)
      }),
    )
    assert.equal(seen, 'refused')
  }
})

test('a changed search_path changes nothing', async () => {
  const seen = await inTransaction(() =>
    readAfter(async () => {
      await begin(sealFor('politie'))
      await client.query('set local search_path = pg_temp, bite, sealed, pg_catalog')
    }),
  )
  assert.deepEqual(seen, ['of politie'])
})

test('a filter that fails on a hidden row never meets it', async () => {
  const trap = `select body from bite.notes where case when body = 'of college' then 1 / (length(body) - 10) else 1 end = 1`
  await assert.rejects(world.owner.query(trap), /division by zero/)
  const seen = await inTransaction(async () => {
    await begin(sealFor('politie'))
    return (await client.query(trap)).rows
  })
  assert.deepEqual(seen, [{ body: 'of politie' }])
})

test('row security cannot be switched off', async () => {
  readsNothing(
    await inTransaction(() =>
      readAfter(async () => {
        await begin(sealFor('politie'))
        await client.query('set local row_security = off')
      }),
    ),
  )
})

test('a plan that was cached for one organ shows another organ only its own rows', async () => {
  await client.query('set plan_cache_mode = force_generic_plan')
  await client.query('begin')
  await begin(sealFor('politie'))
  await client.query('prepare cached as select body from bite.notes order by body')
  assert.deepEqual((await client.query('execute cached')).rows, [{ body: 'of politie' }])
  await client.query('commit')
  assert.deepEqual(
    await inTransaction(async () => {
      await begin(sealFor('college'))
      return (await client.query('execute cached')).rows
    }),
    [{ body: 'of college' }],
  )
  readsNothing(await inTransaction(() => readAfter(() => client.query('execute cached'))))
  await client.query('discard all')
})

test("large objects and the application's keys are out of reach", async () => {
  for (const grab of [
    `select lo_create(0)`,
    `select * from sealed.server_keys`,
    `select * from sealed.database_key`,
    `select sealed.proof_of('x')`,
  ]) {
    const seen = await inTransaction(() =>
      readAfter(async () => {
        await begin(sealFor('politie'))
        await client.query(grab)
      }),
    )
    assert.equal(seen, 'refused')
  }
})
