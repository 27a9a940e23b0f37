import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { PoolClient } from 'pg'
import { rooms, sql } from '../../house-rules.mjs'
import { project, type TestDatabase, testDatabase } from '../testing/database.ts'
import { findingSentence, lintCatalogue, type SchemaFinding } from './catalogue-lint.ts'
import { type FenceRules, fenceSchemas, offeredIn, type SqlDoors, whyNotLean } from './schema-fence.ts'

const rules: FenceRules = { rooms, ...sql }
const doorOf = (room: string) => join(project, 'rooms', room, 'database/door.sql')
const doors: SqlDoors = Object.fromEntries(
  Object.keys(rooms).map((room) => [
    room,
    existsSync(doorOf(room)) ? offeredIn(readFileSync(doorOf(room), 'utf8'), room) : new Set<string>(),
  ]),
)

let house: TestDatabase
let client: PoolClient
before(async () => {
  house = await testDatabase()
  client = await house.owner.connect()
})
after(async () => {
  client?.release()
  await house?.close()
})

/** Rooms for the bites: made when no room of that name has a schema yet. */
const schemas = Object.keys(rooms)
  .map((room) => `create schema if not exists ${room};`)
  .join(' ')
const table = (name: string, columns = '') =>
  `create table ${name} (partnership uuid not null, id uuid primary key${columns});`

async function planted(statements: string, open: SqlDoors = doors): Promise<readonly SchemaFinding[]> {
  await client.query('begin')
  try {
    await client.query(`set local role schakel_owner; ${schemas} ${statements}`)
    return await fenceSchemas(client, rules, open)
  } finally {
    await client.query('rollback')
  }
}
const names = (findings: readonly SchemaFinding[], rule: number, of: RegExp) =>
  findings.some((finding) => finding.rule === rule && of.test(findingSentence(finding)))

test('the schemas of the house lean only on doors', async () => {
  assert.deepEqual((await fenceSchemas(client, rules, doors)).map(findingSentence), [])
})

const trespasses: readonly (readonly [tries: string, statements: string, of: RegExp])[] = [
  [
    'a foreign key reaches into a room without a door to it',
    `${table('casework.planted_a')} ${table('neighbourhood.planted_b', ', a uuid references casework.planted_a')}`,
    /neighbourhood\.planted_b.*casework\.planted_a.*may not knock/,
  ],
  [
    'a foreign key reaches past the door of a room that may be visited',
    `${table('signals.planted_a')} ${table('casework.planted_b', ', a uuid references signals.planted_a')}`,
    /casework\.planted_b.*not in rooms\/signals\/database\/door\.sql/,
  ],
  [
    'a policy asks another room',
    `${table('signals.planted_a')} ${table('casework.planted_b')} create policy p on casework.planted_b for select to workbench using (exists (select from signals.planted_a))`,
    /policy p.*signals\.planted_a/,
  ],
  [
    'a view reads another room',
    `${table('signals.planted_a')} create view casework.planted_b as select id from signals.planted_a`,
    /casework\.planted_b \(view\).*signals\.planted_a/,
  ],
  [
    'a function of one room reads another',
    `${table('signals.planted_a')} create function casework.planted_f() returns bigint language sql return (select count(*) from signals.planted_a)`,
    /casework\.planted_f \(function\).*signals\.planted_a/,
  ],
  [
    'a default calls another room',
    `create function signals.planted_f() returns int language sql return 1; ${table('casework.planted_b', ', n int default signals.planted_f()')}`,
    /casework\.planted_b \(default\).*signals\.planted_f/,
  ],
  [
    'a trigger calls another room',
    `${table('casework.planted_b')} create function signals.planted_f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on casework.planted_b for each row execute function signals.planted_f()`,
    /trigger t.*signals\.planted_f/,
  ],
  [
    'a type is borrowed from another room',
    `create type signals.planted_t as enum ('a'); ${table('casework.planted_b', ', t signals.planted_t')}`,
    /casework\.planted_b.*signals\.planted_t/,
  ],
  [
    'plpgsql speaks of another room',
    `create function casework.planted_f() returns bigint language plpgsql as 'begin return (select count(*) from signals.letters); end'`,
    /casework\.planted_f \(plpgsql\).*signals\.letters/,
  ],
  [
    'a room leans on an inside of the foundation',
    `${table('casework.planted_b', ', a uuid references audit.acts')}`,
    /casework\.planted_b.*audit\.acts.*inside of the foundation/,
  ],
  [
    'the foundation leans on a room',
    `${table('casework.planted_a')} ${table('audit.planted_b', ', a uuid references casework.planted_a')}`,
    /audit\.planted_b.*carries the rooms/,
  ],
  ['a schema appears that is in no table', 'create schema gossip', /schema-not-in-the-table/],
]

for (const [tries, statements, of] of trespasses) {
  test(`the SQL fence names rule 10 (sql-leans-only-on-doors) when ${tries}`, async () => {
    const findings = await planted(statements)
    assert.ok(names(findings, 10, of), `found only: ${findings.map(findingSentence).join('\n') || 'nothing'}`)
  })
}

test('the same reference is no trespass when the other room offers the object at its door', async () => {
  const statements = `${table('signals.planted_a')} ${table('casework.planted_b', ', a uuid references signals.planted_a')}`
  const offered = {
    ...doors,
    signals: offeredIn('-- for casework\ngrant references on signals.planted_a to schakel_owner;', 'signals'),
  }
  assert.deepEqual((await planted(statements, offered)).map(findingSentence), [])
})

test('what a door.sql only says in a comment is not offered', () => {
  assert.deepEqual(
    [
      ...offeredIn(
        '-- signals.letters stays inside\n/* signals.keys */ create view signals.counts as select 1',
        'signals',
      ),
    ],
    ['signals.counts'],
  )
})

test('a room may lean on the doors of the foundation and on nothing else of it', () => {
  assert.equal(whyNotLean('casework', 'sealed.valid', rules, {}), undefined)
  assert.match(String(whyNotLean('casework', 'sealed.server_keys', rules, {})), /inside of the foundation/)
})

test('the SQL fence names rule 11 (every-table-is-locked) when a table of a room is not locked', async () => {
  await client.query('begin')
  try {
    await client.query(`set local role schakel_owner; ${schemas} ${table('casework.planted_a')}; set local role none`)
    const { findings } = await lintCatalogue(client, sql, 'table-not-locked')
    assert.ok(findings.some(({ rule, object }) => rule === 11 && object === 'casework.planted_a'))
  } finally {
    await client.query('rollback')
  }
})
