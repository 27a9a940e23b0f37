import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulesInForce } from '../../foundation/policy/read-rooms.ts'
import { rooms } from '../../house-rules.mjs'
import { top } from '../check/step.ts'
import { contractsIn } from '../generated/catalogues.ts'
import { mermaid, plain } from '../generated/house-page.ts'
import { withSection } from '../generated/section.ts'
import { treeAt } from '../tree.ts'
import { columns } from './columns.ts'
import { showLocks } from './locks.ts'
import { showMessages } from './messages.ts'
import { showRoutes } from './routes.ts'

const tree = treeAt(top)

test('every route of every contract is shown with its audit event', async () => {
  const shown = await showRoutes(tree, undefined)
  for (const { key } of await contractsIn(tree)) assert.ok(shown.includes(key), key)
  assert.doesNotMatch(shown, /cannot be loaded/)
})

test('every rule that guards reading is shown beside the lock made from it', async () => {
  const shown = await showLocks(tree, undefined)
  const { rooms: access } = await rulesInForce()
  for (const { mapping } of access)
    for (const { table } of Object.values(mapping))
      assert.match(shown, new RegExp(`create policy \\S+ on ${table.replace('.', '\\.')} `))
  assert.doesNotMatch(shown, /no lock: run/)
})

test('a room without rules of its own says so', async () => {
  assert.match(await showLocks(tree, 'attic'), /No room attic/)
})

test('no word is missing in English', async () => {
  const [head = '', ...rows] = (await showMessages(tree, undefined)).split('\n')
  const from = head.indexOf('missing in en')
  const to = head.indexOf('the same in both')
  assert.deepEqual(
    rows.filter((row) => row.slice(from, to).trim() !== '–'),
    [],
  )
})

test('the drawings hold every room and every door, and no other', () => {
  const doors = Object.values(rooms).reduce((sum, { knocksAt }) => sum + knocksAt.length, 0)
  assert.equal(mermaid().split(' --> ').length - 1, doors + 2)
  assert.equal(plain().split('→').length - 1, doors)
  for (const room of Object.keys(rooms))
    assert.ok(mermaid().includes(`    ${room}\n`) && plain().includes(`\n${room} `))
})

test('a generated part replaces the old one and leaves the rest of the page alone', () => {
  const page = 'above\n<!-- generated: x -->\nold\n<!-- end of generated: x -->\nbelow'
  assert.equal(withSection(page, 'x', 'new'), 'above\n<!-- generated: x -->\nnew\n<!-- end of generated: x -->\nbelow')
  assert.throws(() => withSection('above', 'x', 'new'), /has no part/)
})

test('columns are as wide as their widest cell', () => {
  assert.equal(
    columns([
      ['a', 'b'],
      ['long', 'c'],
    ]),
    'a     b\nlong  c',
  )
})
