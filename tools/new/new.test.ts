import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { rooms } from '../../house-rules.mjs'
import { silentRoomsIn } from '../check/papers.ts'
import { linesOf, runProgram } from '../check/run-program.ts'
import { top } from '../check/step.ts'
import { sentence } from '../fence/finding.ts'
import { fence } from '../fence/judge.ts'
import { treeAt, treeWith } from '../tree.ts'
import { decision } from './decision.ts'
import { migration } from './migration.ts'
import { momentAfter, momentName, NotNamed } from './names.ts'
import { roomNames } from './room/room-names.ts'
import { room, tableWith } from './room.ts'

const moment = new Date('2026-11-24T08:05:30Z')
const tree = treeAt(top)
/** In the table already, so that the fence of this process knows it; its real files, if any, are left out. */
const name = 'programme'
const house = new Map([...tree].filter(([path]) => !path.startsWith(`rooms/${name}/`)))
const made = room({ room: name, noun: 'experiment', rooms, built: [], moment, taken: [] })

test('a new room has every file with a fixed job, and says what it never does', () => {
  const files = Object.keys(made)
  for (const file of [
    'README.md',
    'door.ts',
    'words.ts',
    'contract.ts',
    'problems.ts',
    'events.ts',
    'holdings.ts',
    'store.ts',
    'present.ts',
    'routes.ts',
    'examples.ts',
    'access/policies.cedar',
  ])
    assert.ok(files.includes(`rooms/${name}/${file}`), file)
  assert.deepEqual(silentRoomsIn(new Map(Object.entries(made))), [])
})

test('a new room passes the fence', () => {
  const { findings } = fence(treeWith(house, made))
  assert.deepEqual(findings.filter(({ file }) => file.startsWith(`rooms/${name}/`)).map(sentence), [])
})

test('a new room compiles, is formatted, has its locks, and its own tests pass', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'schakel-new-'))
  after(() => rmSync(copy, { recursive: true, force: true }))
  for (const part of ['foundation', 'kit', 'packages'])
    cpSync(join(top, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/node_modules|\/kit\/testing/.test(path),
    })
  for (const file of ['house-rules.mjs', 'house-rules.d.mts', 'package.json', 'tsconfig.json', 'biome.json'])
    cpSync(join(top, file), join(copy, file))
  symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'))
  for (const [path, text] of Object.entries(made)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  const run = (...words: [string, ...string[]]) => runProgram('sh', '-c', `cd "$0" && exec "$@"`, copy, ...words)
  const node = join(top, 'node_modules/.bin/node')

  await run(
    join(top, `node_modules/@biomejs/cli-linux-${process.arch}/biome`),
    'check',
    '--write',
    '--vcs-enabled=false',
    `rooms/${name}`,
  )
  const compiled = await run(node, join(top, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false')
  assert.deepEqual(
    linesOf(compiled.output).filter((line) => line.startsWith('rooms/')),
    [],
  )

  const compile = `
    const { driftedLocks } = await import('${copy}/foundation/policy/locks-file.ts')
    const { readRooms } = await import('${copy}/foundation/policy/read-rooms.ts')
    const { makeRulebook } = await import('${copy}/foundation/policy/rulebook.ts')
    for (const { text } of driftedLocks(makeRulebook(await readRooms()))) process.stdout.write(text)`
  const locks = await run(node, '--input-type=module', '-e', compile)
  assert.match(locks.output, /create policy read_experiment_as_the_rules_say on programme\.experiments/, locks.output)

  for (const file of ['experiment.test.ts', 'access/cases.test.ts']) {
    const { code, output } = await run(node, '--test', `rooms/${name}/${file}`)
    assert.equal(code, 0, output)
  }
})

test('a room that is there already is not built over, and a name with a hyphen is refused', () => {
  assert.throws(() => room({ room: name, rooms, built: [name], moment, taken: [] }), NotNamed)
  assert.throws(() => room({ room: 'my-room', rooms, built: [], moment, taken: [] }), NotNamed)
  assert.throws(() => room({ room: undefined, rooms, built: [], moment, taken: [] }), /such as training/)
})

test('a room that is new to the house gets its line in the table, once', () => {
  const table = tree.get('house-rules.mjs') ?? ''
  const changed = tableWith(table, 'training')
  assert.match(changed, /^ {2}training: \{ says: /m)
  assert.equal(tableWith(changed, 'training'), changed)
  assert.equal(tableWith(table, 'casework'), table)
})

test('a new migration runs after every other, also those of the future', () => {
  const [path] = Object.keys(
    migration({ room: 'casework', name: 'add-reviews', rooms: ['casework'], moment, taken: ['2026-12-31T2359-later'] }),
  )
  assert.equal(path, 'rooms/casework/database/migrations/2027-01-01T0000-add-reviews.sql')
  assert.throws(() => migration({ room: 'attic', name: 'x', rooms: ['casework'], moment, taken: [] }), NotNamed)
  assert.throws(
    () => migration({ room: 'casework', name: 'Add Reviews', rooms: ['casework'], moment, taken: [] }),
    NotNamed,
  )
})

test('a new decision has the four headings', () => {
  const [path, text] = Object.entries(decision('letters-are-kept-ninety-days', moment, []))[0] ?? []
  assert.equal(path, 'docs/decisions/2026-11-24T0905-letters-are-kept-ninety-days.md')
  assert.deepEqual(
    [...(text ?? '').matchAll(/^## (\w+)$/gm)].map(([, heading]) => heading),
    ['Context', 'Decision', 'Consequences', 'Alternatives'],
  )
})

test('the next name is always later than every name there is', () => {
  const anyMoment = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(anyMoment, fc.array(anyMoment), (now, others) => {
      const taken = others.map((other) => `${momentName(other)}-x`)
      const next = momentAfter(now, taken)
      assert.match(next, /^\d{4}-\d{2}-\d{2}T\d{4}$/)
      for (const name of taken) assert.ok(next > name.slice(0, 15), `${next} after ${name}`)
    }),
  )
})

test('nouns get the plural a reader expects', () => {
  const nounsOf = (noun: string) => roomNames('training', noun, [], '').nouns
  assert.deepEqual(['course', 'story', 'day', 'address', 'box'].map(nounsOf), [
    'courses',
    'stories',
    'days',
    'addresses',
    'boxes',
  ])
})
