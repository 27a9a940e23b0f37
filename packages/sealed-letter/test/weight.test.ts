import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everything, reportPage, weightOf } from './weight.ts'

test('everything together weighs at most 42 kB in a browser, compressed (the promise: 60 kB)', async (t) => {
  const [all, page] = [await weightOf(everything), await weightOf(reportPage)]
  t.diagnostic(`all ${all} B, what a report page needs ${page} B, gzip -9`)
  assert.ok(all <= 42_000, `${all} bytes`)
  assert.ok(page < all)
})
