import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withShortTokens } from './spare-tokens.ts'

test('names are short, each its own where one begins as another does, and the same every time', () => {
  const css =
    ':root{--basis-color:red;--basis-color-bg:blue}p{color:var(--basis-color);background:var(--basis-color-bg)}'
  assert.equal(withShortTokens(css), ':root{--t0:red;--t1:blue}p{color:var(--t0);background:var(--t1)}')
  assert.equal(withShortTokens(css), withShortTokens(css))
})
