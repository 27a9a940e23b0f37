import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Tree } from '../tree.ts'
import { budget } from './budgets.ts'
import { citizenNumbersIn, couldBeCitizenNumber } from './citizen-numbers.ts'
import { brokenLinksIn, silentRoomsIn } from './papers.ts'

const house = (files: Record<string, string>): Tree => new Map(Object.entries({ 'package.json': '{}', ...files }))

test('the example number every Dutch form shows passes the 11-proof, and its neighbour does not', () => {
  // put together here, because this file may hold no such number either
  assert.ok(couldBeCitizenNumber(`${1112}${22333}`))
  assert.ok(!couldBeCitizenNumber(`${1112}${22334}`))
})

test('changing one digit of a citizen number always makes it fail the 11-proof', () => {
  const valid = fc
    .array(fc.nat(9), { minLength: 8, maxLength: 8 })
    .map((digits) => {
      const sum = digits.reduce((total, digit, at) => total + digit * (9 - at), 0)
      return { digits, last: sum % 11 }
    })
    .filter(({ last, digits }) => last < 10 && digits.some((digit) => digit > 0))
    .map(({ digits, last }) => [...digits, last])
  fc.assert(
    fc.property(valid, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      assert.ok(couldBeCitizenNumber(digits.join('')))
      const changed = digits.map((digit, index) => (index === at ? (digit + by) % 10 : digit))
      assert.ok(!couldBeCitizenNumber(changed.join('')))
    }),
  )
})

test('a real-looking citizen number in a fixture is found; part of a longer number or a decimal is not', () => {
  const number = `${1112}${22333}`
  assert.equal(citizenNumbersIn(house({ 'demo/people.ts': `const bsn = '${number}'` })).length, 1)
  assert.equal(
    citizenNumbersIn(house({ 'demo/people.ts': `const x = 0.${number} + 1${number} + ${number}0` })).length,
    0,
  )
})

const outcome = (files: Record<string, string>) => budget.run(house(files)) as { ok: boolean; lines: readonly string[] }

test('a door wider than sixty lines is refused', () => {
  assert.ok(outcome({ 'rooms/signals/door.ts': 'x\n'.repeat(60) }).ok)
  assert.ok(!outcome({ 'rooms/signals/door.ts': 'x\n'.repeat(61) }).ok)
})

test('a file above six hundred lines needs a written reason', () => {
  assert.ok(!outcome({ 'rooms/signals/store.ts': 'x\n'.repeat(601) }).ok)
  assert.ok(outcome({ 'rooms/signals/store.ts': `/** Long because the law is. */\n${'x\n'.repeat(601)}` }).ok)
})

test('a package with more dependencies than its budget is refused', () => {
  const manifest = (count: number) =>
    JSON.stringify({ dependencies: Object.fromEntries(Array.from({ length: count }, (_, at) => [`d${at}`, '1'])) })
  assert.ok(outcome({ 'packages/sealed-letter/package.json': manifest(3) }).ok)
  assert.ok(!outcome({ 'packages/scan-statistic/package.json': manifest(3) }).ok)
})

test('a link that leads nowhere is found; one to a page, a folder, a heading or the web is not', () => {
  const page =
    '[a](other.md) [b](rooms) [c](#here) [d](https://example.org) [e](other.md#there) [f](gone.md) [g](docs/screenshots/x.png)'
  const { broken, later } = brokenLinksIn(house({ 'page.md': page, 'other.md': '', 'rooms/x.ts': '' }))
  assert.deepEqual(broken, ['page.md:1  leads to gone.md, which is not there'])
  assert.equal(later.length, 1)
})

test('a room that does not say what it never does is found', () => {
  const readme = '# signals\n## Nouns\n## Law\n## Stories\n## Never\ndocs/threat-model.md'
  assert.deepEqual(silentRoomsIn(house({ 'rooms/signals/README.md': readme })), [])
  assert.equal(silentRoomsIn(house({ 'rooms/signals/README.md': readme.replace('## Never', '') })).length, 1)
  assert.equal(silentRoomsIn(house({ 'rooms/signals/door.ts': '' })).length, 1)
})
