import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutline } from '../pages/read-outline.ts'
import { simplified, toleranceFor, writtenOutline } from './outline.ts'

const circle = (points: number): [number, number][] =>
  Array.from({ length: points + 1 }, (_, place) => {
    const angle = (2 * Math.PI * (place % points)) / points
    return [5 + 0.1 * Math.cos(angle), 50 + 0.1 * Math.sin(angle)]
  })

test('an outline loses what no screen shows, and stays closed', () => {
  const outline = [[circle(2_000)]]
  const [[ring = []] = []] = simplified(outline, toleranceFor([outline], 700))
  assert.ok(ring.length > 20 && ring.length < 200, `${ring.length} points`)
  assert.deepEqual(ring[0], ring.at(-1))
})

test('an area smaller than the tolerance is still drawn', () => {
  assert.equal(simplified([[circle(12)]], 10).length, 1)
})

test('an outline comes out of its short writing as it went in, islands and holes too', () => {
  const near = (outline: readonly (readonly (readonly (readonly number[])[])[])[]) =>
    outline.map((polygon) => polygon.map((ring) => ring.map(([x = 0, y = 0]) => [x.toFixed(3), y.toFixed(3)])))
  const outline = [[circle(40), circle(8)], [circle(12).map(([x, y]): [number, number] => [-x, -y])]]
  assert.deepEqual(near(readOutline(writtenOutline(outline))), near(outline))
  assert.ok(writtenOutline(outline).length * 3 < JSON.stringify(outline).length)
  assert.deepEqual(readOutline(''), [])
})
