import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareRows } from '../bin/verify-log.mjs'
import { compareLeaves, type RowFinding, TransparencyLogError } from '../src/index.ts'
import { hasher, sha256 } from './published-log.ts'

/** Rows as letters: equal letters are equal rows. */
const flat = (rows: readonly (string | number)[]) => {
  const bytes = new Uint8Array(rows.length * 32)
  for (const [at, row] of rows.entries()) bytes.set(sha256(new TextEncoder().encode(String(row))), at * 32)
  return bytes
}
const seen = [...'abcdefghij']
const compared = (shown: string, complete = false) => compareLeaves(flat(seen), flat([...shown]), { complete })

test('a changed, missing, inserted, swapped or moved row is named, once', () => {
  const cases: [shown: string, finding: RowFinding][] = [
    ['abcXefghij', { what: 'row-changed', row: 3, at: 3, rows: 1 }],
    ['Xbcdefghij', { what: 'row-changed', row: 0, at: 0, rows: 1 }],
    ['abcdefghiX', { what: 'row-changed', row: 9, at: 9, rows: 1 }],
    ['abcXYZghij', { what: 'row-changed', row: 3, at: 3, rows: 3 }],
    ['abdefghij', { what: 'row-missing', row: 2, rows: 1 }],
    ['bcdefghij', { what: 'row-missing', row: 0, rows: 1 }],
    ['abcdefg', { what: 'row-missing', row: 7, rows: 3 }],
    ['abcdXefghij', { what: 'row-inserted', at: 4, rows: 1 }],
    ['XYabcdefghij', { what: 'row-inserted', at: 0, rows: 2 }],
    ['abcdcefghij', { what: 'row-inserted', at: 4, rows: 1 }],
    ['abcdehgfij', { what: 'rows-swapped', row: 5, with: 7 }],
    ['bacdefghij', { what: 'rows-swapped', row: 0, with: 1 }],
    ['jbcdefghia', { what: 'rows-swapped', row: 0, with: 9 }],
    ['bcdefahgij'.replace('hg', 'gh'), { what: 'row-moved', row: 0, at: 5, rows: 1 }],
    ['acdefghbij', { what: 'row-moved', row: 1, at: 7, rows: 1 }],
    ['abgcdefhij', { what: 'row-moved', row: 6, at: 2, rows: 1 }],
    ['adefghbcij', { what: 'row-moved', row: 1, at: 6, rows: 2 }],
  ]
  for (const [shown, finding] of cases)
    for (const complete of [false, true]) {
      assert.deepEqual(compared(shown, complete), [finding], shown)
      // Growth changes nothing, as long as the last row that was seen is where it was.
      if (!complete && shown.endsWith('j')) assert.deepEqual(compared(`${shown}uvw`), [finding], shown)
    }
})

test('growth after the last row that was seen is no difference, unless the rows must be complete', () => {
  assert.deepEqual(compared('abcdefghij'), [])
  assert.deepEqual(compared('abcdefghijklm'), [])
  assert.deepEqual(compared('abcdefghijklm', true), [{ what: 'row-inserted', at: 10, rows: 3 }])
  assert.deepEqual(compared('abcdeghijklm'), [{ what: 'row-missing', row: 5, rows: 1 }])
  assert.deepEqual(compared('abXcdefghijklm'), [{ what: 'row-inserted', at: 2, rows: 1 }])
  assert.deepEqual(compared('abcdefghXklm'), [{ what: 'row-changed', row: 8, at: 8, rows: 2 }])
  assert.deepEqual(compareLeaves(flat([]), flat([...'xyz'])), [])
})

test('several changes at once are each named', () => {
  assert.deepEqual(compared('aXcdfghYij'), [
    { what: 'row-changed', row: 1, at: 1, rows: 1 },
    { what: 'row-missing', row: 4, rows: 1 },
    { what: 'row-inserted', at: 7, rows: 1 },
  ])
})

const rows = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
const wellNamed = (findings: readonly object[], before: readonly number[], after: readonly number[]) => {
  for (const finding of findings) {
    if ('row' in finding) assert.ok((finding.row as number) < before.length)
    if ('at' in finding) assert.ok((finding.at as number) < after.length)
  }
}
test('there is a finding exactly when the rows seen are not the first rows shown, with and without repeated rows', () => {
  fc.assert(
    fc.property(rows, rows, fc.boolean(), fc.boolean(), (before, other, complete, related) => {
      const after = related ? [...before.slice(0, -2), ...other.slice(0, 3)] : other
      const differs = complete
        ? String(before) !== String(after)
        : String(before) !== String(after.slice(0, before.length))
      const findings = compareLeaves(flat(before), flat(after), { complete })
      assert.equal(findings.length > 0, differs, JSON.stringify({ before, after, findings }))
      wellNamed(findings, before, after)
      const standAlone = compareRows(split(flat(before)), split(flat(after)), complete)
      assert.equal(standAlone.length > 0, differs)
      wellNamed(standAlone, before, after)
    }),
    { numRuns: 1500, seed: 11 },
  )
})
const split = (bytes: Uint8Array) =>
  Array.from({ length: bytes.length / 32 }, (_, at) => Buffer.from(bytes.subarray(at * 32, at * 32 + 32)))

test('what is not named stands in its order: without the rows that findings name, both lists are equal', () => {
  // Distinct rows; any number of deletions, insertions, changes, swaps and moves.
  const step = fc.record({ kind: fc.integer({ min: 0, max: 4 }), a: fc.nat(), b: fc.nat() })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(step, { maxLength: 5 }), (size, steps) => {
      const before = Array.from({ length: size }, (_, row) => row)
      const after = before.slice()
      for (const [turn, { kind, a, b }] of steps.entries()) {
        const [i, j] = [a % Math.max(1, after.length), b % Math.max(1, after.length)]
        if (kind === 0) after.splice(i, 1)
        if (kind === 1) after.splice(i, 0, 1000 + turn)
        if (kind === 2 && after.length > 0) after[i] = 2000 + turn
        if (kind === 3 && after.length > 0) [after[i], after[j]] = [after[j] as number, after[i] as number]
        if (kind === 4) after.splice(j, 0, ...after.splice(i, 1))
      }
      const findings = compareLeaves(flat(before), flat(after), { complete: true })
      // Every row that is neither named nor put in stands in order: what is left of both lists is equal.
      const [namedRows, namedPlaces] = [new Set<number>(), new Set<number>()]
      for (const finding of findings) {
        if (finding.what === 'rows-swapped')
          for (const row of [finding.row, finding.with]) namedRows.add(row) && namedPlaces.add(row)
        else
          for (let n = 0; n < finding.rows; n++) {
            if ('row' in finding) namedRows.add(finding.row + n)
            if ('at' in finding) namedPlaces.add(finding.at + n)
          }
      }
      assert.deepEqual(
        before.filter((_, row) => !namedRows.has(row)),
        after.filter((_, at) => !namedPlaces.has(at)),
      )
    }),
    { numRuns: 1500, seed: 12 },
  )
})

test('a hash of a wrong length is refused', () => {
  assert.throws(
    () => compareLeaves(new Uint8Array(31), hasher.leaf(new Uint8Array(0))),
    (error) => error instanceof TransparencyLogError && error.code === 'malformed-hash',
  )
})
