import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quietHouse } from '../bite/trespasses.ts'
import { circlesIn, type Edge } from './circles.ts'
import { factsOf } from './facts.ts'
import { sentence } from './finding.ts'
import { fence, isRules, stationOf } from './judge.ts'
import { matches } from './pattern.ts'
import { resolverOf, splitSpecifier } from './resolve.ts'

const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 24 })
const edgesOf = (pairs: readonly (readonly [number, number])[]): Edge[] =>
  pairs.map(([from, to]) => ({ from: `f${from}`, to: `f${to}`, line: 1, typeOnly: false }))
const files = Array.from({ length: 8 }, (_, at) => `f${at}`)

/** Slow and plain: can one walk from `start` along edges and come back? */
function comesBack(start: string, edges: readonly Edge[]): boolean {
  const seen = new Set<string>()
  const queue = edges.filter(({ from }) => from === start).map(({ to }) => to)
  for (let at = 0; at < queue.length; at++) {
    const file = queue[at] as string
    if (file === start) return true
    if (seen.has(file)) continue
    seen.add(file)
    queue.push(...edges.filter(({ from }) => from === file).map(({ to }) => to))
  }
  return false
}

test('a circle is reported exactly when some file can be reached from itself', () => {
  fc.assert(
    fc.property(graph, (pairs) => {
      const edges = edgesOf(pairs)
      assert.equal(
        circlesIn(files, edges).length > 0,
        files.some((file) => comesBack(file, edges)),
      )
    }),
  )
})

test('a reported way round follows imports that are there and ends where it began', () => {
  fc.assert(
    fc.property(graph, (pairs) => {
      const edges = edgesOf(pairs)
      for (const { way } of circlesIn(files, edges)) {
        assert.equal(way.at(0), way.at(-1))
        for (let at = 1; at < way.length; at++)
          assert.ok(edges.some(({ from, to }) => from === way[at - 1] && to === way[at]))
      }
    }),
  )
})

test('a chain of ten thousand files is read without running out of stack', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => ({
    from: `c${at}`,
    to: `c${at + 1}`,
    line: 1,
    typeOnly: false,
  }))
  assert.deepEqual(
    circlesIn(
      chain.map(({ from }) => from),
      chain,
    ),
    [],
  )
})

test('every way of importing is seen, with its line and whether it is a type', () => {
  const source = `// première règle: é and 😀 must not move the lines
import a from './a.ts'
import type { B } from './b.ts'
export * from './c.ts'
export type { D } from './d.ts'
type E = import('./e.ts').E
const f = await import('./f.ts')
const g = await import(\`./g.ts\`)
new Worker(new URL('./h.ts', import.meta.url))
require('./i.ts')
`
  const seen = factsOf('x.ts', source).imports.map(({ specifier, line, typeOnly }) => [specifier, line, typeOnly])
  assert.deepEqual(seen, [
    ['./a.ts', 2, false],
    ['./b.ts', 3, true],
    ['./c.ts', 4, false],
    ['./d.ts', 5, true],
    ['./e.ts', 6, true],
    ['./f.ts', 7, false],
    ['./g.ts', 8, false],
    ['./h.ts', 9, false],
    ['./i.ts', 10, false],
  ])
})

test('text that looks like an import is not one', () => {
  assert.deepEqual(factsOf('x.ts', `const said = "import x from './y.ts'" // import './z.ts'\n`).imports, [])
})

test('a date with an argument is no hidden time', () => {
  assert.deepEqual(
    factsOf('x.ts', `const day = new Date('2026-11-24'); const now = clock.now(); const r = Math.round(2)\n`)
      .timeOrChance,
    [],
  )
})

test('patterns of the table mean what its head says', () => {
  assert.ok(matches('rooms/casework/report/words.ts', 'rooms/*/**/words.ts'))
  assert.ok(matches('rooms/casework/words.ts', 'rooms/*/**/words.ts'))
  assert.ok(!matches('rooms/casework/words.test.ts', 'rooms/*/**/words.ts'))
  assert.ok(matches('kit/language.ts', 'kit/*') && !matches('kit/resident/html.ts', 'kit/*'))
  assert.ok(matches('tools/a/b.ts', '{bench,tools}/**') && !matches('toolsX/a.ts', '{bench,tools}/**'))
})

test('files named by a noun hold rules, files named verb-object are use cases, tests are neither', () => {
  assert.ok(isRules('rooms/casework/contribution.ts') && isRules('rooms/casework/report/circle.ts'))
  assert.ok(!isRules('rooms/casework/admit-case.ts') && !isRules('rooms/casework/store.ts'))
  assert.ok(!isRules('rooms/casework/contribution.test.ts') && !isRules('foundation/clock.ts'))
})

test('a package is entered by its name, and offers what its exports say', () => {
  const resolver = resolverOf(new Map(Object.entries(quietHouse)))
  assert.deepEqual(resolver.resolve('rooms/signals/door.ts', '@schakel/sealed-letter'), {
    kind: 'file',
    path: 'packages/sealed-letter/src/index.ts',
  })
  assert.equal(resolver.resolve('rooms/signals/door.ts', '@schakel/sealed-letter/src/pad.ts').kind, 'nothing')
  assert.deepEqual(splitSpecifier('@a/b/c/d'), ['@a/b', './c/d'])
})

test('a house without files is reported as unseen, not as clean', () => {
  assert.equal(fence(new Map()).seen, 0)
})

test('a finding says where, which rule by number and name, and why', () => {
  assert.equal(
    sentence({ rule: 6, file: 'rooms/signals/close-signal.ts', line: 3, reason: 'imports kysely' }),
    'rooms/signals/close-signal.ts:3  rule 6 (only-the-store-speaks-sql)  imports kysely',
  )
})

test('every source file of the quiet house has a line in the table', () => {
  for (const path of Object.keys(quietHouse).filter((file) => /\.tsx?$/.test(file))) assert.ok(stationOf(path), path)
})
